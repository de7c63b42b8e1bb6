// Which form lies over the screen, and about whom: one at a time. Draws nothing.

import type { ClientId, PersonId } from './host/index.ts'

/** `id` is null for a new one. */
export type Dialog = { kind: 'client'; id: ClientId | null } | { kind: 'people'; id?: PersonId }

class Dialogs {
  now = $state.raw<Dialog | null>(null)

  /** Adds a client, or edits the one given. */
  client(id: ClientId | null = null) {
    this.now = { kind: 'client', id }
  }

  /** The list of people, opened at one of them when it is given. */
  people(id?: PersonId) {
    this.now = id ? { kind: 'people', id } : { kind: 'people' }
  }

  close() {
    this.now = null
  }
}

export const dialogs = new Dialogs()
