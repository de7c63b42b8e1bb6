// What is said of a visual: its measures, its rights on a day.

import { daysBetween, type CivilDate } from '$lib/dates.ts'
import type { Near, Visual } from '$lib/host/index.ts'
import { failureText } from '$lib/told.ts'
import { t } from '$lib/locale.svelte.ts'
import { fullDay, longDay } from '$lib/moments.ts'
import { now } from '$lib/now.svelte.ts'

/** Why it may not be shown on that day; nothing when it may. The program decides which posts are marked. */
export function rightsWords(visual: Visual, day: CivilDate | null): string {
  const { rightsFrom, rightsUntil } = visual
  if (day && rightsFrom && day < rightsFrom) {
    return t('visuals-rights-early', { day: longDay(rightsFrom) })
  }
  if (day && rightsUntil && day > rightsUntil) {
    return t('visuals-rights-over', { day: longDay(rightsUntil) })
  }
  return ''
}

/** « Utilisé le jeudi 3 octobre pour le même client. » */
export function usedWords({ planned, same }: Near): string {
  const how = same ? 'same' : 'alike'
  if (!planned) return t('visuals-near-idea', { how })
  const coming = daysBetween(now.date, planned.date) > 0
  const far = Math.abs(daysBetween(now.date, planned.date)) > 300
  const day = far ? fullDay(planned.date) : longDay(planned.date)
  return t(coming ? 'visuals-near-coming' : 'visuals-near-past', { how, day })
}

/** `JPEG · 1 200 × 800` */
export function measuresWords({ kind, width, height }: Visual): string {
  const size = width && height ? t('visuals-size', { width, height }) : ''
  return [kind.toUpperCase(), size].filter(Boolean).join(' · ')
}

/** Why a visual cannot be shown, by the program's word for it. */
export const refusalWords = ({ fileName }: Visual, refusal: string): string =>
  refusal === 'kept'
    ? t('visuals-not-shown')
    : failureText({
        code: 'badVisual',
        params: { path: fileName, reason: refusal },
        field: null,
      })

const FORMATS = ['feed', 'square', 'grid', 'wide', 'story', 'link', 'pin']

/** « 4:5 », « Story »; the word itself for a format of the person's own file of networks. */
export const formatName = (id: string): string =>
  FORMATS.includes(id) ? t('crop-format', { format: id }) : id
