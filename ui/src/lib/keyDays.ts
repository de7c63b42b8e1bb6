// Key dates in words: computed ones by the page's words, those of files by their titles.

import { startOfWeek } from '$lib/dates.ts'
import type { KeyDay } from '$lib/host/index.ts'
import { has, t } from '$lib/locale.svelte.ts'
import { gridTime } from '$lib/moments.ts'

export function keyDayWords(one: KeyDay): string {
  if (!one.sourceId) return has(one.name) ? t(one.name) : one.name
  const title = one.name.trim() || t('card-untitled')
  return one.time && one.date === one.first ? `${gridTime(one.time)} ${title}` : title
}

/** A day within a longer key date, which its first day, or the first of the week, has named. */
export const goesOn = (one: KeyDay, weekStart: number): boolean =>
  one.date !== one.first && one.date !== startOfWeek(one.date, weekStart)
