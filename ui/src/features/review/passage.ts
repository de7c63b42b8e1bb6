// Passages of a post's texts: the words that are selected, and commented ones where they stand now. A text field counts in
// UTF-16 units, as the core's passages do.

import type { Passage, PassageRef, Post, TextOf } from '$lib/host/index.ts'

export interface Selected {
  place: PassageRef
  quote: string
}

/** Which saved text a field shows, by its own words: what is not saved yet cannot be commented. */
function textOf(post: Post, value: string): TextOf | null {
  if (!value) return null
  if (value === post.text) return { of: 'text' }
  const own = post.variants.find((variant) => variant.text === value)
  if (own) return { of: 'channel', id: own.channelId }
  return null
}

/** Nothing when nothing is selected in a text of the post. */
export function selectedIn(post: Post): Selected | null {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement)) return null
  const { value, selectionStart: start, selectionEnd: end } = field
  const quote = value.slice(start, end)
  const text = textOf(post, value)
  return text && quote.trim() ? { place: { text, start, end }, quote } : null
}

/** Letters shown on either side of a commented passage. */
const AROUND = 32

function wordsOf(post: Post, text: TextOf): string | null {
  if (!('id' in text)) return post[text.of]
  const own = post.variants.find((variant) => variant.channelId === text.id)
  return (text.of === 'channel' ? own?.text : own?.hashtags) ?? null
}

/** A passage as it reads now, with a little of what stands around it; nothing when it is gone. */
export function inPlace(post: Post, { text, start, end }: Passage) {
  const whole = wordsOf(post, text)
  if (whole === null || end <= start || end > whole.length) return null
  const before = whole.slice(Math.max(0, start - AROUND), start)
  const after = whole.slice(end, end + AROUND)
  // cut between words, never within one
  const cutBefore = start > AROUND ? `… ${before.replace(/^\S*\s/, '')}` : before
  const cutAfter = end + AROUND < whole.length ? `${after.replace(/\s\S*$/, '')} …` : after
  return { before: cutBefore, words: whole.slice(start, end), after: cutAfter }
}
