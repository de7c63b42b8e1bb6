// What counts say in words: on a tab in two or three of them, under a text in a sentence.

import type { Measure, MeasureWarning } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { number } from '$lib/moments.ts'

/** Longer than the network takes. */
export const isOver = (measure: Measure): boolean =>
  measure.warnings.some((warning) => warning.code === 'overLimit')

const KEYS = {
  overLimit: 'post-over-limit',
  titleOverLimit: 'post-title-over-limit',
  tooManyHashtags: 'post-too-many-hashtags',
} as const

export function warningText(warning: MeasureWarning): string {
  if (warning.code === 'nearLimit') {
    return t('post-near-limit', { count: warning.left, shown: number(warning.left) })
  }
  return t(KEYS[warning.code], { count: warning.by, shown: number(warning.by) })
}

/** « 128 / 2 200 », « 128 », or what is wrong: « Trop long ». */
export function tabDetail(measure: Measure | undefined): { text: string; alert: boolean } {
  if (!measure) return { text: '', alert: false }
  if (isOver(measure)) return { text: t('post-tab-over'), alert: true }
  if (measure.warnings.some((warning) => warning.code === 'tooManyHashtags')) {
    return { text: t('post-tab-hashtags'), alert: true }
  }
  if (measure.warnings.some((warning) => warning.code === 'titleOverLimit')) {
    return { text: t('post-tab-title'), alert: true }
  }
  const used = number(measure.used)
  const text =
    measure.limit === null ? used : t('post-used-of', { used, limit: number(measure.limit) })
  return { text, alert: false }
}
