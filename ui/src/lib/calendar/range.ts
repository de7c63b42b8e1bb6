// Which days each view shows, and where its arrows lead. Knows no card.

import {
  addDays,
  addMonths,
  firstOfMonth,
  lastOfMonth,
  monthWeeks,
  startOfWeek,
  type CivilDate,
} from '../dates.ts'

export type View = 'month' | 'week' | 'list' | 'board' | 'feed'

export const VIEWS: readonly View[] = ['month', 'week', 'list', 'board', 'feed']

export interface Range {
  from: CivilDate
  to: CivilDate
}

export function rangeOf(view: View, anchor: CivilDate, firstWeekday: number): Range {
  if (view === 'week') {
    const from = startOfWeek(anchor, firstWeekday)
    return { from, to: addDays(from, 6) }
  }
  if (view === 'month') {
    const weeks = monthWeeks(anchor, firstWeekday)
    return { from: weeks[0]?.[0] ?? anchor, to: weeks.at(-1)?.[6] ?? anchor }
  }
  return { from: firstOfMonth(anchor), to: lastOfMonth(anchor) }
}

/** One page further (`1`) or back (`-1`): a week in the week view, a month elsewhere. */
export const turned = (view: View, anchor: CivilDate, by: number): CivilDate =>
  view === 'week' ? addDays(anchor, 7 * by) : addMonths(anchor, by)

/** The least height of a card in the month, with the gap to the next. */
const CARD = 24
/** What a day has beside its cards, and the window beside its weeks, at the least. */
const HEAD = 32
const AROUND = 110

/** As many cards as a day of the month can show on a display of this height; the others are asked for when they are wanted. */
export const cardsPerDay = (height: number, weeks: number): number =>
  Math.max(4, Math.ceil(((height - AROUND) / weeks - HEAD) / CARD))

/** The days that the counts beside the calendar are of: the month's own, without those of others around it. */
export const countedOf = (view: View, anchor: CivilDate, range: Range): Range =>
  view === 'month' ? { from: firstOfMonth(anchor), to: lastOfMonth(anchor) } : range
