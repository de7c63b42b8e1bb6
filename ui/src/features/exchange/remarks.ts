// What there is to say of a row of a plan, in words: the sentence and the place it is about.

import type { PlanRow, Remark } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay, spokenTime } from '$lib/moments.ts'

const LONGEST = 60

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

export const remarkText = (remark: Remark): string =>
  t(`remark-${remark.code}`, {
    value: cut(remark.value) || t('table-empty'),
    date: remark.date ? longDay(remark.date) : 'none',
    time: remark.time ? spokenTime(remark.time) : 'none',
    year: remark.date?.slice(0, 4) ?? 'none',
  })

/** « Colonne B (Date) », or nothing when it is about the whole row. */
export const placeText = (remark: Remark): string =>
  remark.columnLetter
    ? t('remark-place', { letter: remark.columnLetter, column: remark.column ?? 'none' })
    : ''

/** « ligne 14 », « Déc. 2026, ligne 14 ». */
export const rowPlace = (row: Pick<PlanRow, 'sheet' | 'line'>): string =>
  row.sheet
    ? t('import-row-of-sheet', { sheet: row.sheet, line: row.line })
    : t('import-row', { line: row.line })
