// Clicks on cards, heard once for a whole surface: choosing, opening, the menu. Cards carry `data-post`.

import { calendar } from '$lib/calendar.svelte.ts'
import { commands } from '$lib/commands.svelte.ts'
import type { PostId } from '$lib/host/index.ts'
import type { OpenMenu } from './types.ts'

export const cardAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-post]') : null

export const postAt = (target: EventTarget | null): PostId | null =>
  cardAt(target)?.dataset.post ?? null

/** The day of a grid that something stands in. */
export const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null

/** A double click on the empty part of a day adds a post there. */
export function addByDoubleClick(event: MouseEvent) {
  if (postAt(event.target) || (event.target as Element).closest('button')) return
  if (cellOf(event.target)) commands.run('add.post')
}

/** Does what is about every post of the page, those behind « + n » too. */
export function withAll(act: () => void) {
  if (calendar.rows.partial) void calendar.complete().then(act)
  else act()
}

/** Chooses as Ctrl and Shift say, or opens. `order` is that of the screen. */
export function choose(id: PostId, event: MouseEvent | KeyboardEvent, order: () => PostId[]) {
  const { selection } = calendar
  if (event.shiftKey) {
    const add = event.ctrlKey || event.metaKey
    return withAll(() => selection.rangeTo(id, order(), add))
  }
  if (event.ctrlKey || event.metaKey) return selection.toggle(id)
  selection.only(id)
  calendar.openPost(id)
}

/** Escape leaves the chosen posts and the open one before it leaves a card for its day. */
export const nothingToLeave = (): boolean => !calendar.selection.size && !calendar.openId

const inCalendar = () => calendar.rows.dated.map((card) => card.id)

/** Handlers for the element around the cards. */
export function surface(openMenu: OpenMenu, order: () => PostId[] = inCalendar) {
  return {
    onclick(event: MouseEvent) {
      const id = postAt(event.target)
      if (id) choose(id, event, order)
      else if (!(event.target as Element).closest('button')) calendar.selection.clear()
    },
    oncontextmenu(event: MouseEvent) {
      const id = postAt(event.target)
      if (!id) return
      if (!calendar.selection.has(id)) calendar.selection.only(id)
      openMenu(event, id)
    },
    onfocusin(event: FocusEvent) {
      // what gets the focus back on a page that is about to go is not where the person is
      if (calendar.turning) return
      calendar.focusId = postAt(event.target)
      const day = cellOf(event.target)?.dataset.day
      if (day) calendar.focusDay = day
    },
  }
}
