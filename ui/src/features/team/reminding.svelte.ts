// Looks now and then whether there is something to remember; the rail says how much. Calls nobody and takes no focus.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Reminders } from '$lib/host/index.ts'

const EVERY = 5 * 60_000

class Reminding {
  told = $state.raw<Reminders | null>(null)

  /** How many things there are to remember. */
  readonly count = $derived.by(() => {
    const { told } = this
    if (!told) return 0
    return told.publish.length + told.today.length + told.late.length + told.empty.length
  })

  look = async () => {
    this.told = await calendar.ask({ ask: 'reminders' }).catch(() => null)
  }

  /** Returns what stops it. */
  start(): () => void {
    void this.look()
    const timer = setInterval(() => void this.look(), EVERY)
    const stop = calendar.onApplied(() => void this.look())
    return () => {
      clearInterval(timer)
      stop()
    }
  }
}

export const reminding = new Reminding()
