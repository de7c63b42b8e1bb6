// The library as a place to choose from: for a post that waits for visuals, or for one that is to be replaced everywhere.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, Visual, VisualId } from '$lib/host/index.ts'
import { noticing } from './noticing.ts'

class Choosing {
  /** The post that waits for visuals. */
  post = $state.raw<Post | null>(null)
  /** The visual in whose place another is wanted. */
  replaced = $state.raw<Visual | null>(null)

  for(post: Post) {
    this.post = post
    this.replaced = null
    calendar.goTo('library')
  }

  insteadOf(visual: Visual) {
    this.replaced = visual
    this.post = null
  }

  /** Attaches what was chosen, and goes back to the calendar. */
  async take(ids: readonly VisualId[]) {
    const { post } = this
    this.leave()
    if (post && ids.length) {
      const done = await calendar.act({
        ...{ do: 'attachVisuals', ids: [post.id], visualIds: [...ids] },
      })
      if (done) void noticing.after(post.id, ids)
    }
  }

  /** Puts another in its place in every post. */
  async replaceBy(id: VisualId | undefined) {
    const { replaced } = this
    this.replaced = null
    if (replaced && id) await calendar.act({ do: 'replaceVisual', id: replaced.id, with: id })
  }

  leave() {
    const back = this.post !== null
    this.post = null
    this.replaced = null
    if (back) calendar.goTo('calendar')
  }
}

export const choosing = new Choosing()
