// How far a long work of the program is, looked at while it lasts; and the wish to give it up.

import { calendar } from './calendar.svelte.ts'
import type { WorkKind, WorkRow } from './host/index.ts'

/** How often a work under way is looked at, in milliseconds. */
const LOOK = 250

export class Following {
  /** The work under way, once the program tells of it. */
  work = $state.raw<WorkRow | null>(null)
  readonly #kind: WorkKind
  #looking: ReturnType<typeof setInterval> | undefined
  #under = 0

  constructor(kind: WorkKind) {
    this.#kind = kind
  }

  /** Looks at the work until this is over. */
  async during<T>(over: Promise<T>): Promise<T> {
    if (this.#under++ === 0) {
      this.#looking = setInterval(() => {
        calendar.ask({ ask: 'work' }).then(
          ({ works }) => {
            if (this.#under) this.work = works.find(({ kind }) => kind === this.#kind) ?? null
          },
          () => {},
        )
      }, LOOK)
    }
    try {
      return await over
    } finally {
      if (--this.#under === 0) {
        clearInterval(this.#looking)
        this.work = null
      }
    }
  }

  giveUp() {
    if (this.work) void calendar.act({ do: 'giveUp', work: this.work.id })
  }
}
