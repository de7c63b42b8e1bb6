import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { PacketPreview } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { work } from '$lib/work.svelte.ts'
import { done, FakeHost } from '../../../tests/fake-host.ts'
import PacketOut from './PacketOut.svelte'

let host: FakeHost

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  const preview: PacketPreview = {
    ...{ name: 'La danse Nina.zip', personId: 'nina', files: [], readme: '', language: 'fr' },
    mail: { to: '', subject: 'À écrire', body: 'Bonjour', link: 'mailto:' },
    remarks: [{ kind: 'moves', params: { title: 'La danse', name: 'danse.gif' } }],
  }
  host.answer.previewPacket = () => preview
  await calendar.open(host)
  work.sending = ['one']
})

test('what a packet changes of pictures is said before it is written, and what stayed out of it after', async () => {
  const user = userEvent.setup()
  render(PacketOut)
  const remarks = await screen.findByRole('list', { name: 'À savoir des images' })
  expect(remarks.textContent).toMatch(/danse\.gif\s» part telle quelle et animée/)
  expect(screen.queryByRole('list', { name: 'Restées hors du paquet' })).toBeNull()
  const params = { path: 'film.mp4', reason: 'tooHeavy', megabytes: 80, most: 50 }
  const refused = { path: '01_1.mp4', failure: { code: 'badVisual' as const, params, field: null } }
  host.answers = [done({ refused: [refused, { ...refused, path: '01_2.mp4' }] })]
  await user.type(screen.getByRole('textbox', { name: 'Où l’enregistrer' }), '/tmp/a.zip')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le dossier' }))
  const left = within(await screen.findByRole('list', { name: 'Restées hors du paquet' }))
  expect(left.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^film\.mp4 pèse 80/),
  ])
})
