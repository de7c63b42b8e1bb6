// What each client last saw, against now: asked of the core only while the layer is on, for the days that show.

import { calendar } from '$lib/calendar.svelte.ts'
import { rangeOf } from '$lib/calendar/range.ts'
import { asRefusal, type PostId, type ShareItem, type ShareLine } from '$lib/host/index.ts'
import type { SeenMark } from '$lib/marks.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { countsForReader, itemWords, type Difference } from './words.ts'

/** An event that the client sees otherwise than it is now. */
export interface SeenItem {
  reader: string
  kind: Difference
  item: ShareItem
}

/** Under which the program remembers that the layer is on. */
const KEY = 'seen'

/** More shares than this are not looked through for readers. */
const SHARES = 1000

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
    try {
      const { shares } = await calendar.ask({ ask: 'shares', limit: SHARES })
      const readers = clientsOf(shares).filter((id) => !chosen.length || chosen.includes(id))
      const previews = await Promise.all(
        readers.map((id) =>
          calendar.ask({
            ask: 'previewShare',
            share: { reader: { who: 'client', id }, from, to },
          }),
        ),
      )
      if (mine !== this.#asked || !this.on) return
      this.shared = readers.length > 0
      this.items = previews.flatMap(({ readerName, items }) =>
        items.flatMap((item) => {
          const kind = countsForReader(item)
          return kind ? [{ reader: readerName, kind, item }] : []
        }),
      )
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

const clientsOf = (shares: readonly ShareLine[]) => [
  ...new Set(shares.flatMap(({ reader }) => (reader.who === 'client' ? reader.id : []))),
]

export const seen = new Seen()
