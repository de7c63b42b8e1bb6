// How the open post is worked on and read again: asked when it is opened and at each change of it.

import { calendar } from '$lib/calendar.svelte.ts'
import type { PostId, PostReview } from '$lib/host/index.ts'

export class Reviewing {
  data = $state.raw<PostReview | null>(null)
  #asked = 0

  async load(id: PostId) {
    const mine = ++this.#asked
    const data = await calendar.ask({ ask: 'review', id }).catch(() => null)
    if (mine === this.#asked) this.data = data
  }
}
