// Names of things of the trade in the page's words: statuses, networks, kinds of key dates. Knows no sentence: see told.ts.

import { calendar } from './calendar.svelte.ts'
import type { NetworkId, PostCard, SourceKind, Status } from './host/index.ts'
import { t } from './locale.svelte.ts'

export const statusName = (status: Status): string => t(`status-${status.replaceAll('_', '-')}`)

/** « Instagram »; the identity itself for a network that is not in the list any more. */
export const networkName = (id: NetworkId): string =>
  calendar.snapshot?.networks.find((network) => network.id === id)?.name ?? id

export const titleOf = (card: Pick<PostCard, 'title'>): string =>
  card.title.trim() || t('card-untitled')

export const SOURCE_KINDS: readonly SourceKind[] = [
  'public_holidays',
  'school_holidays',
  'client_events',
  'other',
]

export const sourceKindName = (kind: SourceKind): string =>
  t(`key-dates-kind-${kind.replaceAll('_', '-')}`)
