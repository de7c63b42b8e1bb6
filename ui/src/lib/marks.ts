// How a post, a client, a network and a status are drawn, handed by the views to the features that show them but may
// not know the feature that draws them.

import type { Snippet } from 'svelte'
import type { HTMLAttributes } from 'svelte/elements'
import type { CivilTime } from './dates.ts'
import type { Client, NetworkId, PostCard, Status } from './host/index.ts'

/** How a card stands at the moment. */
export interface Look {
  density: 'compact' | 'cards' | 'roomy'
  selected: boolean
  /** What stays behind while it is carried. */
  ghost: boolean
  lifted?: boolean
  /** Its time by the person's clock, when the client's says another. */
  here?: CivilTime | null
}

/** What makes a drawn card live: role, focus, drag, clicks. */
export type CardAttributes = HTMLAttributes<HTMLDivElement> & Record<`data-${string}`, unknown>

export interface Marks {
  client: Snippet<[Pick<Client, 'name' | 'colour'>]>
  status: Snippet<[Status]>
  network: Snippet<[NetworkId]>
  card: Snippet<[PostCard, CardAttributes, Look]>
}

/** How a post differs from what its client last saw, with the sentence that says so. */
export interface SeenMark {
  kind: 'new' | 'moved' | 'changed' | 'withdrawn'
  words: string
}
