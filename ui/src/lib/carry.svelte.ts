// Posts in the hand, by pointer or by keyboard: which, over what, and what the core says would come of it. Draws nothing;
// the core decides what a drop does and whether it may.

import { calendar as theCalendar, type Calendar, type Placement } from './calendar.svelte.ts'
import { later, sameTarget, SNAP, type Target } from './carry/target.ts'
import { addDays, addMonths, daysBetween } from './dates.ts'
import type {
  Action,
  Consideration,
  Done,
  Landing,
  PlannedAt,
  PostCard,
  PostId,
  Status,
} from './host/index.ts'
import { toasts } from './toasts.svelte.ts'

/** Where move mode first puts a post that has no time, in the week. */
const FIRST_TIME = '09:00'

export class Carry {
  how = $state<'pointer' | 'keys' | null>(null)
  ids = $state.raw<ReadonlySet<PostId>>(new Set())
  /** The post that the hand holds; the others follow. */
  anchor = $state.raw<PostCard | null>(null)
  copy = $state(false)
  target = $state.raw<Target | null>(null)
  /** Where the pointer is, in pixels of the window. */
  x = $state(0)
  y = $state(0)
  /** What the core says of the target, once it has answered. */
  considered = $state.raw<Consideration | null>(null)

  /** The page that is being turned to, in move mode. */
  #turn: Promise<unknown> | null = null
  #asking = false
  #askAgain = false
  readonly #calendar: Calendar

