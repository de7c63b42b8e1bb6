import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, SeenRow, Shown } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import { seen } from './seen.svelte.ts'
import SeenBar from './SeenBar.svelte'
import SeenOfPost from './SeenOfPost.svelte'

const shown = (date: string, more: Partial<Shown> = {}): Shown => ({
  title: 'La bûche',
  at: { date, time: '18:00' },
  zone: 'Europe/Paris',
  status: 'with_client',
  ...{ text: '', hashtags: '', link: '', channels: [], client: null, team: null, work: [] },
  ...more,
})
const lunel = { who: 'client', id: 'lunel' } as const
const row = (postId: string, more: Partial<SeenRow> = {}): SeenRow => ({
  reader: lunel,
  postId,
  standing: 'unchanged',
  because: null,
  withdrawn: false,
  shown: shown('2026-12-10'),
  now: shown('2026-12-10'),
  at: { date: '2026-11-16', time: '10:00' },
  fields: [],
  gone: false,
  ...more,
})
let host: FakeHost
const user = userEvent.setup()

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.memory = { date: '2026-12-10' }
  await calendar.open(host)
})
afterEach(async () => {
  await calendar.memory.flush()
  if (seen.on) seen.toggle()
  calendar.close()
})

test('the inspector says what the client sees, and nothing of a post never shown', async () => {
  const one = row('a', {
    shown: shown('2026-12-12', { at: { date: '2026-12-12', time: '18:30' }, title: 'Avant' }),
    standing: 'moved',
    fields: ['moment', 'title'],
  })
  const told = (rows: SeenRow[]) => ({ readers: [], rows, untold: [] })
  host.answer.seenOfPost = told([one])
  const { rerender } = render(SeenOfPost, { post: { id: 'a' } as Post })
  expect(
    await screen.findByText(
      /Partagée le lundi 16 novembre.*lunel la voit le samedi 12 décembre, 18 h 30/,
    ),
  ).toBeInTheDocument()
  expect(screen.getByText(/ancien titre.*« Avant »/)).toBeInTheDocument()
  host.answer.seenOfPost = told([{ ...one, fields: [] }])
  await rerender({ post: { id: 'a' } as Post })
  expect(await screen.findByText(/lunel la voit telle quelle/)).toBeInTheDocument()
  host.answer.seenOfPost = told([])
  await rerender({ post: { id: 'b' } as Post })
  await waitFor(() => expect(screen.queryByText(/Partagée/)).toBeNull())
})

const layer = () => host.asked.filter(({ ask }) => ask === 'seen')

test('the layer asks nothing until it is on, then marks what the core decided', async () => {
  const away: SeenRow = row('v', { reader: { who: 'client', id: 'velo' }, standing: 'moved' })
  host.answer.seen = {
    readers: [
      { reader: lunel, name: 'lunel' },
      { reader: away.reader, name: 'velo' },
    ],
    rows: [
      // moved out of the days that were shared: the client sees the old day still
      row('m', { standing: 'moved', fields: ['moment'], now: shown('2027-01-20') }),
      row('w', {
        standing: 'withdrawn',
        because: 'cancelled',
        shown: shown('2026-12-11', { title: 'Le sablé' }),
        now: shown('2026-12-11', { title: 'Le sablé cancelled', status: 'cancelled' }),
      }),
      row('s', { standing: 'changed', fields: ['status'] }),
      // told by a share of other statuses than the usual ones: as the client saw it
      row('d', { shown: shown('2026-12-12', { status: 'drafting' }) }),
      row('b', { standing: 'withdrawnBefore', because: 'cancelled', withdrawn: true }),
      away,
    ],
    untold: [{ reader: lunel, postId: 'n', shown: shown('2026-12-13') }],
  }
  await calendar.setFilter({ ...calendar.filter, clients: ['lunel'] })
  expect(seen.mark('m')).toBeUndefined()
  expect(layer()).toEqual([])
  seen.toggle()
  render(SeenBar)
  expect(await screen.findByRole('button', { name: '1 déplacée depuis' })).toBeInTheDocument()
  expect(layer()).toHaveLength(1)
  expect(host.asked.some(({ ask }) => ask === 'previewShare')).toBe(false)
  expect(seen.mark('m')?.words).toMatch(/^lunel la voit encore le jeudi 10 décembre, 18\sh\.$/)
  expect(seen.mark('w')?.kind).toBe('withdrawn')
  expect(seen.mark('n')?.kind).toBe('new')
  for (const same of ['s', 'd', 'b', 'v']) expect(seen.mark(same)).toBeUndefined()
  await user.click(screen.getByRole('button', { name: '1 à retirer' }))
  expect(await screen.findByText('Le sablé')).toBeInTheDocument()
  seen.toggle()
  expect(seen.mark('m')).toBeUndefined()
})

test('the layer that was on is on at the next start', async () => {
  seen.toggle()
  await calendar.memory.flush()
  const kept = host.acted.findLast((one) => one.do === 'remember' && one.key === 'seen')
  expect(kept).toEqual({ do: 'remember', key: 'seen', value: 'on' })
  calendar.close()
  const next = new FakeHost()
  next.memory = { seen: 'on' }
  await calendar.open(next)
  expect(seen.on).toBe(true)
})
