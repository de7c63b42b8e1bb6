// Sentences of what was done and of why it was refused, from the program's words and parameters.

import { daysBetween } from './dates.ts'
import type { ExportRemark, Failure, Param, Status, Told } from './host/index.ts'
import { has, t, type Args } from './locale.svelte.ts'
import { longDay, fullDay, spokenTime } from './moments.ts'
import { networkName, statusName } from './names.ts'
import { now } from './now.svelte.ts'

/** What a sentence may ask for although the program had nothing to say of it. */
const ABSENT: Args = {
  ...{ date: 'none', time: 'none', person: 'none', field: 'none', reason: 'none', series: 'none' },
  ...{
    kept: 'none',
    direction: 'later',
    days: 1,
    count: 1,
    detail: '',
    limit: '',
    row: '',
    column: '',
  },
}

const far = (date: string) => Math.abs(daysBetween(now.date, date)) > 300

const written: Record<string, (value: string) => string> = {
  date: (date) => (far(date) ? fullDay(date) : longDay(date)),
  time: spokenTime,
  status: (status) => statusName(status as Status),
  from: (status) => statusName(status as Status),
  to: (status) => statusName(status as Status),
  network: networkName,
  state: (state) => t(`assignment-${state.replace('_', '-')}`),
  before: (state) => t(`assignment-${state.replace('_', '-')}`),
}

function argsOf(params: { [key in string]: Param }): Args {
  const args: Args = { ...ABSENT, title: t('card-untitled') }
  for (const [name, value] of Object.entries(params)) {
    if (value === '') continue
    args[name] = typeof value === 'string' ? (written[name]?.(value) ?? value) : value
  }
  return args
}

/** « Déplacée au jeudi 10 décembre, 18 h »; with `again`, « Annulé : … ». */
export function toldText(told: Told, again?: 'undo' | 'redo'): string {
  const key = `told-${told.name}`
  const what = has(key) ? t(key, argsOf(told.params)) : told.name
  return again ? t(`told-${again}`, { what }) : what
}

/** What to know of an export. */
export const remarkText = ({ kind, params }: ExportRemark): string =>
  t(`export-remark-${kind}`, argsOf(params))

/** What was refused, why, and what to do about it. */
export function failureText(failure: Failure): string {
  const key = `failure-${failure.code}`
  const args = argsOf(failure.params)
  if (failure.field) args.field = failure.field
  return has(key) ? t(key, args) : t('failure-badRequest', { detail: failure.code })
}