  /** The moment that the anchor would get, by its client's clock; null away from any day. */
  readonly landing = $derived(this.#landing())
  /** The same by the person's clock, where the week shows it. */
  readonly here = $derived(this.landing && this.#here(this.landing))

  constructor(calendar: Calendar = theCalendar) {
    this.#calendar = calendar
  }

  get active(): boolean {
    return this.how !== null
  }

  /** In the hand: shown faint where it was. */
  has(id: PostId): boolean {
    return this.ids.has(id)
  }

  /** Takes a post, with the whole selection when it is part of it. */
  lift(id: PostId, how: 'pointer' | 'keys', copy = false): boolean {
    const calendar = this.#calendar
    const card = calendar.known(id)
    if (!card) return false
    const ids = calendar.selection.with(id)
    for (const one of ids) {
      const held = calendar.known(one)
      if (held) calendar.held.set(one, held)
    }
    this.ids = new Set(calendar.held.keys())
    this.anchor = card
    this.copy = copy
    this.considered = null
    this.target = null
    this.how = how
    if (how === 'keys') this.aim(this.#first(card))
    return true
  }

  /** Where move mode starts: on the board from the post's column, elsewhere from its day. */
  #first(card: PostCard): Target {
    const { view, focusDay } = this.#calendar
    if (view === 'board') return { kind: 'status', status: card.status }
    return { kind: 'day', date: card.planned?.date ?? focusDay }
  }

  aim(target: Target | null, copy = this.copy) {
    if (!this.how || (sameTarget(this.target, target) && this.copy === copy)) return
    this.target = target
    this.copy = copy
    this.considered = null
    void this.#consider()
  }

  /** Move mode: some days, months or quarters of an hour further, or back. */
  step(by: { days?: number; months?: number; quarters?: number }) {
    const from = this.landing ?? this.anchor?.planned
    if (!from || !this.anchor) return
    const date = addDays(addMonths(from.date, by.months ?? 0), by.days ?? 0)
    if (!by.quarters) {
      const { target } = this
      const kept =
        target?.kind === 'time' ? { ...target, date: this.#here({ ...from, date }).date } : null
      this.aim(kept ?? { kind: 'day', date })
    } else if (from.time) {
      const here = this.#here(from)
      const time = here.time ?? FIRST_TIME
      this.aim({ kind: 'time', ...later(here.date, time, by.quarters * SNAP) })
    } else this.aim({ kind: 'time', date, time: FIRST_TIME })
    const shown = this.target && 'date' in this.target ? this.target.date : date
    this.#turn = this.#calendar.go(shown) ?? null
  }

  cancel() {
    this.#turn = null
    this.how = null
    this.ids = new Set()
    this.anchor = null
    this.target = null
    this.considered = null
    this.#calendar.held.clear()
  }

  /** Lets go. On the screen at once; null when nothing came of it. */
  async drop(): Promise<Done | null> {
    // how far the clocks are from each other on a page is known once it is there
    if (this.#turn) await this.#turn
    this.#turn = null
    const { considered, copy } = this
    const action = this.#action()
    const show = action && this.#placements()
    const calendar = this.#calendar
    if (considered?.refusal && action?.do !== 'setStatus' && action?.do !== 'unplanPosts') {
      toasts.failed(considered.refusal)
      this.cancel()
      return null
    }
    const acting = action && calendar.act(action, { show: show || [] })
    this.cancel()
    const done = await acting
    if (done && copy && done.focus) calendar.selection.clear()
    return done ?? null
  }

  #landing(): PlannedAt | null {
    const { target, anchor } = this
    if (!target || !anchor) return null
    if (target.kind === 'day') return { date: target.date, time: anchor.planned?.time ?? null }
    if (target.kind === 'untimed') return { date: target.date, time: null }
    if (target.kind !== 'time') return null
    return this.#calendar.clocks.there(anchor.clientId, target)
  }

  /** A moment of the anchor's client by the person's clock. */
  #here(at: PlannedAt): PlannedAt {
    const { date, time } = at
    if (!time || !this.anchor) return at
    return this.#calendar.clocks.here(this.anchor.clientId, { date, time })
  }

  get #to(): Landing | null {
    const { landing, target } = this
    if (!landing) return null
    if (target?.kind === 'untimed') return { date: landing.date, untimed: true }
    return target?.kind === 'time' && landing.time
      ? { date: landing.date, time: landing.time }
      : { date: landing.date }
  }

  #action(): Action | null {
    const { target, anchor } = this
    if (!target || !anchor) return null
    const ids = [...this.ids]
    if (target.kind === 'status') {
      const { status } = target
      const elsewhere = ids.some((id) => this.#calendar.held.get(id)?.status !== status)
      return elsewhere ? { do: 'setStatus', ids, status } : null
    }
    if (target.kind === 'ideas') {
      const dated = ids.some((id) => this.#calendar.held.get(id)?.planned)
      return dated ? { do: 'unplanPosts', ids } : null
    }
    const to = this.#to
    if (!to || !this.landing) return null
    if (this.copy) return { do: 'duplicatePosts', ids, anchor: anchor.id, to }
    const { date, time } = this.landing
    const stays = anchor.planned?.date === date && anchor.planned.time === time
    const others = [...this.#calendar.held.values()]
    const untimes = target.kind === 'untimed' && others.some((card) => card.planned?.time)
    if (stays && !untimes) return null
    return { do: 'movePosts', ids, anchor: anchor.id, to }
  }

  /** Where the cards stand until the answer: as the core considered it, or nearly so when it has not answered yet. */
  #placements(): Placement[] {
    const { target, landing, anchor, copy } = this
    const held = this.#calendar.held
    if (target?.kind === 'status') return this.#restated(target.status)
    if (target?.kind === 'ideas') return [...held.keys()].map((id) => ({ id, at: null }))
    if (!landing || !anchor) return []
    const told = new Map(this.considered?.moments.map((one) => [one.id, one.at]))
    const days = daysBetween(anchor.planned?.date ?? landing.date, landing.date)
    return [...held.values()].map((card) => {
      const moved = card.planned && { ...card.planned, date: addDays(card.planned.date, days) }
      const near =
        (target?.kind === 'untimed' ? moved && { ...moved, time: null } : moved) ?? landing
      const at = card.id === anchor.id ? landing : (told.get(card.id) ?? near)
      return { id: card.id, at, copy }
    })
  }

  /** With another status, unless the rules say that the core will refuse it. */
  #restated(status: Status): Placement[] {
    const cards = [...this.#calendar.held.values()]
    const may = (card: PostCard) =>
      card.status === status || this.#calendar.rule(card.status)?.next.includes(status)
    return cards.every(may) ? cards.map((card) => ({ id: card.id, at: card.planned, status })) : []
  }

  /** One question at a time; while it waits, only the newest target is asked for next. */
  async #consider() {
    if (this.#asking) {
      this.#askAgain = true
      return
    }
    const { target, anchor, copy } = this
    const to = this.#to
    if (!anchor || !to) return
    this.#asking = true
    const ids = [...this.ids]
    const answer = await this.#calendar
      .ask({ ask: 'consider', ids, anchor: anchor.id, to, copy })
      .catch(() => null)
    this.#asking = false
    if (this.how && this.target === target && this.copy === copy) this.considered = answer
    if (this.#askAgain) {
      this.#askAgain = false
      void this.#consider()
    }
  }
}

export const carry = new Carry()
