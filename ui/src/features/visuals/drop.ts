// Files of pictures dropped on the window: on a card they are attached, elsewhere they come into the library.

import { calendar } from '$lib/calendar.svelte.ts'
import type { FileDrop } from '$lib/host/index.ts'
import { adding } from './adding.svelte.ts'

const VISUAL = /\.(jpe?g|png|webp|gif|tiff?|bmp|avif|hei[cf]|mp4|mov|webm|avi)$/i
/** A name without an ending may be a folder's. */
const FOLDER = /(^|[\\/])[^.\\/]+$/

/** The only client that the filter keeps, if it keeps one. */
export const clientInView = () => {
  const [only, ...others] = calendar.filter.clients
  return others.length ? null : (only ?? null)
}

/** Whether the files were visuals, or folders that may hold some; then they are added. */
export function openDroppedVisuals({ paths, x, y }: FileDrop): boolean {
  const taken = paths.filter((path) => VISUAL.test(path) || FOLDER.test(path))
  if (!taken.length) return false
  const under = document.elementFromPoint(x, y)
  const card = under?.closest<HTMLElement>('[data-post]')?.dataset.post
  const post = card ?? (under?.closest('[data-visuals-of]') ? calendar.openId : null)
  if (post) void adding.add(taken, { post })
  else {
    calendar.goTo('library')
    void adding.add(taken, { client: clientInView() })
  }
  return true
}
