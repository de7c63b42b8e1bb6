// The weeks of the team on the screen: asked again whenever something changes. The core weighs them.

import { calendar } from '$lib/calendar.svelte.ts'
import { addDays, startOfWeek, type CivilDate } from '$lib/dates.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { AssignmentRow, PersonId, TeamWeeks } from '$lib/host/index.ts'
import { now } from '$lib/now.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'

export const WEEKS = 4

export class Team {
  /** The Monday of the first week shown. */
  from = $state<CivilDate>(startOfWeek(now.date, 1))
  data = $state.raw<TeamWeeks | null>(null)
  /** Only this person's work; nothing shows everybody's. */
  only = $state<PersonId | null>(null)
  #asked = 0

  readonly weeks = $derived(Array.from({ length: WEEKS }, (_, n) => addDays(this.from, n * 7)))

  /** By person, then by week: `<person> <monday>`, `<person> late`, `<person> undated`. */
  readonly cells = $derived.by(() => {
    const cells = new Map<string, AssignmentRow[]>()
    const put = (key: string, row: AssignmentRow) => {
      const list = cells.get(key)
      if (list) list.push(row)
      else cells.set(key, [row])
    }
    for (const row of this.data?.rows ?? []) {
      const { due, personId } = row.assignment
      if (due) put(`${personId} ${startOfWeek(due, 1)}`, row)
    }
    for (const row of this.data?.late ?? []) put(`${row.assignment.personId} late`, row)
    for (const row of this.data?.undated ?? []) put(`${row.assignment.personId} undated`, row)
    return cells
  })

  readonly people = $derived(
    (this.data?.people ?? []).filter(({ personId }) => !this.only || personId === this.only),
  )

  /** The last question asked wins. */
  async load() {
    const mine = ++this.#asked
    try {
      const data = await calendar.ask({ ask: 'team', from: this.from, weeks: WEEKS })
      if (mine === this.#asked) this.data = data
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }

  turn(by: number) {
    this.from = addDays(this.from, by * 7 * WEEKS)
    return this.load()
  }

  today() {
    this.from = startOfWeek(now.date, 1)
    return this.load()
  }
}

export const team = new Team()
