// A search that follows the typing: the last question asked wins, whatever order the answers come in.

import { asRefusal, type AnswerOf, type Query, type SearchHit } from './host/index.ts'
import { failureText } from './told.ts'

type Ask = (
  query: Extract<Query, { ask: 'search' }>,
) => Promise<AnswerOf<Extract<Query, { ask: 'search' }>>>

export class Searching {
  hits = $state.raw<readonly SearchHit[]>([])
  more = $state(false)
  /** What `hits` answers; empty before any answer. */
  of = $state('')
  wrong = $state<string | null>(null)
  #asked = 0
  readonly #ask: Ask
  readonly #limit: number

  constructor(ask: Ask, limit = 30) {
    this.#ask = ask
    this.#limit = limit
  }

  async ask(typed: string) {
    const mine = ++this.#asked
    const text = typed.trim()
    try {
      const answer = text
        ? await this.#ask({ ask: 'search', text, limit: this.#limit })
        : { hits: [], more: false }
      if (mine !== this.#asked) return
      this.hits = answer.hits
      this.more = answer.more
      this.wrong = null
    } catch (thrown) {
      if (mine !== this.#asked) return
      this.hits = []
      this.wrong = failureText(asRefusal(thrown).failure)
    }
    this.of = text
  }
}
