// Pasting: outside of fields the shortcut brings in what was copied; in a field, words are the field's, and only a picture
// without words comes among the visuals.

import { calendar } from '$lib/calendar.svelte.ts'
import { isInPanel, isTyping } from '$lib/keys.ts'
import { adding } from './adding.svelte.ts'
import { clientInView } from './drop.ts'

/** Onto the post that is open beside the calendar, else into the library. */
export function paste() {
  const post = calendar.room === 'library' ? null : calendar.openId
  return adding.paste(post ? { post } : { client: clientInView() })
}

export function hearPaste(event: ClipboardEvent) {
  if (calendar.empty || !isTyping(event.target) || isInPanel(event.target)) return
  const types = event.clipboardData?.types ?? []
  const isWords = types.some((type) => type.startsWith('text/'))
  const isFile = types.some((type) => type === 'Files' || type.startsWith('image/'))
  if (isWords || !isFile) return
  event.preventDefault()
  void paste()
}
