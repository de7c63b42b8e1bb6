// After visuals were put on a post: which of them were used before, and which are another client's. Said in passing, with the
// way to the other post. What the program has not looked at yet is asked about again once it has.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Near, PostId, VisualId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { usedWords } from './words.ts'

class Noticing {
  /** Visuals of a post that are still to be looked at. */
  readonly #waiting = new Map<PostId, ReadonlySet<VisualId>>()

  /** Says what there is to say of these visuals on that post. */
  async after(post: PostId, ids: readonly VisualId[]) {
    if (!ids.length) return
    await Promise.all([this.#whose(post, ids), this.#look(post, ids)]).catch(() => {
      // the post may be gone already: then there is nothing to say of it
    })
  }

  /** Hears when the program has looked at more. */
  start = () =>
    calendar.onApplied((changes) => {
      if (!changes.visuals.length) return
      const seen = new Set(changes.visuals.map(({ id }) => id))
      for (const [post, ids] of this.#waiting) {
        const ready = [...ids].filter((id) => seen.has(id))
        if (ready.length) void this.#look(post, ready).catch(() => this.#waiting.delete(post))
      }
    })

  async #look(post: PostId, ids: readonly VisualId[]) {
    // the program may have looked at them before its answer is here
    this.#waiting.set(post, new Set([...(this.#waiting.get(post) ?? []), ...ids]))
    const { near, waiting } = await calendar.ask({ ask: 'nearVisuals', id: post })
    const left = [...(this.#waiting.get(post) ?? [])].filter(
      (id) => !ids.includes(id) || waiting.includes(id),
    )
    if (left.length) this.#waiting.set(post, new Set(left))
    else this.#waiting.delete(post)
    // of each visual the most alike: the inspector tells them all
    const told = new Map<VisualId, Near>()
    for (const one of near) {
      if (ids.includes(one.visualId) && !told.has(one.visualId)) told.set(one.visualId, one)
    }
    const [first, ...others] = told.values()
    if (!first) return
    const words = [usedWords(first)]
    if (others.length) words.push(t('visuals-near-more', { count: others.length }))
    toasts.say(words.join(' '), { label: t('visuals-near-show'), run: () => showUse(first) })
  }

  async #whose(post: PostId, ids: readonly VisualId[]) {
    const detail = await calendar.ask({ ask: 'post', id: post })
    const own = detail.post.clientId
    const others = detail.visuals.filter(
      ({ id, clientId }) => ids.includes(id) && clientId !== null && clientId !== own,
    )
    const [first] = others
    if (!first?.clientId) return
    const name = calendar.client(first.clientId)?.name ?? ''
    toasts.say(t('visuals-of-other', { count: others.length, file: first.fileName, name }))
  }
}

export const noticing = new Noticing()

/** Goes to the post that shows it. */
export const showUse = ({ postId, planned }: Near) => void calendar.reveal({ id: postId, planned })
