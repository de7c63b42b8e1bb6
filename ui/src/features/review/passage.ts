// The words selected in one of the post's texts. A text field counts in UTF-16 units, as the core's passages do.

import type { PassageRef, Post, TextOf } from '$lib/host/index.ts'

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
