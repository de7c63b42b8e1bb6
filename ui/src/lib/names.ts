// Names of things of the trade in the page's words: statuses, networks. Knows no sentence: see told.ts.

import { calendar } from './calendar.svelte.ts'
import type { NetworkId, PostCard, Status } from './host/index.ts'
import { t } from './locale.svelte.ts'

export const statusName = (status: Status): string => t(`status-${status.replaceAll('_', '-')}`)

/** « Instagram »; the identity itself for a network that is not in the list any more. */
export const networkName = (id: NetworkId): string =>
  calendar.snapshot?.networks.find((network) => network.id === id)?.name ?? id

export const titleOf = (card: Pick<PostCard, 'title'>): string =>
  card.title.trim() || t('card-untitled')
