// Shows the last look again at the start. Small, and apart from the page: it comes before the rest is read.

import type { OpeningMark } from '../host/index.ts'
import { LOOK, type Look } from './look.ts'
import { grow, scroll } from './twig.ts'

/**
 * Shows it if the workspace still is as it was; resolves once it is painted, or need not be.
 * `faces`: once what is read can be set in its own.
 */
export async function lookAgain(
  look: Look,
  asked: Promise<OpeningMark>,
  faces: Promise<void>,
): Promise<void> {
  const shown = document.createElement('div')
  shown.id = LOOK
  shown.setAttribute('inert', '')
  shown.setAttribute('aria-hidden', 'true')
  // grown while the program and the faces are waited for
  shown.append(grow(look.frame))
  const mark = await asked.then(
    (answer) => answer.mark,
    () => null,
  )
  if (mark !== look.mark) return
  const root = document.documentElement
  root.lang = look.language
  if (look.theme) root.dataset.theme = look.theme
  await faces
  document.body.append(shown)
  scroll(shown)
  performance.mark(LOOK)
  await painted()
}

/** What is in the page now stands on the display. */
export const painted = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
