// The library as it is narrowed now: the pages of it that were asked for, and what is chosen. The program finds and sorts.

import { calendar } from '$lib/calendar.svelte.ts'
import type { TagCount, VisualFilter, VisualId, VisualRow } from '$lib/host/index.ts'
import { SvelteMap } from 'svelte/reactivity'

/** Visuals asked for at once. */
const PAGE = 120
/** Pages on their way at once: who scrolls on wants others than those passed by. */
const UNDER_WAY = 2

export const noVisualFilter = (): VisualFilter => ({
  clients: [],
  tags: [],
  used: null,
  network: null,
  rights: [],
  hues: [],
  lacksAlt: false,
  text: '',
})

class Library {
  filter = $state.raw<VisualFilter>(noVisualFilter())
  total = $state(0)
  /** By place in the list; those not asked for yet are absent. A tile is drawn anew when its own changes. */
  readonly rows = new SvelteMap<number, VisualRow>()
  tags = $state.raw<readonly TagCount[]>([])
  chosen = $state.raw<ReadonlySet<VisualId>>(new Set())
  /** Tags that the chosen ones bear, by name. */
  chosenTags = $state.raw<readonly TagCount[]>([])
  ready = $state(false)
  #asked = 0
  #pages = new Set<number>()
  /** Rows of the list as it was last read; those shown may be older until it is read again. */
  #fresh = new Map<number, VisualRow>()
  /** Places in sight, each as long as its line is drawn. */
  readonly #sight = new Set<readonly [number, number]>()
  #underWay = 0

  /** Reads the list anew: the filter is another, or something changed. What is in sight stays until then. */
  async reload() {
    const mine = ++this.#asked
    this.#fresh = new Map()
    const pages = new Set([0, ...[...this.#sight].flatMap(([from, to]) => this.#pagesOf(from, to))])
    this.#pages = new Set(pages)
    const [{ tags }, page] = await Promise.all([
      calendar.ask({ ask: 'visualTags' }),
      this.#ask(0),
      ...[...pages].map((one) => (one ? this.#read(one, mine) : null)),
    ])
    if (mine !== this.#asked) return
    this.total = page.total
    this.#take(0, page.visuals)
    for (const place of [...this.rows.keys()]) {
      if (!this.#fresh.has(place)) this.rows.delete(place)
    }
    for (const [place, row] of this.#fresh) this.rows.set(place, row)
    this.tags = tags
    this.ready = true
    await this.#keepChosen(mine)
  }

  /** Has these places of the list there, now and after each change, until that is given up. */
  watch(first: number, last: number): () => void {
    const place = [first, last] as const
    this.#sight.add(place)
    this.#need()
    return () => this.#sight.delete(place)
  }

  /** Has what is in sight asked for, what came into sight last first. */
  #need() {
    const mine = this.#asked
    for (const [first, last] of [...this.#sight].reverse()) {
      for (const page of this.#pagesOf(first, Math.min(last, this.total - 1))) {
        if (this.#pages.has(page)) continue
        if (this.#underWay >= UNDER_WAY) return
        this.#pages.add(page)
        this.#underWay++
        void this.#read(page, mine).then((there) => {
          this.#underWay--
          if (there) this.#show(page)
          // a page that fails is asked for again when something comes into sight
          if (there || mine !== this.#asked) this.#need()
        })
      }
    }
  }

  #show(page: number) {
    for (let place = page * PAGE; place < (page + 1) * PAGE; place++) {
      const row = this.#fresh.get(place)
      if (row) this.rows.set(place, row)
    }
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.floor(first / PAGE)
    const count = Math.max(0, Math.floor(last / PAGE) - from + 1)
    return Array.from({ length: count }, (_, more) => from + more)
  }

  /** Reads one page of the list; another reading of all of it makes it worthless. */
  async #read(page: number, mine: number): Promise<boolean> {
    try {
      const { visuals } = await this.#ask(page * PAGE)
      if (mine !== this.#asked) return false
      this.#take(page, visuals)
      return true
    } catch {
      // asked for again when it comes into sight
      if (mine === this.#asked) this.#pages.delete(page)
      return false
    }
  }

  #take(page: number, rows: readonly VisualRow[]) {
    rows.forEach((row, at) => this.#fresh.set(page * PAGE + at, row))
  }

  narrow(filter: Partial<VisualFilter>) {
    this.filter = { ...this.filter, ...filter }
    this.chosen = new Set()
    return this.reload()
  }

  /** The place from which Shift reaches. */
  #from = 0

  /** Chooses one alone, one more or less, or all from the last one chosen to this. */
  async choose(place: number, how: 'only' | 'toggle' | 'reach') {
    if (how === 'reach') {
      const [first, last] = [Math.min(this.#from, place), Math.max(this.#from, place)]
      return this.#chooseFrom(first, last - first + 1)
    }
    const id = this.rows.get(place)?.visual.id
    if (!id) return
    this.#choice++
    this.#from = place
    const chosen = new Set(how === 'toggle' ? this.chosen : [])
    if (how === 'toggle' && this.chosen.has(id)) chosen.delete(id)
    else chosen.add(id)
    this.chosen = chosen
  }

  /** All that the filter keeps, whether they were shown yet or not. */
  chooseAll = () => this.#chooseFrom(0, this.total)

  leave() {
    this.#choice++
    this.chosen = new Set()
  }

  /** Counts choices: an answer about an earlier one comes too late. */
  #choice = 0

  /** So many from a place on: from the rows that are there, else the program says which they are. */
  async #chooseFrom(first: number, count: number) {
    const mine = ++this.#choice
    const there = Array.from({ length: count }, (_, at) => this.#fresh.get(first + at)?.visual.id)
    const known = there.filter((id) => id !== undefined)
    if (known.length === count) {
      this.chosen = new Set(known)
      return
    }
    const { filter } = this
    const { ids } = await calendar.ask({
      ...{ ask: 'visualIds', filter, offset: first, limit: count },
    })
    if (mine === this.#choice) this.chosen = new Set(ids)
  }

  /** What is gone, or that the filter finds no more, is not chosen any longer. */
  async #keepChosen(mine: number) {
    if (!this.chosen.size) return
    const choice = this.#choice
    const shown = new Set([...this.rows.values()].map(({ visual }) => visual.id))
    let there: ReadonlySet<VisualId> = shown
    if ([...this.chosen].some((id) => !shown.has(id)) && shown.size < this.total) {
      const { filter } = this
      const { ids } = await calendar.ask({ ask: 'visualIds', filter, offset: 0 })
      there = new Set(ids)
    }
    if (mine !== this.#asked || choice !== this.#choice) return
    const kept = [...this.chosen].filter((id) => there.has(id))
    // the same set where nothing is gone: nobody is to be told of nothing
    if (kept.length < this.chosen.size) this.chosen = new Set(kept)
  }

  /** Reads the tags of the chosen ones, of which most may never have been shown. */
  async readTags(ids: readonly VisualId[]) {
    const { tags } = await calendar.ask({ ask: 'visualTags', ids: [...ids] })
    if (ids.length === this.chosen.size && ids.every((id) => this.chosen.has(id))) {
      this.chosenTags = tags
    }
  }

  #ask(offset: number) {
    return calendar.ask({ ask: 'visuals', filter: this.filter, offset, limit: PAGE })
  }
}

export const library = new Library()
