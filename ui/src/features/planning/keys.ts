// The keyboard on cards, alike in every view: choosing, opening, the menu, move mode. Arrows belong to each view.

import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import type { PostId } from '$lib/host/index.ts'
import { shortcutOf } from '$lib/keys.ts'
import { choose, postAt } from './surface.ts'
import type { OpenMenu } from './types.ts'

/** Answers a key pressed on a card; true when it did. */
export function cardKey(event: KeyboardEvent, openMenu: OpenMenu, order: () => PostId[]): boolean {
  const id = postAt(event.target)
  if (!id) return false
  switch (shortcutOf(event)) {
    case 'Enter':
    case 'M':
      carry.lift(id, 'keys')
      return true
    case 'Space':
    case 'Mod+Space':
    case 'Shift+Space':
      choose(id, event, order)
      return true
    case 'O':
      calendar.openPost(id)
      return true
    case 'ContextMenu':
    case 'Shift+F10':
      if (!calendar.selection.has(id)) calendar.selection.only(id)
      openMenu(new MouseEvent('contextmenu'), id)
      return true
    default:
      return false
  }
}
