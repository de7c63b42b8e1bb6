// Joins the drag of pointers to the hand: what carries `data-drag` (a post's identity) can be taken anywhere on the
// surface and let go over any `data-drop`.

import type { Calendar } from '../calendar.svelte.ts'
import type { Carry } from '../carry.svelte.ts'
import { dragging, type Held, type Over } from '../drag.ts'
import { targetOf } from './target.ts'

const targetUnder = (held: Held, over: Over | null) => {
  if (!over) return null
  // in a column of hours the top of the card counts, not the point where it was taken
  const height = over.node.getBoundingClientRect().height
  return targetOf(over.drop, height > 0 ? (over.dy - held.grabY) / height : 0)
}

export function carrying(surface: HTMLElement, carry: Carry, calendar: Calendar): () => void {
  return dragging(surface, {
    start: (held) => carry.lift(held.drag, 'pointer'),
    over(held, over, at) {
      carry.x = at.x - held.grabX
      carry.y = at.y - held.grabY
      carry.aim(targetUnder(held, over), at.copy)
    },
    drop(held, over) {
      carry.aim(targetUnder(held, over), over.copy)
      void carry.drop()
    },
    cancel: () => carry.cancel(),
    turn: (word) => {
      if (word !== 'calendar') void calendar.turn(Number(word))
    },
  })
}
