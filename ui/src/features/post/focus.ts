// Gives the focus back to a card when the inspector closes.

import type { PostId } from '$lib/host/index.ts'

/** The card of the post on whichever surface shows it, else the surface itself. */
export function focusCard(id: PostId | null) {
  const card = id && document.querySelector<HTMLElement>(`[data-post="${CSS.escape(id)}"]`)
  const place = card || document.querySelector<HTMLElement>('main [tabindex="0"]')
  place?.focus()
}
