import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { PacketRead, ReturnedPost } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import PacketIn from './PacketIn.svelte'
import { openDroppedPacket } from './start.svelte.ts'

const post = (more: Partial<ReturnedPost>): ReturnedPost => ({
  ...{ postId: 'p', clientId: 'lunel', title: 'Bûche', standing: 'fresh', order: 'first' },
  ...{ takes: true, older: false, pictures: [], texts: [], unplaced: [], note: '' },
  ...{ spent: null, refusal: null },
  ...more,
})

let host: FakeHost
beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  await calendar.open(host)
})

async function read(posts: ReturnedPost[], more: Partial<PacketRead> = {}) {
  const read: PacketRead = {
    ...{ by: 'Nina', sent: { date: '2026-12-01', time: '10:00' }, posts },
    ...{ foreign: 0, pictures: [], others: [] },
    ...more,
  }
  host.answer.readPacket = () => read
  openDroppedPacket({ paths: ['/a/retour.zip'] })
  render(PacketIn)
  await screen.findAllByText('Bûche')
}
const take = () => screen.getByRole('button', { name: /^(Reprendre|Rien à reprendre)/ })

test('what is kept beside a post that is out, or that said something later, is said and can be taken in', async () => {
  await read([
    post({ standing: 'locked' }),
    post({ postId: 'q', standing: 'earlier', order: 'earlier' }),
    post({ postId: 'r', standing: 'gone' }),
    post({ postId: 's', standing: 'gone', takes: false }),
  ])
  expect(screen.getByText(/^La publication ne change pas/)).toBeTruthy()
  expect(screen.getByText(/par-dessus ce qui a été écrit ensuite/)).toBeTruthy()
  expect(screen.getByText(/revient comme une idée sans date/)).toBeTruthy()
  expect(screen.getByText(/^Son client a été supprimé/)).toBeTruthy()
  expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  expect(take().textContent).toMatch(/3 publications/)
})

test('files that nobody reads are named, and an answer whose time nothing tells is said to be so', async () => {
  await read([post({ order: 'unsure' })], { others: ['maquette.psd', 'notes.docx'] })
  expect(screen.getByText(/2 fichiers ne sont pas lus.*maquette\.psd, notes\.docx/)).toBeTruthy()
  expect(screen.getByText(/avant ou après celui/)).toBeTruthy()
})
