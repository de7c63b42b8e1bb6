// Cards shown where a hand has just put them, until the program answers. Puts them back when it refuses.

import type { PlannedAt, PostCard, PostId, Status } from '../host/index.ts'
import type { Rows } from './rows.svelte.ts'

export interface Placement {
  id: PostId
  /** Nothing: among the undated ideas. */
  at: PlannedAt | null
  /** Shows a copy there and leaves the card. */
  copy?: boolean
  /** Another status, on the board. */
  status?: Status
}

let copies = 0

/** Whether a card only stands in for one that the program has not answered yet. */
export const isProvisional = (id: PostId): boolean => id.startsWith('provisional-')

/**
 * Shows the posts at their new places at once. `known` finds cards that the window has left. Returns what takes it all
 * back, save what something newer has changed since: called at the answer, before the true rows come in.
 */
export function place(
  rows: Rows,
  placements: readonly Placement[],
  known: (id: PostId) => PostCard | undefined,
): () => void {
  const pairs = placements.flatMap(({ id, at, copy, status }) => {
    const before = known(id)
    if (!before) return []
    const shown = {
      ...before,
      id: copy ? `provisional-${++copies}` : id,
      planned: at,
      status: status ?? before.status,
    }
    return [{ before: copy ? null : before, shown }]
  })
  rows.put(pairs.map((pair) => pair.shown))
  return () => {
    const mine = pairs.filter(({ shown }) => {
      const stands = rows.peek(shown.id)
      return stands ? stands === shown : shown.planned && !rows.covers(shown.planned.date)
    })
    rows.put(
      mine.flatMap((pair) => pair.before ?? []),
      mine.flatMap((pair) => (pair.before ? [] : pair.shown.id)),
    )
  }
}
