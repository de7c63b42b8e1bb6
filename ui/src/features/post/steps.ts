// The next step of a post in words, and how far it has come.

import type { Status } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'

/** The way of a post that meets no obstacle. */
export const WAY: readonly Status[] = [
  'idea',
  'drafting',
  'in_review',
  'with_client',
  'approved',
  'scheduled',
  'published',
]

/** « Faire relire », « Valider »; out of `published`, « Remettre en Validée ». */
export const stepName = (from: Status, to: Status): string =>
  from === 'published' ? t('post-reopen') : t(`post-to-${to.replaceAll('_', '-')}`)

/** What may follow for every one of the statuses, in the order of the first. */
export function commonSteps(
  statuses: readonly Status[],
  next: (status: Status) => readonly Status[],
): Status[] {
  const [first, ...others] = [...new Set(statuses)]
  if (!first) return []
  return next(first).filter((to) => others.every((from) => next(from).includes(to)))
}
