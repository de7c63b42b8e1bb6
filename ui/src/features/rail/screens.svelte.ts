// The way back from the board to the calendar as it was: month, week or list.

import { calendar, type View } from '$lib/calendar.svelte.ts'

let last: View = 'month'

export const screens = {
  calendar() {
    return calendar.show(calendar.view === 'board' ? last : calendar.view)
  },
  /** Heard whenever the view changes. */
  seen(view: View) {
    if (view !== 'board') last = view
  },
}
