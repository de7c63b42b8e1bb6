// How a post, a client, a network and a status are drawn, handed by the views to the features that show them but may
// not know the feature that draws them.

import type { Snippet } from 'svelte'
import type { CivilTime } from './dates.ts'
import type { Client, NetworkId, PostCard, PostId, Status } from './host/index.ts'

export type CardDensity = 'compact' | 'cards' | 'roomy'

/** How a card stands where it is drawn, as far as it is not like every other. */
export interface Standing {
  /** -1 unless Tab leads to it. */
  tabindex?: 0 | -1
  /** Its place in a list. */
  at?: number
  /** Its minute in a column of hours. */
  start?: number
  /** Its time by the person's clock, when the client's says another. */
  here?: CivilTime | null
  /** In the hand: a picture of itself. */
  lifted?: boolean
}

export interface Marks {
  client: Snippet<[Pick<Client, 'name' | 'colour'>]>
  status: Snippet<[Status]>
  network: Snippet<[NetworkId]>
  card: Snippet<[PostCard, CardDensity, Standing?]>
  /** That its client last saw the post otherwise; nothing while nobody asked. */
  seen: Snippet<[PostId]>
  /** That one of its visuals may not be shown on its day; nothing when all may. */
  rights: Snippet<[PostCard]>
}

/** How a post differs from what its client last saw, with the sentence that says so. */
export interface SeenMark {
  kind: 'new' | 'moved' | 'changed' | 'withdrawn'
  words: string
}
