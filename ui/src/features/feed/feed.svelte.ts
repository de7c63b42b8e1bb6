// The feed of one channel: which one, its cells, and the exchange of two posts' moments. The core says what stands where.

import { calendar } from '$lib/calendar.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { Channel, ChannelId, FeedCell, FeedRows, PostId } from '$lib/host/index.ts'
import { toasts } from '$lib/toasts.svelte.ts'

/** Cells asked for at first, and further at a time. */
const PAGE = 60

/** Under which name the channel is remembered. */
const CHANNEL = 'feedChannel'

class Feed {
  rows = $state.raw<FeedRows | null>(null)
  limit = $state(PAGE)
  /** The post in the hand. */
  held = $state<PostId | null>(null)
  #asked = 0
  #chosen = $state<ChannelId | null>(null)

  /** Those of the only client that the filter keeps, else all; clients by name. */
  get channels(): readonly Channel[] {
    const [only, ...others] = calendar.filter.clients
    if (only && !others.length) return calendar.channelsOf(only)
    return calendar.clients.flatMap(({ id }) => calendar.channelsOf(id))
  }

  /** The one chosen; else the first profile that is a grid. */
  get channel(): Channel | undefined {
    const wanted = this.#chosen ?? calendar.memory.get(CHANNEL)
    const { channels } = this
    return (
      channels.find(({ id }) => id === wanted) ??
      channels.find(({ network }) => network === 'instagram') ??
      channels[0]
    )
  }

  choose(id: ChannelId) {
    this.#chosen = id
    this.limit = PAGE
    calendar.memory.set(CHANNEL, id)
  }

  get cells(): readonly FeedCell[] {
    return this.rows?.cells ?? []
  }

  cell = (id: PostId | null): FeedCell | undefined => this.cells.find(({ card }) => card.id === id)

  /** There may be older posts. */
  get partial(): boolean {
    return this.cells.length >= this.limit
  }

  more() {
    this.limit += PAGE
  }

  async read(channelId = this.channel?.id) {
    const mine = ++this.#asked
    if (!channelId) {
      this.rows = null
      return
    }
    try {
      const rows = await calendar.ask({ ask: 'feed', channelId, limit: this.limit })
      if (mine === this.#asked) this.rows = rows
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }

  /** Both must still be to come. */
  mayExchange(first: PostId | null, second: PostId | null): boolean {
    if (first === null || second === null || first === second) return false
    return [first, second].every((id) => this.cell(id)?.mayMove)
  }

  /** Each takes the moment of the other: on the screen at once. */
  async exchange(first: PostId, second: PostId) {
    this.held = null
    if (!this.mayExchange(first, second)) return
    const [a, b] = [this.cell(first), this.cell(second)]
    const channelId = this.channel?.id
    if (!a || !b || !this.rows || !channelId) return
    const takes = (cell: FeedCell, { at }: FeedCell): FeedCell => ({
      ...cell,
      at,
      card: { ...cell.card, planned: at },
    })
    const cells = this.rows.cells.map((cell) => {
      if (cell === a) return takes(b, a)
      return cell === b ? takes(a, b) : cell
    })
    this.rows = { ...this.rows, cells }
    const done = await calendar.act({ do: 'exchangePosts', first, second, channelId })
    if (!done) await this.read()
  }
}

export const feed = new Feed()
