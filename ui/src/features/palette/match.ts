// How well words fit what was typed: letters in order, accents and case apart, better at the beginning of words.

export interface Match {
  score: number
  /** Where the letters are in the text, UTF-16. */
  at: number[]
}

/** Each UTF-16 unit of the text without accent and in small letters; places stay the same. */
function folded(text: string): string {
  let out = ''
  for (const unit of text) {
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    out += plain.length === unit.length ? plain : plain.slice(0, 1).padEnd(unit.length)
  }
  return out
}

const isStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

const START = 8
const NEXT = 5
const FAR = 0.05

/** The best way to find the letters of `typed` at the beginnings of words, or right after one another; null without. */
function best(typed: string, text: string, from: number, previous: number): Match | null {
  const letter = typed[0]
  if (!letter) return { score: 0, at: [] }
  let found: Match | null = null
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    const begins = isStart(text, at)
    if (!begins && at !== previous + 1) continue
    const rest = best(typed.slice(1), text, at + 1, at)
    if (!rest) continue
    const score = (begins ? START : NEXT) - FAR * (at - from) + rest.score
    if (!found || score > found.score) found = { score, at: [at, ...rest.at] }
    // an earlier way that does as well has been found
    if (begins) break
  }
  return found
}

/** How `typed` is found in `text`: each of its words must be, as a piece or letter by letter. Null when it is not. */
export function match(typed: string, text: string): Match | null {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const where = folded(text)
  let score = 0
  const at: number[] = []
  for (const word of words) {
    const whole = pieces(where, word)
    const found = whole ?? (word.length > 1 ? best(word, where, 0, -2) : null)
    if (!found) return null
    score += found.score
    at.push(...found.at)
  }
  return { score: score - where.length * 0.01, at: [...new Set(at)].sort((a, b) => a - b) }
}

/** The word as one piece, at the start of a word rather than inside one. */
function pieces(where: string, word: string): Match | null {
  let found: Match | null = null
  for (let at = where.indexOf(word); at >= 0; at = where.indexOf(word, at + 1)) {
    const score = (isStart(where, at) ? 12 : 4) + word.length * 4 - at * FAR
    if (!found || score > found.score)
      found = { score, at: Array.from({ length: word.length }, (_, i) => at + i) }
  }
  return found
}

/** `at` as ranges, for who marks a text. */
export function rangesOf(at: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const place of at) {
    const last = ranges.at(-1)
    if (last?.[1] === place) last[1] = place + 1
    else ranges.push([place, place + 1])
  }
  return ranges
}
