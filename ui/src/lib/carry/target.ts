// Where something carried may be let go, as the word that `data-drop` holds. Says nothing of what a drop does.

import { addDays, minutesOf, timeOf, type CivilDate, type CivilTime } from '../dates.ts'
import type { Status } from '../host/index.ts'

export type Target =
  /** A day of the month: each post keeps its time. */
  | { kind: 'day'; date: CivilDate }
  /** A moment in the week, by the person's clock. */
  | { kind: 'time'; date: CivilDate; time: CivilTime }
  /** The day alone, without a time. */
  | { kind: 'untimed'; date: CivilDate }
  /** Back to the undated ideas. */
  | { kind: 'ideas' }
  /** A column of the board. */
  | { kind: 'status'; status: Status }

/** Minutes between two places of the week's grid. */
export const SNAP = 15

/** The `data-drop` of a target; for `time` it is the whole day's column, midnight to midnight. */
export const dropWord = {
  day: (date: CivilDate) => `day:${date}`,
  column: (date: CivilDate) => `column:${date}`,
  untimed: (date: CivilDate) => `untimed:${date}`,
  ideas: 'ideas',
  status: (status: Status) => `status:${status}`,
}

export const snapped = (minutes: number): CivilTime =>
  timeOf(Math.min(Math.max(Math.round(minutes / SNAP) * SNAP, 0), 1440 - SNAP))

/** What a `data-drop` under the hand means; `share` is how far down the element the carried card's top is, 0 to 1. */
export function targetOf(word: string, share = 0): Target | null {
  const [kind, value = ''] = word.split(':')
  switch (kind) {
    case 'day':
    case 'untimed':
      return { kind, date: value }
    case 'column':
      return { kind: 'time', date: value, time: snapped(share * 1440) }
    case 'ideas':
      return { kind: 'ideas' }
    case 'status':
      return { kind: 'status', status: value as Status }
    default:
      return null
  }
}

export const sameTarget = (a: Target | null, b: Target | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** A moment some minutes later or earlier, over midnight too. */
export function later(
  date: CivilDate,
  time: CivilTime,
  minutes: number,
): { date: CivilDate; time: CivilTime } {
  const all = minutesOf(time) + minutes
  const days = Math.floor(all / 1440)
  return { date: addDays(date, days), time: timeOf(all - days * 1440) }
}
