// What a move would do, asked before it is made by a dialog or a date field: one question at a time, the newest counts.

import { calendar } from './calendar.svelte.ts'
import type { Consideration, Landing, PostId } from './host/index.ts'

interface Move {
  ids: readonly PostId[]
  /** Which of them comes to `to`; the others keep their distance. */
  anchor: PostId
  to: Landing
}

export class Considering {
  considered = $state.raw<Consideration | null>(null)
  #wanted: Move | null = null
  #asking = false

  /** Nothing means that no move is aimed at. */
  aim(move: Move | null) {
    this.#wanted = move
    if (!move) this.considered = null
    else void this.#ask()
  }

  async #ask() {
    if (this.#asking) return
    this.#asking = true
    for (let asked: Move | null = null; this.#wanted && this.#wanted !== asked;) {
      asked = this.#wanted
      const { ids, anchor, to } = asked
      const answer = await calendar
        .ask({ ask: 'consider', ids: [...ids], anchor, to, copy: false })
        .catch(() => null)
      if (this.#wanted === asked) this.considered = answer
    }
    this.#asking = false
  }
}
