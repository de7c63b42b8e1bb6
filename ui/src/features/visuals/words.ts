// What is said of a visual: its measures, its rights on a day.

import type { CivilDate } from '$lib/dates.ts'
import type { Kind, Visual } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay } from '$lib/moments.ts'

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

/** `JPEG · 1 200 × 800` */
export function measuresWords({ kind, width, height }: Visual): string {
  const size = width && height ? t('visuals-size', { width, height }) : ''
  return [kind.toUpperCase(), size].filter(Boolean).join(' · ')
}

const FORMATS = ['feed', 'square', 'grid', 'wide', 'story', 'link', 'pin']

/** « 4:5 », « Story »; the word itself for a format of the person's own file of networks. */
export const formatName = (id: string): string =>
  FORMATS.includes(id) ? t('crop-format', { format: id }) : id

const DECODED: readonly Kind[] = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'bmp']

/** Its pixels can be read: it can be cut. */
export const isPicture = ({ kind }: Pick<Visual, 'kind'>): boolean => DECODED.includes(kind)
