// What stands against a move, in words: the core's considerations, one sentence each. Judges nothing.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Conflict, Consideration, NetworkId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay } from '$lib/moments.ts'
import { networkName, titleOf } from '$lib/names.ts'
import { failureText } from '$lib/told.ts'
import { pressureText } from '$lib/work.svelte.ts'
import { keyDayWords } from './keyDays.ts'

export interface Warning {
  /** `refusal`: letting go here changes nothing. */
  tone: 'refusal' | 'warning'
  text: string
}

/** Said of three at most: the hand does not wait for a list. */
const SAID = 3

export function apart(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!minutes) return t('apart-same')
  if (!hours) return t('apart-minutes', { minutes: rest })
  return rest ? t('apart-both', { hours, minutes: rest }) : t('apart-hours', { hours })
}

const networkOf = (conflict: Conflict): NetworkId =>
  calendar.channel(conflict.channelId)?.network ?? ''

function conflictWords(conflict: Conflict): string {
  const title = titleOf(conflict)
  const params = { network: networkName(networkOf(conflict)), title }
  return conflict.minutes
    ? t('warn-close', { ...params, apart: apart(conflict.minutes) })
    : t('warn-same-time', params)
}

export function warnings(considered: Consideration | null): Warning[] {
  if (!considered) return []
  const { refusal, conflicts, keyDates, rights, withdrawn, past } = considered
  if (refusal) return [{ tone: 'refusal', text: failureText(refusal) }]
  const told = new Map(conflicts.map((one) => [`${networkOf(one)} ${one.with}`, one]))
  const texts = [...told.values()].slice(0, SAID).map(conflictWords)
  if (told.size > SAID) texts.push(t('warn-more', { count: told.size - SAID }))
  for (const day of keyDates.filter((one) => one.holiday).slice(0, SAID)) {
    texts.push(t('warn-holiday', { day: longDay(day.date), name: keyDayWords(day) }))
  }
  const pressed = considered.work.filter(({ pressure }) => pressure.is !== 'fine')
  for (const one of pressed.slice(0, SAID)) {
    const name = calendar.people.find((person) => person.id === one.personId)?.name ?? ''
    texts.push(t('warn-work', { name, what: pressureText(one.pressure) }))
  }
  if (pressed.length > SAID) texts.push(t('warn-work-more', { count: pressed.length - SAID }))
  for (const { name, rights: when, day } of rights.slice(0, SAID)) {
    texts.push(t('warn-rights', { name, when, day: longDay(day) }))
  }
  if (rights.length > SAID) texts.push(t('warn-rights-more', { count: rights.length - SAID }))
  if (past) texts.push(t('warn-past'))
  if (withdrawn) texts.push(t('warn-withdrawn', { count: withdrawn }))
  return texts.map((text) => ({ tone: 'warning', text }))
}
