// The board's columns: the posts of the page shown and the ideas, by how far they have come. Decides no transition.

import { calendar } from '$lib/calendar.svelte.ts'
import { monthOf } from '$lib/dates.ts'
import type { PostCard, PostId, Status } from '$lib/host/index.ts'

export interface Column {
  status: Status
  cards: readonly PostCard[]
}

/** Dated ones in the order of the calendar, then the ideas. */
export function columns(): Column[] {
  const month = monthOf(calendar.anchor)
  const dated = calendar.rows.dated.filter((card) => card.planned?.date.startsWith(month))
  const byStatus = new Map<Status, PostCard[]>()
  for (const card of [...dated, ...calendar.rows.ideas]) {
    const list = byStatus.get(card.status)
    if (list) list.push(card)
    else byStatus.set(card.status, [card])
  }
  return (calendar.snapshot?.statuses ?? []).map(({ status }) => ({
    status,
    cards: byStatus.get(status) ?? [],
  }))
}

/** Whether the core's rules let every one of the posts get there. */
export const mayBecome = (cards: Iterable<PostCard>, status: Status): boolean =>
  [...cards].every(
    (card) => card.status === status || calendar.rule(card.status)?.next.includes(status),
  )

/** The next column to the left (-1) or right (1) where the posts may go, or null. */
export function legalBeside(cards: readonly PostCard[], by: -1 | 1): Status | null {
  const all = (calendar.snapshot?.statuses ?? []).map((rule) => rule.status)
  const from = all.indexOf(cards[0]?.status ?? 'idea')
  for (let at = from + by; at >= 0 && at < all.length; at += by) {
    const status = all[at]
    if (status && mayBecome(cards, status)) return status
  }
  return null
}

export interface Place {
  column: number
  row: number
}

export function placeOf(all: readonly Column[], id: PostId | null): Place | null {
  for (const [column, { cards }] of all.entries()) {
    const row = cards.findIndex((card) => card.id === id)
    if (row >= 0) return { column, row }
  }
  return null
}

/** Where an arrow leads: up and down in the column, sideways to the next one that holds cards, at the same height. */
export function beside(
  all: readonly Column[],
  from: Place,
  dx: number,
  dy: number,
): PostCard | null {
  if (dy) return all[from.column]?.cards[from.row + dy] ?? null
  for (let at = from.column + dx; at >= 0 && at < all.length; at += dx) {
    const cards = all[at]?.cards ?? []
    if (cards.length) return cards[Math.min(from.row, cards.length - 1)] ?? null
  }
  return null
}
