// What the export dialog opens on: one post, or what the calendar shows.

import { calendar } from './calendar.svelte.ts'
import type { Post } from './host/index.ts'
import { panels } from './panels.svelte.ts'

class Exporting {
  /** Only this post's. */
  post = $state.raw<Pick<Post, 'id' | 'title' | 'planned'> | null>(null)

  of(post: Pick<Post, 'id' | 'title' | 'planned'>) {
    this.post = post
    panels.show('exportVisuals')
  }

  page() {
    this.post = null
    panels.show('exportVisuals')
  }

  /** The formats of all networks, each once, in their order. */
  get formats(): readonly string[] {
    const networks = calendar.snapshot?.networks ?? []
    return [...new Set(networks.flatMap(({ media }) => media.formats.map(({ id }) => id)))]
  }

  /** The name of the only client that the filter keeps. */
  get client(): string {
    const [only, ...others] = calendar.filter.clients
    return only && !others.length ? (calendar.client(only)?.name ?? '') : ''
  }
}

export const exporting = new Exporting()
