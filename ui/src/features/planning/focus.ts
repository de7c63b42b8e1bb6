// Where the keyboard is in the calendar, and how it stays there: what it stood on may be drawn anew elsewhere, or go.

import { calendar } from '$lib/calendar.svelte.ts'
import type { PostId } from '$lib/host/index.ts'
import { tick } from 'svelte'

const SURFACE = '[data-calendar]'

let inside = false

const lost = () => !document.activeElement || document.activeElement === document.body

const find = (what: string) =>
  document.querySelector<HTMLElement>(`${SURFACE} ${what}, ${SURFACE}${what}`)

/** Puts the focus on a card once it is drawn; on its day when it is behind « + n », or gone. */
export async function focusPost(id: PostId, day = calendar.card(id)?.planned?.date) {
  await tick()
  const card = find(`[data-post="${id}"]`)
  if (card) card.focus()
  else if (day) await focusDay(day)
}

/** The day that shall have the focus once its page is there. */
let awaited: string | null = null

/** In the list, which has no days, on its one row that Tab reaches; of a page yet to come, when it comes. */
export async function focusDay(day: string) {
  await tick()
  const cell = find(`[data-day="${day}"][tabindex]`)
  awaited = cell || !find('[data-day]') ? null : day
  if (awaited === null) (cell ?? find('[tabindex="0"]'))?.focus()
}

/** Goes to a day, with the focus: at once when it shows already, else when its page is there. */
export async function toDay(day: string) {
  const going = calendar.go(day)
  if (!going) return focusDay(day)
  await going
  // unless it went on meanwhile
  if (calendar.focusDay === day) await focusDay(day)
}

const PANELS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const isPanel = (node: Node) =>
  node instanceof Element && (node.matches(PANELS) || node.querySelector(PANELS) !== null)

/** Whether the focus is in the calendar, or was until what held it went. */
export const isInside = (): boolean =>
  lost() ? inside : Boolean(document.activeElement?.closest(SURFACE))

/** Gives the focus back when what held it went away. */
export async function restoreFocus() {
  if (!inside && awaited === null) return
  await tick()
  await comeBack()
}

/** To the calendar, when nothing has the focus. */
async function comeBack() {
  if (!lost()) return
  // the day of a page that went is no place to come back to
  const day = calendar.rows.covers(calendar.focusDay) ? calendar.focusDay : calendar.page
  if (calendar.focusId) await focusPost(calendar.focusId, day)
  else await focusDay(day)
}

/**
 * Follows the focus, every change, and what floats over the page: a panel gives the focus back to what opened it, or,
 * when that has gone too, to the calendar. Returns what stops it.
 */
export function keepFocus(): () => void {
  const follow = (event: FocusEvent) => {
    inside = event.target instanceof Element && event.target.closest(SURFACE) !== null
  }
  document.addEventListener('focusin', follow)
  const stop = calendar.onApplied(() => void restoreFocus())
  // whatever floats stands under the body itself
  const closing = new MutationObserver((changes) => {
    const closed = changes.some(({ removedNodes }) => [...removedNodes].some(isPanel))
    // a panel that opens in its place takes the focus in the next frame
    if (closed && lost()) requestAnimationFrame(() => requestAnimationFrame(() => void comeBack()))
  })
  closing.observe(document.body, { childList: true })
  return () => {
    document.removeEventListener('focusin', follow)
    stop()
    closing.disconnect()
  }
}
