// The strip of visuals under the calendar: whether it shows. Remembered for the next start.

import { calendar } from '$lib/calendar.svelte.ts'

const SHOWN = 'visualTray'

export const tray = {
  get shown(): boolean {
    return calendar.memory.get(SHOWN) === 'yes'
  },
  toggle() {
    calendar.memory.set(SHOWN, this.shown ? null : 'yes')
    if (calendar.room !== 'calendar') calendar.goTo('calendar')
  },
}
