// The post in the inspector: read when it is opened and whenever it changes. The texts on the screen are the drafts'.

import { calendar, type Calendar } from '$lib/calendar.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { Changes, ChannelId, Post, PostDetail, PostId } from '$lib/host/index.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { drafts as theDrafts, fieldOf, savedText, type Drafts, type TextField } from './drafts.ts'
import { measuring as theMeasuring, type Measuring } from './measuring.svelte.ts'

export class OpenPost {
  detail = $state.raw<PostDetail | null>(null)
  /** Counts up at each change, for what is read apart: the history. */
  version = $state(0)
  #id: PostId | null = null
  #asked = 0
  readonly #calendar: Calendar
  readonly #drafts: Drafts
  readonly #measuring: Measuring

  constructor(on = calendar, drafts = theDrafts, measuring = theMeasuring) {
    this.#calendar = on
    this.#drafts = drafts
    this.#measuring = measuring
  }

  /** Shows a post; what was typed in the one before is written first. */
  async show(id: PostId | null) {
    if (id === this.#id) return
    this.#id = id
    void this.#drafts.flush().then(() => this.#drafts.leave(this.#id))
    if (id) await this.refresh()
    else this.detail = null
  }

  async refresh() {
    const id = this.#id
    const mine = ++this.#asked
    if (!id) return
    try {
      const detail = await this.#calendar.ask({ ask: 'post', id })
      if (mine === this.#asked && id === this.#id) this.#take(detail)
    } catch (thrown) {
      if (mine !== this.#asked || id !== this.#id) return
      const { failure } = asRefusal(thrown)
      if (failure.code !== 'notFound') toasts.failed(failure)
      this.#calendar.openPost(null)
    }
  }

  /** A change may be of this post, of its client or of a person: all of them show here. */
  hear(changes: Changes) {
    const mine = changes.posts.some((card) => card.id === this.#id)
    const { clients, channels, people, removed } = changes
    const around = [clients, channels, people, removed.channels, removed.people]
    const shown = this.detail?.visuals.some(({ id }) =>
      changes.visuals.some((one) => one.id === id),
    )
    if (mine || shown || around.some((list) => list.length)) void this.refresh()
  }

  #take(detail: PostDetail) {
    const { post } = detail
    this.#drafts.take(post)
    this.#measuring.own = ownWords(post)
    this.#measuring.take(
      post.id,
      detail.measures,
      (channel) => savedWords(post, channel),
      (channel) => this.#words(post, channel),
    )
    this.detail = detail
    this.version++
  }

  /** What is on the screen for a channel, or in common. */
  words = (channel: ChannelId | null) => {
    const post = this.detail?.post
    return post ? this.#words(post, channel) : { text: '', hashtags: '' }
  }

  #words(post: Post, channel: ChannelId | null) {
    const shown = (field: TextField) => {
      const own = channel ? savedText(post, fieldOf(field, channel)) : null
      const name = own === null ? field : fieldOf(field, channel)
      return this.#drafts.of(post.id, name, own ?? post[field]).text
    }
    return { text: shown('text'), hashtags: shown('hashtags') }
  }
}

function savedWords(post: Post, channel: ChannelId | null) {
  const of = (field: TextField) =>
    (channel ? savedText(post, fieldOf(field, channel)) : null) ?? post[field]
  return { text: of('text'), hashtags: of('hashtags') }
}

const ownWords = (post: Post): ReadonlySet<ChannelId> =>
  new Set(
    post.variants
      .filter(({ text, hashtags }) => text !== null || hashtags !== null)
      .map((variant) => variant.channelId),
  )

export const open = new OpenPost()
