// The page of the calendar that shows, as a span of days with its name: the month, or the week in the week view.

import { calendar } from './calendar.svelte.ts'
import { rangeOf } from './calendar/range.ts'
import { firstOfMonth, lastOfMonth, monthOf } from './dates.ts'
import { t } from './locale.svelte.ts'
import { dayAndMonth, monthName } from './moments.ts'

export interface Page {
  from: string
  to: string
  /** « Décembre 2026 » */
  title: string
  /** `2026-12`, for a file's name. */
  file: string
}

export function pageShown(): Page {
  const { anchor } = calendar
  if (calendar.view === 'week') {
    const { from, to } = rangeOf('week', anchor, calendar.weekStart)
    return {
      from,
      to,
      title: t('export-week', { from: dayAndMonth(from), to: dayAndMonth(to) }),
      file: from,
    }
  }
  return {
    from: firstOfMonth(anchor),
    to: lastOfMonth(anchor),
    title: `${monthName(anchor)} ${anchor.slice(0, 4)}`,
    file: monthOf(anchor),
  }
}
