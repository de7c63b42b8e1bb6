// The thumbnails that the program makes in the background: how far they are, the wish to give them up, and what could not be
// read. Nobody waits for them: they are looked at while there are any.

import { calendar } from '$lib/calendar.svelte.ts'
import type { RefusedFile, WorkRow } from '$lib/host/index.ts'

/** How often they are looked at while they are made, in milliseconds. */
const LOOK = 300
/** Looked at again so many times before it is believed that there are none: they begin a moment after files came. */
const PATIENCE = 4

class Making {
  work = $state.raw<WorkRow | null>(null)
  #looking: ReturnType<typeof setTimeout> | undefined
  /** Found out since the last time that this was told. */
  #unreadable: RefusedFile[] = []
  readonly #tell: (unreadable: readonly RefusedFile[]) => void

  constructor(tell: (unreadable: readonly RefusedFile[]) => void) {
    this.#tell = tell
  }

  /** Looks whether there are any, and follows them to their end. */
  look(patience = PATIENCE) {
    clearTimeout(this.#looking)
    calendar.ask({ ask: 'work' }).then(
      ({ works }) => {
        this.work = works.find(({ kind }) => kind === 'thumbnails') ?? null
        const left = this.work ? PATIENCE : patience - 1
        clearTimeout(this.#looking)
        if (left > 0) this.#looking = setTimeout(() => this.look(left), LOOK)
      },
      () => (this.work = null),
    )
  }

  /** Looks from now on: the program tells each time some are made. */
  start(): () => void {
    this.look()
    const stop = calendar.onApplied((changes) => {
      if (changes.visuals.length && !this.work) this.look()
    })
    return () => {
      stop()
      clearTimeout(this.#looking)
      this.work = null
    }
  }

  giveUp() {
    if (this.work) void calendar.act({ do: 'giveUp', work: this.work.id })
  }
}

export const making = new Making()
