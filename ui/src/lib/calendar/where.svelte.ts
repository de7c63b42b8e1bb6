// Where the person is in the calendar: the page shown and how, the filter, the day and the card that the keyboard is on,
// the open post. Remembered for the next start. Which posts there are is the calendar's own business.

import type { Action, Filter, PostCard, PostId } from '../host/index.ts'
import type { CivilDate, CivilTime } from '../dates.ts'
import { firstWeekday } from '../moments.ts'
import { now } from '../now.svelte.ts'
import { isFiltering, noFilter, readFilter } from './filter.ts'
import { Known } from './known.svelte.ts'
import { Memory } from './memory.svelte.ts'
import { rangeOf, turned, VIEWS, type View } from './range.ts'
import { Selection } from './selection.svelte.ts'

export const DENSITIES = ['compact', 'cards', 'thumbnails'] as const
export type Density = (typeof DENSITIES)[number]
export type Room = 'calendar' | 'team' | 'library'

const ROOMS: readonly Room[] = ['calendar', 'team', 'library']

export abstract class Where extends Known {
  /** The room in the middle of the window. */
  room = $state<Room>('calendar')
  view = $state<View>('month')
  anchor = $state<CivilDate>('1970-01-01')
  /** The day that the keyboard is on. */
  focusDay = $state<CivilDate>('1970-01-01')
  density = $state<Density>('cards')
  filter = $state.raw<Filter>(noFilter())
  /** The quarter of an hour chosen in the week, for quick add. */
  focusTime = $state<CivilTime | null>(null)
  /** The card that the keyboard is on. */
  focusId = $state<PostId | null>(null)
  /** The post in the inspector. */
  openId = $state<PostId | null>(null)

  readonly selection = new Selection()
  readonly memory = new Memory((action) => this.write(action))

  readonly filtering = $derived(isFiltering(this.filter))
  readonly weekStart = $derived(Number(this.memory.get('weekStart')) || firstWeekday())

  protected abstract write(action: Action): Promise<unknown>
  /** Asks for what the page shows now. */
  abstract reload(): Promise<void>
  /** The same, when only its days are others. */
  protected abstract turned(): Promise<void>

  protected restore() {
    const { memory } = this
    const view = VIEWS.find((one) => one === memory.get('view'))
    const density = DENSITIES.find((one) => one === memory.get('density'))
    const date = memory.get('date')
    this.view = view ?? 'month'
    this.density = density ?? 'cards'
    this.room = ROOMS.find((one) => one === memory.get('room')) ?? 'calendar'
    this.anchor = date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : now.date
    this.focusDay = this.anchor
    this.filter = readFilter(memory.get('filter')) ?? noFilter()
    this.openId = memory.get('open') ?? null
  }

  goTo(room: Room) {
    this.room = room
    this.memory.set('room', room)
  }

  show(view: View) {
    if (this.room !== 'calendar') this.goTo('calendar')
    if (view === this.view) return
    this.view = view
    this.anchor = this.focusDay
    this.memory.set('view', view)
    return this.#moved()
  }

  /** Shows the page that holds the date, and puts the focus on it. */
  go(date: CivilDate) {
    this.focusDay = date
    const { from, to } = rangeOf(this.view, this.anchor, this.weekStart)
    const sameMonth = date.slice(0, 7) === this.anchor.slice(0, 7)
    if (this.view === 'week' ? from <= date && date <= to : sameMonth) return
    this.anchor = date
    return this.#moved()
  }

  /** Goes where a post is, and opens it. */
  async reveal({ id, planned }: Pick<PostCard, 'id' | 'planned'>) {
    if (this.room !== 'calendar') this.goTo('calendar')
    this.openPost(id)
    this.focusId = id
    if (planned) await this.go(planned.date)
  }

  turn(by: number) {
    this.anchor = turned(this.view, this.anchor, by)
    this.focusDay = turned(this.view, this.focusDay, by)
    return this.#moved()
  }

  today() {
    this.focusDay = now.date
    this.anchor = now.date
    return this.#moved()
  }

  #moved() {
    this.memory.set('date', this.anchor)
    return this.turned()
  }

  setFilter(filter: Filter) {
    this.filter = filter
    this.memory.set('filter', isFiltering(filter) ? JSON.stringify(filter) : null)
    return this.reload()
  }

  setDensity(density: Density) {
    this.density = density
    this.memory.set('density', density)
  }

  openPost(id: PostId | null) {
    this.openId = id
    this.memory.set('open', id)
  }

  /** What a command on posts is about: those chosen, else the card in focus, else the open post. */
  get current(): PostId[] {
    if (this.selection.size) return [...this.selection.ids]
    const one = this.focusId ?? this.openId
    return one ? [one] : []
  }
}
