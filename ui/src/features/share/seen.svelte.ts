// What each client last saw, against now: asked of the core only while the layer is on, for the days that show.

import { calendar } from '$lib/calendar.svelte.ts'
import { rangeOf } from '$lib/calendar/range.ts'
import {
  asRefusal,
  type PostId,
  type Reader,
  type SeenRow,
  type UntoldRow,
} from '$lib/host/index.ts'
import type { SeenMark } from '$lib/marks.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { keyOf } from './readers.ts'
import { countsForReader, itemWords, type Difference, type SeenEvent } from './words.ts'

/** An event that the client sees otherwise than it is now. */
export interface SeenItem {
  reader: string
  kind: Difference
  item: SeenEvent
}

/** Under which the program remembers that the layer is on. */
const KEY = 'seen'

class Seen {
  /** Kept for the next start, as the rest of what shows is. Derived: every card asks, whatever else is remembered. */
  readonly on = $derived(calendar.memory.get(KEY) === 'on')
  items = $state.raw<readonly SeenItem[]>([])
  /** Whether any of the clients that show was ever shown anything. */
  shared = $state(true)
  /** Counts up when something was shared. */
  version = $state(0)
  #marks = $state.raw<ReadonlyMap<PostId, SeenMark>>(new Map())
  #asked = 0

  toggle() {
    calendar.memory.set(KEY, this.on ? null : 'on')
    if (this.on) return
    ++this.#asked
    this.items = []
    this.#marks = new Map()
  }

  /** Something was shared: what is shown is asked again. */
  stale() {
    this.version++
  }

  mark = (id: PostId): SeenMark | undefined => (this.on ? this.#marks.get(id) : undefined)

  /** The last question asked wins. */
  async read() {
    const mine = ++this.#asked
    const { from, to } = rangeOf(calendar.view, calendar.anchor, calendar.weekStart)
    const chosen = calendar.filter.clients
    const isShown = ({ reader }: { reader: Reader }) =>
      !chosen.length || (reader.who === 'client' && chosen.includes(reader.id))
    try {
      const { readers, rows, untold } = await calendar.ask({ ask: 'seen', from, to })
      if (mine !== this.#asked || !this.on) return
      const names = new Map(readers.map(({ reader, name }) => [keyOf(reader), name]))
      const told = [...rows.map(eventOfRow), ...untold.map(eventOfUntold)].filter(isShown)
      this.shared = readers.some(isShown)
      this.items = told.flatMap(({ reader, item }) => {
        const kind = countsForReader(item)
        return kind ? [{ reader: names.get(keyOf(reader)) ?? '', kind, item }] : []
      })
      this.#marks = new Map(
        this.items.map(({ kind, item, reader }) => [
          item.postId,
          { kind, words: itemWords(item, reader) },
        ]),
      )
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }
}

const eventOfRow = ({ reader, shown, now, ...row }: SeenRow) => ({
  reader,
  item: { ...row, was: shown, shown: row.because ? shown : (now ?? shown) },
})

const eventOfUntold = ({ reader, postId, shown }: UntoldRow) => {
  const item: SeenEvent = { postId, standing: 'new', fields: [], because: null, was: null, shown }
  return { reader, item }
}

export const seen = new Seen()
