// Passages of the open post on which something was said that is not settled: from who knows the comments, for who shows
// the texts.

import type { Passage, PostId, TextOf } from './host/index.ts'

class Passages {
  #post = $state.raw<PostId | null>(null)
  #list = $state.raw<readonly Passage[]>([])

  set(post: PostId, list: readonly Passage[]) {
    this.#post = post
    this.#list = list
  }

  /** Those of one text of a post. */
  of(post: PostId, text: TextOf): readonly Passage[] {
    if (post !== this.#post) return []
    const id = 'id' in text ? text.id : null
    return this.#list.filter(
      (one) => one.text.of === text.of && ('id' in one.text ? one.text.id : null) === id,
    )
  }
}

export const passages = new Passages()
