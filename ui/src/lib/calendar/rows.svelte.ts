// The cards of the window by day, and the undated ones. Of a full day perhaps only the first, and how many more there are. Replaces only the days that a change touches; decides nothing.

import { SvelteMap } from 'svelte/reactivity'
import { daysBetween, daysFrom, type CivilDate } from '../dates.ts'
import type { PostCard, PostId } from '../host/index.ts'

const NONE: readonly PostCard[] = Object.freeze([])

/** In a day: untimed first, then by time, then as they came. */
function inDay(a: PostCard, b: PostCard): number {
  const [one, two] = [a.planned?.time ?? '', b.planned?.time ?? '']
  if (one !== two) return one < two ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const newestFirst = (a: PostCard, b: PostCard): number => (a.id < b.id ? 1 : -1)

export class Rows {
  from = $state<CivilDate>('')
  to = $state<CivilDate>('')
  ideas = $state.raw<readonly PostCard[]>(NONE)
  /** Every day of the window has its list, empty or not. */
  readonly #days = new SvelteMap<CivilDate, readonly PostCard[]>()
  /** Posts of a day beyond its list. */
  readonly #more = new SvelteMap<CivilDate, number>()
  readonly #cards = new Map<PostId, PostCard>()
  #version = $state(0)

  day(date: CivilDate): readonly PostCard[] {
    return this.#days.get(date) ?? NONE
  }

  /** How many posts the day has that are not in its list. */
  more(date: CivilDate): number {
    return this.#more.get(date) ?? 0
  }

  /** Whether some day of the window has posts that are not in its list. */
  get partial(): boolean {
    return this.#more.size > 0
  }

  /** The days of the window in order. */
  get dates(): CivilDate[] {
    return this.from ? daysFrom(this.from, daysBetween(this.from, this.to) + 1) : []
  }

  /** All dated cards known of the window, in the order of the calendar. */
  get dated(): PostCard[] {
    return this.dates.flatMap((date) => this.day(date))
  }

  /** A card of the window or of the ideas. */
  card(id: PostId): PostCard | undefined {
    void this.#version
    return this.#cards.get(id)
  }

  /** The same, for who asks once and need not hear of changes. */
  peek(id: PostId): PostCard | undefined {
    return this.#cards.get(id)
  }

  covers(date: CivilDate): boolean {
    return this.from <= date && date <= this.to
  }

  setWindow(
    from: CivilDate,
    to: CivilDate,
    cards: readonly PostCard[],
    more: Readonly<Record<CivilDate, number>> = {},
  ) {
    // a card that is as it was stays the same one: nothing that shows it is drawn anew
    const kept = cards.map((card) => {
      const before = this.#cards.get(card.id)
      return before && JSON.stringify(before) === JSON.stringify(card) ? before : card
    })
    const byDay = groupByDay(kept)
    for (const [id, card] of this.#cards) if (card.planned) this.#cards.delete(id)
    for (const card of kept) this.#cards.set(card.id, card)
    this.from = from
    this.to = to
    const dates = this.dates
    const shown = new Set(dates)
    for (const date of [...this.#days.keys()]) if (!shown.has(date)) this.#days.delete(date)
    for (const date of dates) this.#days.set(date, byDay.get(date) ?? NONE)
    for (const date of this.#more.keys()) if (!more[date]) this.#more.delete(date)
    for (const [date, count] of Object.entries(more)) this.#more.set(date, count)
    this.#version++
  }

  /** Every post of a day of the window. */
  setDay(date: CivilDate, cards: readonly PostCard[]) {
    for (const card of this.day(date)) this.#cards.delete(card.id)
    for (const card of cards) this.#cards.set(card.id, card)
    this.#days.set(date, cards)
    this.#more.delete(date)
    this.#version++
  }

  setIdeas(cards: readonly PostCard[]) {
    for (const card of this.ideas) this.#cards.delete(card.id)
    for (const card of cards) this.#cards.set(card.id, card)
    this.ideas = cards
    this.#version++
  }

  /** Takes cards that changed and leaves out what is gone; cards outside the window are let go. */
  put(changed: readonly PostCard[], removed: readonly PostId[] = []) {
    const touched = new Map<CivilDate | null, Map<PostId, PostCard>>()
    const listOf = (date: CivilDate | null) => {
      let list = touched.get(date)
      if (!list) {
        const before = date === null ? this.ideas : this.day(date)
        list = new Map(before.map((card) => [card.id, card]))
        touched.set(date, list)
      }
      return list
    }
    const takeOut = (id: PostId) => {
      const before = this.#cards.get(id)
      if (before) listOf(before.planned?.date ?? null).delete(id)
      this.#cards.delete(id)
    }
    for (const id of removed) takeOut(id)
    for (const card of changed) {
      takeOut(card.id)
      if (card.planned && !this.covers(card.planned.date)) continue
      listOf(card.planned?.date ?? null).set(card.id, card)
      this.#cards.set(card.id, card)
    }
    for (const [date, list] of touched) {
      if (date === null) this.ideas = [...list.values()].sort(newestFirst)
      else this.#days.set(date, [...list.values()].sort(inDay))
    }
    if (touched.size) this.#version++
  }
}

function groupByDay(cards: readonly PostCard[]): Map<CivilDate, PostCard[]> {
  const days = new Map<CivilDate, PostCard[]>()
  for (const card of cards) {
    const date = card.planned?.date ?? ''
    const list = days.get(date)
    if (list) list.push(card)
    else days.set(date, [card])
  }
  return days
}
