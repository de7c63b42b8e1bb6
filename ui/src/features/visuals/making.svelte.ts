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
  #tell: ((unreadable: readonly RefusedFile[]) => void) | null = null

  /** Looks whether there are any, and follows them to their end. */
  look(patience = PATIENCE) {
    clearTimeout(this.#looking)
    calendar.ask({ ask: 'work' }).then(
      ({ works }) => {
        this.work = works.find(({ kind }) => kind === 'thumbnails') ?? null
        const left = this.work ? PATIENCE : patience - 1
        clearTimeout(this.#looking)
        if (left > 0) this.#looking = setTimeout(() => this.look(left), LOOK)
        if (!this.work) this.#say()
      },
      () => (this.work = null),
    )
  }

  /** Once, when all are made or given up. */
  #say() {
    if (!this.#unreadable.length) return
    this.#tell?.(this.#unreadable)
    this.#unreadable = []
  }

  /** Looks from now on: the program tells each time some are made; those that cannot be read are told to `tell`. */
  start(tell: (unreadable: readonly RefusedFile[]) => void): () => void {
    this.#tell = tell
    this.look()
    const stop = calendar.onApplied((changes) => {
      this.#unreadable.push(...changes.unreadable)
      if (changes.visuals.length && !this.work) this.look()
    })
    return () => {
      stop()
      this.#tell = null
      clearTimeout(this.#looking)
      this.work = null
    }
  }

  giveUp() {
    if (this.work) void calendar.act({ do: 'giveUp', work: this.work.id })
  }
}

export const making = new Making()
