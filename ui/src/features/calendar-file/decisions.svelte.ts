// What was decided about the proposals of an answer: accepted, refused, or nothing yet. Writes nothing.

import type { ProposalRow } from '$lib/host/index.ts'

export type Decision = 'accepted' | 'refused'

export class Decisions {
  #of = $state.raw<ReadonlyMap<string, Decision>>(new Map())

  of = (id: string): Decision | null => this.#of.get(id) ?? null

  readonly lists = $derived({
    accepted: [...this.#of].flatMap(([id, decision]) => (decision === 'accepted' ? id : [])),
    refused: [...this.#of].flatMap(([id, decision]) => (decision === 'refused' ? id : [])),
  })

  /** Decides, or takes the same decision back. What cannot be accepted is not. */
  toggle(row: ProposalRow, decision: Decision) {
    const { id } = row.proposal
    if (decision === 'accepted' && row.obstacle) return
    const next = new Map(this.#of)
    if (next.get(id) === decision) next.delete(id)
    else next.set(id, decision)
    this.#of = next
  }

  /** Decides about all; accepting leaves those that need a look of their own, or that cannot be. */
  all(rows: readonly ProposalRow[], decision: Decision) {
    const next = new Map(this.#of)
    for (const row of rows) {
      const { id } = row.proposal
      const looked = next.get(id) === 'accepted'
      if (decision === 'refused' || looked || !(row.obstacle || row.byName)) {
        next.set(id, decision)
      }
    }
    this.#of = next
  }

  clear() {
    this.#of = new Map()
  }
}
