// What the core understands of the line being typed. The last question asked wins.

import { asRefusal, type AnswerOf, type Query, type QuickAdd } from '$lib/host/index.ts'
import { failureText } from '$lib/told.ts'

type ReadLine = Extract<Query, { ask: 'readLine' }>

export class Reading {
  read = $state.raw<QuickAdd | null>(null)
  /** The line that `read` is about. */
  of = $state('')
  wrong = $state<string | null>(null)
  #asked = 0
  readonly #ask: (query: ReadLine) => Promise<AnswerOf<ReadLine>>

  constructor(ask: (query: ReadLine) => Promise<AnswerOf<ReadLine>>) {
    this.#ask = ask
  }

  async ask(query: Omit<ReadLine, 'ask'>) {
    const mine = ++this.#asked
    if (!query.line.trim()) {
      this.read = null
      this.of = query.line
      return
    }
    try {
      const read = await this.#ask({ ask: 'readLine', ...query })
      if (mine !== this.#asked) return
      this.read = read
      this.of = query.line
      this.wrong = null
    } catch (thrown) {
      if (mine === this.#asked) this.wrong = failureText(asRefusal(thrown).failure)
    }
  }
}
