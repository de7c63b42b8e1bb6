// Files of pictures dropped on the window: on a card they are attached, elsewhere they come into the library.

import { calendar } from '$lib/calendar.svelte.ts'
import type { FileDrop } from '$lib/host/index.ts'
import { adding } from './adding.svelte.ts'
import { library } from './library.svelte.ts'

/** The only client that the screen keeps in sight, if it keeps one: the library narrows by itself, apart from the calendar. */
export const clientInView = () => {
  const { clients } = calendar.room === 'library' ? library.filter : calendar.filter
  const [only, ...others] = clients
  return others.length ? null : (only ?? null)
}

/**
 * Adds all of them: the program knows visuals by what is in them, looks into folders, and says what it did not take.
 * With `stay`, another screen is about to open, which is not left for the library.
 */
export function openDroppedVisuals({ paths, x, y }: FileDrop, stay = false) {
  const under = document.elementFromPoint(x, y)
  const card = under?.closest<HTMLElement>('[data-post]')?.dataset.post
  const post = card ?? (under?.closest('[data-visuals-of]') ? calendar.openId : null)
  if (post) void adding.add(paths, { post })
  else {
    // the library that opens is another view
    const client = clientInView()
    if (!stay) calendar.goTo('library')
    void adding.add(paths, { client })
  }
}
