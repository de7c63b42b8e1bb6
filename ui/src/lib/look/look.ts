// The last look of the window at rest: shown at the next start while the script is read, when the workspace says word for word
// what it said then. The page itself comes over it. See docs/decisions/0020.

import type { Twig } from './twig.ts'

/** What the window was, and what it was drawn of. */
export interface Look {
  /** Of the workspace: the program's `openingMark`. */
  mark: string
  /** Of the page: its script, another one with every version. */
  script: string
  width: number
  height: number
  language: string
  theme: string | null
  frame: Twig
}

const KEY = 'look'

/** The element that holds it, until the page is there. */
export const LOOK = 'look'

/** Which script this page is made of: its name says what it holds, and what it reads. */
export const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''

/** The one kept, if it is of a window like this one. */
export function keptLook(): Look | null {
  try {
    const look = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Look | null
    const isOurs =
      look?.script === script && look.width === innerWidth && look.height === innerHeight
    return isOurs ? look : null
  } catch {
    return null
  }
}

/** Keeps this one in the place of the one before; without room, none. */
export function keepLook(look: Look | null) {
  try {
    if (look) localStorage.setItem(KEY, JSON.stringify(look))
    else localStorage.removeItem(KEY)
  } catch {
    localStorage.removeItem(KEY)
  }
}
