// The statuses in the order of the work, and what the page shows of each without words.

import type { Status } from '$lib/host/index.ts'

export type { Status }

export const STATUSES: readonly Status[] = [
  'idea',
  'drafting',
  'in_review',
  'with_client',
  'approved',
  'scheduled',
  'published',
  'on_hold',
  'cancelled',
]

/** Out, hence locked. */
export const isLocked = (status: Status) => status === 'published'

/** Text, visuals and moment are agreed: the card's border is whole. */
export const isAgreed = (status: Status) =>
  status === 'approved' || status === 'scheduled' || status === 'published'

/** The locale key of a status, `status-in-review`. */
export const statusKey = (status: Status) => `status-${status.replaceAll('_', '-')}`
