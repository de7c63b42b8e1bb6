// Looks now and then whether there is something to remember; the rail says how much, the system what is new. Takes no focus.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Reminders } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { remembered, type ToRemember } from './remembered.ts'

const EVERY = 60_000
/** Lines of a notice; systems cut what is longer. */
const LINES = 4

/** Where the person said that the system shall stay silent. */
const NOTICES = 'notices'

export class Reminding {
  told = $state.raw<Reminders | null>(null)
  /** What the system was given to show since the window opened. */
  #noticed = new Set<string>()

  /** How many things there are to remember. */
  readonly count = $derived.by(() => {
    const { told } = this
    if (!told) return 0
    return told.publish.length + told.today.length + told.late.length + told.empty.length
  })

  look = async () => {
    this.told = await calendar.ask({ ask: 'reminders' }).catch(() => null)
    if (this.told) await this.#notice(this.told)
  }

  /** In quiet hours nothing is shown and nothing counts as shown: it comes when they end. */
  async #notice(told: Reminders) {
    const now = remembered(told)
    const fresh = now.filter(({ key }) => !this.#noticed.has(key))
    // what is no longer to remember is news again when it comes back
    const kept = now.filter(({ key }) => this.#noticed.has(key))
    this.#noticed = new Set(kept.map(({ key }) => key))
    if (told.quiet || calendar.memory.get(NOTICES) === 'off') return
    fresh.forEach(({ key }) => this.#noticed.add(key))
    if (fresh.length) await this.#show(fresh)
  }

  async #show(fresh: readonly ToRemember[]) {
    const lines = fresh.slice(0, LINES).map(({ text }) => text)
    const others = fresh.length - lines.length
    if (others) lines.push(t('team-notice-others', { count: others }))
    await calendar
      .ask({
        ask: 'notify',
        title: t('team-to-remember', { count: fresh.length }),
        text: lines.join('\n'),
      })
      .catch(() => null)
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
