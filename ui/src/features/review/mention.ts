// Names after an at sign while they are typed. Whom a comment speaks to is the core's to say.

import { matching } from '$shared/suggest.ts'

export interface Typing {
  /** Where the at sign stands. */
  start: number
  /** What is typed behind it. */
  typed: string
}

/** The name that is being typed at the caret; nothing when none is. */
export function typing(text: string, caret: number): Typing | null {
  const found = /(?:^|[\s(«"'’])@([^\s@]*(?: [^\s@]*)?)$/.exec(text.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { start: caret - typed.length - 1, typed }
}

/** People it may be, those whose name begins so first. Nobody once the whole name is there. */
export const candidates = (names: readonly string[], typed: string): readonly string[] =>
  names.includes(typed.trim()) ? [] : matching(names, typed, 6)

/** The text with the name in full, and where the caret goes. */
export function completed(text: string, { start, typed }: Typing, name: string) {
  const behind = text.slice(start + 1 + typed.length)
  const space = behind.startsWith(' ') ? '' : ' '
  const head = `${text.slice(0, start)}@${name}${space}`
  return { text: head + behind, caret: head.length }
}
