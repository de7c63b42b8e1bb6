// The library as a place to choose from: for which post, and what is attached once chosen.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, VisualId } from '$lib/host/index.ts'

class Choosing {
  /** The post that waits for visuals. */
  post = $state.raw<Post | null>(null)

  for(post: Post) {
    this.post = post
    calendar.goTo('library')
  }

  /** Attaches what was chosen, and goes back to the calendar. */
  async take(ids: readonly VisualId[]) {
    const { post } = this
    this.leave()
    if (post && ids.length) {
      await calendar.act({ do: 'attachVisuals', ids: [post.id], visualIds: [...ids] })
    }
  }

  leave() {
    this.post = null
    calendar.goTo('calendar')
  }
}

export const choosing = new Choosing()
