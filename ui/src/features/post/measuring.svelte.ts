// Counts of the open post's texts, asked for as they are typed: one question at a time, the newest words only, so that
// nothing waits for an answer. Counts nothing itself.

import { calendar, type Calendar } from '$lib/calendar.svelte.ts'
import type { ChannelId, Measure, Measures, PostId } from '$lib/host/index.ts'

/** A count and the words it is of: what is on the screen may be a key further. */
export interface Measured {
  measure: Measure
  text: string
  hashtags: string
}

/** The words that a channel publishes, or the common ones without a channel. */
export type WordsOf = (channel: ChannelId | null) => { text: string; hashtags: string }

interface Question {
  id: PostId
  channelId: ChannelId | null
  text: string
  hashtags: string
}

/** Between two questions. */
export const BREATH = 80

const breathe = () => new Promise((resolve) => setTimeout(resolve, BREATH))

export class Measuring {
  common = $state.raw<Measured | null>(null)
  channels = $state.raw<ReadonlyMap<ChannelId, Measured>>(new Map())
  #calendar: Calendar
  #next: Question | null = null
  #asking = false
  #post: PostId | null = null

  constructor(on: Calendar = calendar) {
    this.#calendar = on
  }

  /** Counts that came with the post; those of words that are no longer on the screen are let go. */
  take(id: PostId, measures: Measures, saved: WordsOf, shown: WordsOf) {
    const other = id !== this.#post
    this.#post = id
    const same = (channel: ChannelId | null) => {
      const [one, two] = [saved(channel), shown(channel)]
      return other || (one.text === two.text && one.hashtags === two.hashtags)
    }
    if (same(null)) this.common = { measure: measures.common, ...saved(null) }
    const channels = new Map<ChannelId, Measured>()
    for (const { channelId, measure } of measures.channels) {
      const before = this.channels.get(channelId)
      const mine = same(channelId) || !before
      channels.set(channelId, mine ? { measure, ...saved(channelId) } : before)
    }
    this.channels = channels
  }

  /** Asks for the counts of what is typed: of one channel's words, or of the common ones and all that use them. */
  ask(question: Question) {
    this.#next = question
    if (!this.#asking) void this.#answer()
  }

  async #answer() {
    this.#asking = true
    while (this.#next) {
      const asked: Question = this.#next
      this.#next = null
      await this.#one(asked)
      await breathe()
    }
    this.#asking = false
  }

  async #one({ channelId, ...words }: Question) {
    const whose = channelId ? { channelId } : {}
    try {
      const measures = await this.#calendar.ask({ ask: 'measure', ...words, ...whose })
      if (words.id === this.#post) this.#put(channelId, measures, words)
    } catch {
      // a count that does not come is no reason to disturb who types: the next key asks again
    }
  }

  #put(channelId: ChannelId | null, measures: Measures, words: { text: string; hashtags: string }) {
    const { text, hashtags } = words
    if (!channelId) this.common = { measure: measures.common, text, hashtags }
    const channels = new Map(this.channels)
    for (const { channelId: id, measure } of measures.channels) {
      if (channelId ? id === channelId : !this.#own(id))
        channels.set(id, { measure, text, hashtags })
    }
    this.channels = channels
  }

  /** Channels with words of their own: a measure of the common words does not speak of them. */
  own: ReadonlySet<ChannelId> = new Set()
  #own = (id: ChannelId) => this.own.has(id)
}

export const measuring = new Measuring()
