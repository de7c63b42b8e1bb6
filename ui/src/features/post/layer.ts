// The text under a field, cut where it changes looks: hashtags, links, mentions, and what comes after "see more", what
// was commented. Places are UTF-16 units, as the program and the browser both count them.

import type { Span } from '$lib/host/index.ts'

export interface Piece {
  text: string
  kind: Span['kind'] | null
  /** After the cut: readers see it only when they ask for more. */
  hidden: boolean
  /** Something was said on it. */
  noted: boolean
}

export interface Place {
  start: number
  end: number
}

/** The whole text in order, nothing added, nothing lost. */
export function pieces(
  text: string,
  spans: readonly Span[],
  fold: number | null,
  notes: readonly Place[] = [],
): Piece[] {
  const cut = fold ?? text.length
  const edges = new Set([0, text.length, cut])
  for (const { start, end } of [...spans, ...notes]) edges.add(start).add(end)
  const places = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => ({
    text: text.slice(from, places[at + 1]),
    kind: spans.find((span) => span.start <= from && from < span.end)?.kind ?? null,
    hidden: from >= cut,
    noted: notes.some(({ start, end }) => start <= from && from < end),
  }))
}

/** How far two texts agree from the start and from the end. */
function agreement(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}

/** Spans of `before` where they are in `after`, until the program has measured it: those that a key touched grow. */
export function carried<S extends Place>(
  spans: readonly S[],
  before: string,
  after: string,
): readonly S[] {
  if (before === after) return spans
  const { start, end } = agreement(before, after)
  const tail = before.length - end
  const by = after.length - before.length
  return spans
    .map((span) => ({
      ...span,
      start: span.start < tail ? Math.min(span.start, after.length) : span.start + by,
      end: span.end < start ? span.end : Math.max(span.end + by, start),
    }))
    .filter((span) => span.start < span.end && span.end <= after.length)
}
