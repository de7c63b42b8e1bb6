import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Consideration, Person, Query } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { card, changes, FakeHost } from '../../tests/fake-host.ts'
import PlanIdea from '$features/rail/PlanIdea.svelte'
import When from '$features/post/When.svelte'
import ShiftDialog from '$features/planning/ShiftDialog.svelte'

const late: Consideration = {
  ...{ moments: [], conflicts: [], keyDates: [], rights: [], withdrawn: 0, past: false },
  refusal: null,
  work: [
    { id: 'x', postId: 'a', personId: 'n', due: '2026-12-01', pressure: { is: 'late', by: 2 } },
  ],
} as unknown as Consideration

let host: FakeHost
const considered = () =>
  host.asked.flatMap((query: Query) => (query.ask === 'consider' ? [query] : []))

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.posts = [card('a', '2026-12-10'), card('b', '2026-12-12'), card('idea')]
  host.answer.consider = () => late
  await calendar.open(host)
  calendar.apply(changes({ people: [{ id: 'n', name: 'Nina' } as Person] }))
})
afterEach(() => {
  panels.close()
  calendar.close()
})

test('what a shift by some days makes late is said before it is done', async () => {
  await calendar.go('2026-12-10')
  calendar.selection.set(['a', 'b'])
  panels.show('shift')
  render(ShiftDialog)
  expect(await screen.findByText(/^Nina/)).toBeTruthy()
  await fireEvent.input(screen.getByLabelText(/jours/i), { target: { value: '-7' } })
  await vi.waitFor(() => expect(considered().at(-1)?.to).toEqual({ date: '2026-12-03' }))
  expect(considered().at(-1)?.ids).toHaveLength(2)
  expect(host.acted).toEqual([])
})

test('what a date would make late is said before it is chosen, of a post and of an idea', async () => {
  const detail = {
    ...{
      post: { id: 'a', clientId: 'lunel', planned: { date: '2026-12-10', time: null } },
      here: null,
    },
  } as never
  const { unmount } = render(When, { detail, locked: false })
  await fireEvent.click(screen.getByLabelText(/10/))
  const day = document.querySelector('[data-bits-day][data-value="2026-12-04"]') as HTMLElement
  await fireEvent.pointerOver(day)
  expect(await screen.findByText(/^Nina/)).toBeTruthy()
  expect(considered().at(-1)).toMatchObject({ ids: ['a'], to: { date: '2026-12-04' } })
  unmount()
  render(PlanIdea, { card: card('idea'), onclose: () => {} })
  expect(await screen.findByText(/^Nina/)).toBeTruthy()
  expect(considered().at(-1)?.ids).toEqual(['idea'])
  expect(host.acted).toEqual([])
})
