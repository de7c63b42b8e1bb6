// Which posts are chosen together, and from where a range runs.

import { SvelteSet } from 'svelte/reactivity'
import type { PostId } from '../host/index.ts'

export class Selection {
  readonly ids = new SvelteSet<PostId>()
  /** The last one chosen alone: where Shift starts from. */
  #from: PostId | null = null

  get size(): number {
    return this.ids.size
  }

  has(id: PostId): boolean {
    return this.ids.has(id)
  }

  /** What an action on `id` is about: the whole selection when it holds `id`, else `id` alone. */
  with(id: PostId): PostId[] {
    return this.ids.has(id) ? [...this.ids] : [id]
  }

  clear() {
    if (this.ids.size) this.ids.clear()
    this.#from = null
  }

  only(id: PostId) {
    this.set([id])
    this.#from = id
  }

  toggle(id: PostId) {
    if (!this.ids.delete(id)) this.ids.add(id)
    this.#from = id
  }

  /** From the last one chosen to `id`, in the order on the screen. */
  rangeTo(id: PostId, order: readonly PostId[], keep = false) {
    const from = this.#from === null ? -1 : order.indexOf(this.#from)
    const to = order.indexOf(id)
    if (from < 0 || to < 0) return this.only(id)
    const run = order.slice(Math.min(from, to), Math.max(from, to) + 1)
    this.set(keep ? [...this.ids, ...run] : run)
  }

  set(ids: Iterable<PostId>) {
    const next = new Set(ids)
    for (const id of this.ids) if (!next.has(id)) this.ids.delete(id)
    for (const id of next) this.ids.add(id)
  }

  drop(ids: readonly PostId[]) {
    for (const id of ids) {
      this.ids.delete(id)
      if (this.#from === id) this.#from = null
    }
  }
}
