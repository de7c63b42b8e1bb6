// How many cards a cell of the month shows, and how tall. Heights are those of the card's own style, in pixels.

import type { Density } from '$lib/calendar.svelte.ts'

export interface Fit {
  /** Lines of title: none means one line for the whole card. */
  lines: 0 | 1 | 2
  /** With its picture above. */
  pictured?: true
  shown: number
}

const HEIGHT = { 0: 20, 1: 37, 2: 51 } as const
const PICTURED = 74
const GAP = 4
/** The line « + 2 autres ». */
const MORE = 20

/** Lines of work due that a day shows at most; the last says how many more there are. */
export const DUE_LINES = 2
const DUE = 18

/** Pixels that work due takes from the cards of a day. */
export const roomOfDues = (count: number): number => Math.min(count, DUE_LINES) * (DUE + GAP)

const fitting = (room: number, height: number) => Math.floor((room + GAP) / (height + GAP))

/** Cards as tall as lets them all show; when even small ones do not, as many as leave room for « + n ». */
export function fit(count: number, room: number, density: Density): Fit {
  if (density === 'thumbnails') {
    if (fitting(room, PICTURED) >= count) return { lines: 1, pictured: true, shown: count }
    const tall = fitting(room - MORE - GAP, PICTURED)
    if (tall > 0) return { lines: 1, pictured: true, shown: tall }
  }
  const heights = density === 'compact' ? ([0] as const) : ([2, 1] as const)
  for (const lines of heights)
    if (fitting(room, HEIGHT[lines]) >= count) return { lines, shown: count }
  // one or two cards cut short say less than three lines: small ones come in before cards are hidden
  const small = fitting(room, HEIGHT[0])
  if (small >= count) return { lines: 0, shown: count }
  const cut = fitting(room - MORE - GAP, HEIGHT[1])
  if (density !== 'compact' && cut > 1) return { lines: 1, shown: cut }
  return { lines: 0, shown: Math.max(0, fitting(room - MORE - GAP, HEIGHT[0])) }
}
