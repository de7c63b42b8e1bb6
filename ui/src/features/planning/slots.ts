// Which element of a day shows which post. A page turned shows other posts in the elements that are there: making them
// anew, styled and laid out, is half of what turning costs. Draws nothing.

import type { PostCard } from '$lib/host/index.ts'

export interface Slot {
  /** Of the element. */
  key: number
  post: PostCard
}

/** For one cell: gives its posts of a day their elements. */
export function slots(): (day: string, posts: readonly PostCard[]) => Slot[] {
  let shown = ''
  let next = 0
  let keys = new Map<string, number>()
  return (day, posts) => {
    // within a day an element stays with its post, whose focus it may have
    const kept = day === shown ? keys : new Map<string, number>()
    const free = day === shown ? [] : [...keys.values()]
    const given = posts.map((post) => ({ key: kept.get(post.id) ?? free.shift() ?? next++, post }))
    keys = new Map(given.map(({ key, post }) => [post.id, key]))
    shown = day
    return given
  }
}
