// The days on which the team's work is due, over those of the posts: asked of the core only while the layer is on, for the days
// that show.

import { calendar } from './calendar.svelte.ts'
import { rangeOf } from './calendar/range.ts'
import type { CivilDate } from './dates.ts'
import { asRefusal } from './host/host.ts'
import type { AssignmentRow } from './host/index.ts'
import { toasts } from './toasts.svelte.ts'

/** Under which the program remembers that the layer is on. */
const KEY = 'dues'

const NONE: readonly AssignmentRow[] = Object.freeze([])

class Dues {
  #byDay = $state.raw<ReadonlyMap<CivilDate, readonly AssignmentRow[]>>(new Map())
  #asked = 0

  /** Kept for the next start, as the rest of what shows is. */
  readonly on = $derived(calendar.memory.get(KEY) === 'on')

  toggle() {
    calendar.memory.set(KEY, this.on ? null : 'on')
    if (!this.on) this.#byDay = new Map()
  }

  /** What is due that day of what the filter keeps; nothing while the layer is off. */
  day(date: CivilDate): readonly AssignmentRow[] {
    return this.#byDay.get(date) ?? NONE
  }

  /** The last question asked wins. */
  async read() {
    const mine = ++this.#asked
    const { from, to } = rangeOf(calendar.view, calendar.anchor, calendar.weekStart)
    try {
      const { rows } = await calendar.ask({ ask: 'dues', from, to, filter: calendar.filter })
      if (mine !== this.#asked || !this.on) return
      const byDay = new Map<CivilDate, AssignmentRow[]>()
      for (const row of rows) {
        const { due } = row.assignment
        if (due) byDay.set(due, [...(byDay.get(due) ?? []), row])
      }
      this.#byDay = byDay
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }
}

export const dues = new Dues()
