// What move mode says aloud: what is in the hand, where it would come, what stands against it.

import type { Consideration, PlannedAt, PostCard } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { spokenMoment } from '$lib/moments.ts'
import { titleOf } from '$lib/names.ts'
import { warnings } from '$lib/warnings.ts'

export const held = (anchor: PostCard, count: number): string =>
  count > 1 ? t('move-held-several', { count }) : t('move-held', { title: titleOf(anchor) })

export function aimedAt(at: PlannedAt, considered: Consideration | null): string {
  const against = warnings(considered).map((one) => one.text)
  return [spokenMoment(at.date, at.time), ...against].join('. ')
}
