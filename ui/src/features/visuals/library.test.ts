import { beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Query, VisualRow } from '$lib/host/index.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import { library } from './library.svelte.ts'

let host: FakeHost
let all: string[]

beforeEach(async () => {
  host = new FakeHost()
  all = Array.from({ length: 628 }, (_, at) => `v${at}`)
  const row = (id: string) => ({ uses: 0, rights: 'open', visual: { id } }) as VisualRow
  host.answer.visuals = ({ offset, limit }: Query & { ask: 'visuals' }) => ({
    total: all.length,
    visuals: all.slice(offset, offset + (limit ?? 200)).map(row),
  })
  host.answer.visualIds = ({ offset, limit }: Query & { ask: 'visualIds' }) => ({
    ids: all.slice(offset, limit === undefined ? undefined : offset + limit),
  })
  host.answer.visualTags = ({ ids }: Query & { ask: 'visualTags' }) => ({
    tags: ids?.includes('v600') ? [{ name: 'Noël', visuals: 1 }] : [],
  })
  await calendar.open(host)
  library.leave()
  await library.narrow({})
})

test('all that the filter finds is chosen, though most of it was never shown', async () => {
  expect(library.rows.size).toBeLessThan(628)
  await library.chooseAll()
  expect(library.chosen.size).toBe(628)
  await library.readTags([...library.chosen])
  expect(library.chosenTags.map(({ name }) => name)).toEqual(['Noël'])
})

test('from one place to another, what lies between is chosen whether it was shown or not', async () => {
  await library.choose(3, 'only')
  await library.choose(500, 'reach')
  expect(library.chosen.size).toBe(498)
  expect(library.chosen.has('v499')).toBe(true)
  expect(library.chosen.has('v501')).toBe(false)
  // what is there needs nobody to be asked
  const before = host.asked.length
  await library.choose(10, 'reach')
  expect([...library.chosen]).toEqual(all.slice(3, 11))
  expect(host.asked.length).toBe(before)
})

test('what is gone is chosen no longer, what is not shown stays chosen', async () => {
  await library.chooseAll()
  all = all.filter((id) => id !== 'v600')
  await library.reload()
  await vi.waitFor(() => expect(library.chosen.size).toBe(627))
  expect(library.chosen.has('v600')).toBe(false)
})

test('a later choice wins over an answer that comes late', async () => {
  const choosing = library.chooseAll()
  await library.choose(2, 'only')
  await choosing
  expect([...library.chosen]).toEqual(['v2'])
})

test('what is in sight stays there while the list is read again, and is what it is now', async () => {
  const stop = library.watch(480, 520)
  await vi.waitFor(() => expect(library.rows.get(500)?.visual.id).toBe('v500'))
  all = ['new', ...all]
  const reading = library.reload()
  expect(library.rows.get(500)?.visual.id).toBe('v500')
  await reading
  expect(library.rows.get(500)?.visual.id).toBe('v499')
  // out of sight, only the beginning is read again
  stop()
  await library.reload()
  expect(library.rows.get(500)).toBeUndefined()
})

test('who scrolls past pages is not kept waiting by them', async () => {
  const answer = host.answer.visuals as (query: Query) => unknown
  const held: (() => void)[] = []
  host.answer.visuals = async (query: Query) => {
    await new Promise<void>((resolve) => held.push(resolve))
    return answer(query)
  }
  const before = host.asked.length
  const stops = [120, 240, 360, 480, 600].map((first, at) => {
    const stop = library.watch(first, first + 6)
    // only the last one stays in sight
    return at < 4 ? stop : () => undefined
  })
  stops.forEach((stop) => stop())
  const offsets = () =>
    host.asked.slice(before).map((query) => ('offset' in query ? query.offset : null))
  expect(offsets()).toEqual([120, 240])
  held.forEach((go) => go())
  await vi.waitFor(() => expect(offsets()).toEqual([120, 240, 600]))
  held.at(-1)?.()
  await vi.waitFor(() => expect(library.rows.get(600)?.visual.id).toBe('v600'))
  expect(library.rows.get(400)).toBeUndefined()
})
