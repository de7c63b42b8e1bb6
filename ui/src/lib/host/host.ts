// The one door between the page and the program; says nothing of how the other side is reached.

import type { Action, Answers, Changes, Done, Failure, Query } from './generated.ts'

export type Unsubscribe = () => void

/** Files let go over the window, where they fell (CSS pixels). */
export interface FileDrop {
  paths: string[]
  x: number
  y: number
}

/** The answer to a query, by its word. */
export type AnswerOf<Q extends Query> = Answers[Q['ask']]

export interface Host {
  /** Does what a user asked; rejects with a `Refusal` when the program says no. */
  act(action: Action): Promise<Done>
  /** Reads; rejects with a `Refusal`. */
  ask<Q extends Query>(query: Q): Promise<AnswerOf<Q>>
  /** Changes made elsewhere (another window), after their commit. */
  onChanged(hear: (changes: Changes) => void): Unsubscribe
  onFilesDropped(hear: (drop: FileDrop) => void): Unsubscribe
  /** Before the window goes: what `finish` still has to write is waited for, but not forever. */
  onClosing(finish: () => Promise<unknown>): Unsubscribe
}

/** The program's no: `failure.code` chooses the words, at the edge. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'Refusal'
    this.failure = failure
  }
}

/** Whatever was thrown, as a refusal; anything but the program's own word is a fault of the host, `badRequest`. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
    return new Refusal(thrown as Failure)
  }
  return new Refusal({ code: 'badRequest', params: { detail: String(thrown) }, field: null })
}
