// Opens the reading of a calendar file, perhaps on one that was dropped on the window.

import type { FileDrop } from '$lib/host/index.ts'
import { panels } from '$lib/panels.svelte.ts'

let dropped = $state<string | null>(null)

export const start = {
  /** The file to begin with; taken once. */
  take(): string | null {
    const path = dropped
    dropped = null
    return path
  },
}

const CALENDAR = /\.(ics|ical|icalendar|ifb|vcs)$/i

/** Whether a dropped file was a calendar; then the reading opens on it. */
export function openDroppedCalendar({ paths }: Pick<FileDrop, 'paths'>): boolean {
  const path = paths.find((one) => CALENDAR.test(one))
  if (!path) return false
  dropped = path
  panels.close('calendarFile')
  // one already open is closed first, so that it begins again on this file
  setTimeout(() => panels.show('calendarFile'))
  return true
}
