// Texts of others in a sentence of ours: what they say of directions ends where they end.

/** Signs that run from right to left, or that say so. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const [FIRST, LAST] = ['\u2068', '\u2069']

/** The text by itself, whatever its signs say. One that runs as ours do stays as it is: marks would go along when it is copied. */
export function apart(text: string): string {
  if (!TURNS.test(text)) return text
  let depth = 0
  let kept = ''
  for (const sign of text) {
    if (sign === LAST) {
      // an end without a beginning would end our own
      if (!depth) continue
      depth -= 1
    } else if (sign >= '\u2066' && sign <= FIRST) depth += 1
    kept += sign
  }
  return FIRST + kept + LAST.repeat(depth + 1)
}
