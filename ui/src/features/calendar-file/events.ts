// Events of a calendar file as rows to look at: when, what, how they stand. Brings nothing in.

import type { CalendarPost, CalendarVerdict, KeyDateRow, SourceKind } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { datedSpan, gridTime } from '$lib/moments.ts'

export const VERDICTS: readonly CalendarVerdict[] = [
  'new',
  'changed',
  'gone',
  'cancelledHere',
  'cancelled',
  'otherwise',
  'alreadyThere',
]

/** Bringing the file in does something about it, unless it is left out. */
export const canTake = (verdict: CalendarVerdict): boolean =>
  ['new', 'changed', 'gone', 'cancelledHere'].includes(verdict)

export interface EventLine {
  uid: string
  when: string
  title: string
  detail: string
  recurring: boolean
  verdict: CalendarVerdict
}

const days = (first: string, last: string, time: string | null) =>
  time ? `${datedSpan(first, last)} · ${gridTime(time)}` : datedSpan(first, last)

const titled = (title: string) => title.trim() || t('card-untitled')

export const keyDateLine = (row: KeyDateRow, kind: SourceKind): EventLine => ({
  ...{ uid: row.uid, recurring: row.recurring, verdict: row.verdict },
  title: titled(row.title),
  when: days(row.first, row.last, row.time),
  detail: row.computed && kind === 'public_holidays' ? t('calendar-file-computed') : '',
})

export const postLine = (row: CalendarPost): EventLine => ({
  ...{ uid: row.uid, recurring: row.recurring, verdict: row.verdict },
  title: titled(row.title),
  when: days(row.planned.date, row.planned.date, row.planned.time),
  detail: [row.text.trim(), row.link].filter(Boolean).join(' · '),
})
