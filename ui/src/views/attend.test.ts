import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { now } from '$lib/now.svelte.ts'
import { FakeHost } from '../../tests/fake-host.ts'
import { attend } from './attend.ts'

let host: FakeHost
let leave = () => {}
const minute = 60_000

beforeEach(async () => {
  vi.useFakeTimers()
  host = new FakeHost()
  host.answer.now = { date: '2026-12-03', time: '10:00' }
  await calendar.open(host)
  leave = attend(host)
})
afterEach(() => {
  leave()
  calendar.close()
  vi.useRealTimers()
})

test('the minute passes while the window stays open', () => {
  expect(now.time).toBe('10:00')
  vi.advanceTimersByTime(2 * minute)
  expect(now.time).toBe('10:02')
})

test('at midnight it is another day', () => {
  host.answer.now = undefined
  vi.advanceTimersByTime(13 * 60 * minute + 59 * minute)
  expect([now.date, now.time]).toEqual(['2026-12-03', '23:59'])
  vi.advanceTimersByTime(minute)
  expect([now.date, now.time]).toEqual(['2026-12-04', '00:00'])
})

test('a clock set right meanwhile is followed', async () => {
  host.answer.now = { date: '2026-12-03', time: '08:30' }
  await vi.advanceTimersByTimeAsync(5 * minute)
  expect(now.time).toBe('08:30')
})

test('a window that wakes asks what time it is', async () => {
  host.answer.now = { date: '2026-12-04', time: '07:00' }
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect([now.date, now.time]).toEqual(['2026-12-04', '07:00'])
})
