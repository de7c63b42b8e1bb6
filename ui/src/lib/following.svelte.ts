// How far a long work of the program is, looked at while it lasts; and the wish to give it up.

import { calendar } from './calendar.svelte.ts'
import type { WorkKind, WorkRow } from './host/index.ts'

/** How often a work under way is looked at, in milliseconds. */
const LOOK = 250

export class Following {
  /** The work under way, once the program tells of it. */
  work = $state.raw<WorkRow | null>(null)
  readonly #kinds: readonly WorkKind[]
  #works: readonly WorkRow[] = []
  /** What is done by several works, one after the other, is given up as a whole. */
  #stopped = false
  #looking: ReturnType<typeof setInterval> | undefined
  #under = 0

  constructor(...kinds: readonly WorkKind[]) {
    this.#kinds = kinds
  }

  /** Looks at the work until this is over. */
  async during<T>(over: Promise<T>): Promise<T> {
    if (this.#under++ === 0) {
      this.#stopped = false
      this.#looking = setInterval(() => this.#look(), LOOK)
    }
    try {
      return await over
    } finally {
      if (--this.#under === 0) {
        clearInterval(this.#looking)
        this.work = null
        this.#works = []
      }
    }
  }

  giveUp() {
    this.#stopped = true
    this.#stop()
  }

  #look() {
    calendar.ask({ ask: 'work' }).then(
      ({ works }) => {
        if (!this.#under) return
        this.#works = works.filter(({ kind }) => this.#kinds.includes(kind))
        this.work = this.#works[0] ?? null
        if (this.#stopped) this.#stop()
      },
      () => {},
    )
  }

  #stop() {
    for (const { id } of this.#works) void calendar.act({ do: 'giveUp', work: id })
  }
}
