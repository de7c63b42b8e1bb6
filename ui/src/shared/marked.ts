// A text cut into what was found and what was not.

export interface Part {
  text: string
  on: boolean
}

/** `ranges` in UTF-16 units, in order; those that overlap or leave the text are cut to fit. */
export function marked(text: string, ranges: readonly (readonly [number, number])[]): Part[] {
  const parts: Part[] = []
  let done = 0
  const add = (to: number, on: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), on })
    done = Math.max(done, to)
  }
  for (const [from, to] of ranges) {
    add(Math.min(from, text.length), false)
    add(Math.min(to, text.length), true)
  }
  add(text.length, false)
  return parts
}
