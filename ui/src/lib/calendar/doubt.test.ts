import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '../calendar.svelte.ts'
import type { Changes, Failure } from '../host/index.ts'
import { setLanguage } from '../locale.svelte.ts'
import { toasts } from '../toasts.svelte.ts'
import { card, done, FakeHost } from '../../../tests/fake-host.ts'

const unsure: Failure = { code: 'database', params: { reason: 'unsure' }, field: null }
const gone: Failure = { code: 'database', params: { reason: 'disk' }, field: null }
const moved = { name: 'movePosts', params: {} }
const move = { do: 'undo' } as const

let host: FakeHost
beforeEach(async () => {
  vi.useFakeTimers()
  setLanguage('fr')
  host = new FakeHost()
  host.memory = { date: '2026-12-10' }
  host.posts = [card('a', '2026-12-10 18:00')]
  await calendar.open(host)
})
afterEach(() => {
  calendar.close()
  toasts.clear()
  vi.useRealTimers()
})

const said = () => toasts.list.map(({ text, failure }) => text ?? failure?.params.reason)
const day = () => calendar.card('a')?.planned?.date

test('what was not confirmed and is there shows as soon as the disk answers', async () => {
  const heard: Changes[] = []
  calendar.onApplied((changes) => heard.push(changes))
  host.answers = [unsure]
  // the disk took it after all, and is away for a while
  host.posts = [card('a', '2026-12-12 18:00')]
  let away = 2
  host.answer.snapshot = () => {
    if (away-- > 0) throw gone
    delete host.answer.snapshot
    return { ...calendar.snapshot, undo: { undo: moved, redo: null } }
  }
  await calendar.act(move)
  expect(said()).toEqual(['unsure'])
  expect(day()).toBe('2026-12-10')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(day()).toBe('2026-12-10')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(day()).toBe('2026-12-12')
  expect(calendar.undo.undo).toEqual(moved)
  expect(said()).toEqual([
    'unsure',
    'Le disque répond de nouveau : ce qui s’affiche est ce qui est enregistré.',
  ])
  // the open post, the library and the others read theirs again
  expect(heard.at(-1)?.posts.map(({ id }) => id)).toEqual(['a'])
  expect(heard.at(-1)?.clients).not.toEqual([])
  // once, and no more
  host.asked = []
  await vi.advanceTimersByTimeAsync(60_000)
  expect(host.asked).toEqual([])
})

test('a refusal that says that nothing was done asks nothing again', async () => {
  host.answers = [gone]
  host.asked = []
  await calendar.act(move)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(host.asked.filter(({ ask }) => ask === 'snapshot')).toEqual([])
})

test('text that is typed meanwhile keeps its refusal, and what shows is read anew too', async () => {
  host.answers = [unsure, done()]
  await expect(calendar.act(move, { typing: true })).rejects.toMatchObject({ failure: unsure })
  host.asked = []
  await vi.advanceTimersByTimeAsync(0)
  expect(host.asked.map(({ ask }) => ask)).toContain('snapshot')
})

test('a window that closes looks no more', async () => {
  host.answers = [unsure]
  host.answer.snapshot = () => {
    throw gone
  }
  await calendar.act(move)
  await vi.advanceTimersByTimeAsync(0)
  calendar.close()
  host.asked = []
  await vi.advanceTimersByTimeAsync(60_000)
  expect(host.asked).toEqual([])
})
