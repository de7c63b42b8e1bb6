// What the program remembers for the next start. Writes after a pause, and at once when the window goes.

import type { Action } from '../host/index.ts'

const PAUSE = 400

export class Memory {
  #values = $state.raw<Readonly<Record<string, string | null>>>({})
  #waiting = new Map<string, string | null>()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #write: (action: Action) => Promise<unknown>

  constructor(write: (action: Action) => Promise<unknown>) {
    this.#write = write
  }

  get(key: string): string | undefined {
    return this.#values[key] ?? undefined
  }

  /** Another one whenever something else is remembered. */
  get all(): Readonly<Record<string, string | null>> {
    return this.#values
  }

  /** What the program says it keeps. */
  take(values: Readonly<Record<string, string | null>>) {
    // what waits to be written is newer than what comes in
    const news = Object.entries(values).filter(([key]) => !this.#waiting.has(key))
    this.#values = { ...this.#values, ...Object.fromEntries(news) }
  }

  set(key: string, value: string | null) {
    if ((this.#values[key] ?? null) === value) return
    this.#values = { ...this.#values, [key]: value }
    this.#waiting.set(key, value)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE)
  }

  /** Writes what waits. Losing a place in the calendar is no reason to disturb anybody: failures are let go. */
  async flush() {
    clearTimeout(this.#timer)
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    const written = waiting.map(([key, value]) =>
      this.#write(value === null ? { do: 'remember', key } : { do: 'remember', key, value }),
    )
    await Promise.allSettled(written)
  }
}
