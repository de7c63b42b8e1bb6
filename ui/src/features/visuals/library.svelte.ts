// The library as it is narrowed now: the pages of it that were asked for, and what is chosen. The program finds and sorts.

import { calendar } from '$lib/calendar.svelte.ts'
import type { TagCount, VisualFilter, VisualId, VisualRow } from '$lib/host/index.ts'

/** Visuals asked for at once. */
const PAGE = 120

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
  /** By place in the list; those not asked for yet are absent. */
  rows = $state.raw<ReadonlyMap<number, VisualRow>>(new Map())
  tags = $state.raw<readonly TagCount[]>([])
  chosen = $state.raw<ReadonlySet<VisualId>>(new Set())
  ready = $state(false)
  #asked = 0
  #pages = new Set<number>()

  /** Reads the list anew: the filter is another, or something changed. */
  async reload() {
    const mine = ++this.#asked
    this.#pages = new Set([0])
    const [page, { tags }] = await Promise.all([this.#ask(0), calendar.ask({ ask: 'visualTags' })])
    if (mine !== this.#asked) return
    this.total = page.total
    this.rows = new Map(page.visuals.map((row, at) => [at, row]))
    this.tags = tags
    this.ready = true
    const there = new Set(page.visuals.map(({ visual }) => visual.id))
    if (this.total <= PAGE) this.chosen = new Set([...this.chosen].filter((id) => there.has(id)))
  }

  /** Has these places of the list asked for. */
  need(first: number, last: number) {
    const mine = this.#asked
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (this.#pages.has(page) || page * PAGE >= this.total) continue
      this.#pages.add(page)
      this.#ask(page * PAGE).then(
        ({ visuals }) => {
          if (mine !== this.#asked) return
          const rows = new Map(this.rows)
          visuals.forEach((row, at) => rows.set(page * PAGE + at, row))
          this.rows = rows
        },
        () => this.#pages.delete(page),
      )
    }
  }

  narrow(filter: Partial<VisualFilter>) {
    this.filter = { ...this.filter, ...filter }
    this.chosen = new Set()
    return this.reload()
  }

  /** The place from which Shift reaches. */
  #from = 0

  /** Chooses one alone, one more or less, or all from the last one chosen to this. */
  choose(place: number, how: 'only' | 'toggle' | 'reach') {
    const id = this.rows.get(place)?.visual.id
    if (!id) return
    if (how === 'reach') {
      const [first, last] = [Math.min(this.#from, place), Math.max(this.#from, place)]
      const reached = new Set<VisualId>()
      for (let at = first; at <= last; at++) {
        const one = this.rows.get(at)?.visual.id
        if (one) reached.add(one)
      }
      this.chosen = reached
      return
    }
    this.#from = place
    const chosen = new Set(how === 'toggle' ? this.chosen : [])
    if (how === 'toggle' && this.chosen.has(id)) chosen.delete(id)
    else chosen.add(id)
    this.chosen = chosen
  }

  /** All that the filter keeps and that were asked for. */
  chooseAll() {
    this.chosen = new Set([...this.rows.values()].map(({ visual }) => visual.id))
  }

  leave() {
    this.chosen = new Set()
  }

  /** Tags that the chosen ones bear, each once. */
  get chosenTags(): readonly string[] {
    const rows = [...this.rows.values()].filter(({ visual }) => this.chosen.has(visual.id))
    const tags = new Set(rows.flatMap(({ visual }) => visual.tags))
    return [...tags].sort((a, b) => a.localeCompare(b))
  }

  #ask(offset: number) {
    return calendar.ask({ ask: 'visuals', filter: this.filter, offset, limit: PAGE })
  }
}

export const library = new Library()
