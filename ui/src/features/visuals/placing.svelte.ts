// Visuals in the hand: onto a post they are attached, onto a day they make one. The keyboard and menus do the same here.

import { calendar } from '$lib/calendar.svelte.ts'
import { targetOf, type Target } from '$lib/carry/target.ts'
import type { Over } from '$lib/drag.ts'
import type { ClientId, PlannedAt, PostId, Visual, VisualId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'
import { library } from './library.svelte.ts'
import { noticing } from './noticing.ts'

/** Where visuals would come: onto a post, or on a day as a new one. */
export type Place = { post: PostId } | { target: Target }

/** What an element under the pointer means to visuals; nothing where they may not fall. */
export function placeOf({ node, drop, dy }: Over): Place | null {
  if (node.dataset.post !== undefined) return { post: drop }
  const height = node.getBoundingClientRect().height
  const target = targetOf(drop, height > 0 ? dy / height : 0)
  return target && target.kind !== 'status' ? { target } : null
}

/** The moment of a new post there, by its client's clock; null among the ideas. */
export function momentOf(target: Target, client: ClientId): PlannedAt | null {
  if (target.kind === 'day' || target.kind === 'untimed') return { date: target.date, time: null }
  if (target.kind !== 'time') return null
  return calendar.clocks.there(client, target)
}

class Placing {
  /** In the hand. */
  ids = $state.raw<readonly VisualId[]>([])

  /** One alone, or with all that are chosen when it is one of them. */
  take(id: VisualId) {
    this.ids = library.chosen.has(id) && calendar.room === 'library' ? [...library.chosen] : [id]
  }

  letGo() {
    this.ids = []
  }

  /** Whose a post of these would be; nothing when nobody can tell. */
  async clientFor(ids: readonly VisualId[]): Promise<ClientId | null> {
    const [first] = ids
    const own = first && (await calendar.ask({ ask: 'visual', id: first })).visual.clientId
    const [only, ...others] = calendar.filter.clients
    const [single, ...more] = calendar.clients
    return own ?? (others.length ? null : only) ?? (more.length ? null : single?.id) ?? null
  }

  /** Has a post made for whose it is; asks the person in a menu, at that place, when nobody can tell. */
  async ask(
    ids: readonly VisualId[],
    at: { clientX: number; clientY: number },
    menu: { openAt: (event: MouseEvent, entries: MenuEntry[]) => void } | undefined,
    make: (client: ClientId) => unknown,
  ) {
    const client = await this.clientFor(ids)
    if (client) return void (await make(client))
    menu?.openAt(new MouseEvent('contextmenu', at), [
      { heading: t('visuals-whose') },
      ...calendar.clients.map(({ id, name, colour }) => ({
        label: name,
        colour,
        run: () => void make(id),
      })),
    ])
  }

  async attach(post: PostId, visualIds: readonly VisualId[]) {
    const done = await calendar.act({
      ...{ do: 'attachVisuals', ids: [post], visualIds: [...visualIds] },
    })
    if (done) void noticing.after(post, visualIds)
    return done
  }

  /** Makes a post that shows them, and opens it. */
  async add(clientId: ClientId, target: Target, visualIds: readonly VisualId[]) {
    const planned = momentOf(target, clientId)
    const done = await calendar.act({
      do: 'addPost',
      clientId,
      title: '',
      visualIds: [...visualIds],
      ...(planned ? { planned } : {}),
    })
    if (done?.focus) {
      calendar.openPost(done.focus)
      void noticing.after(done.focus, visualIds)
    }
    return done
  }
}

export const placing = new Placing()

/** Its name as a person knows it. */
export const nameOf = (visual: Pick<Visual, 'alt' | 'fileName'>): string =>
  visual.alt.trim() || visual.fileName
