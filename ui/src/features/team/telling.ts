// What to say to people whose work changed: one letter each, in the page's language. Sends nothing.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Person, ToTell } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay } from '$lib/moments.ts'
import { titleOf } from '$lib/names.ts'

export interface Told {
  person: Person | undefined
  list: ToTell[]
}

export function byPerson(telling: readonly ToTell[]): Told[] {
  const lists = new Map<string, ToTell[]>()
  for (const one of telling) lists.set(one.personId, [...(lists.get(one.personId) ?? []), one])
  return [...lists].map(([id, list]) => ({
    person: calendar.people.find((person) => person.id === id),
    list,
  }))
}

function line(one: ToTell): string {
  const title = titleOf(one)
  if (one.withdrawn) return t('team-tell-withdrawn', { title })
  const planned = one.planned ? longDay(one.planned.date) : t('team-no-date')
  const due = one.due ? longDay(one.due) : t('team-no-due')
  return t('team-tell-moved', { title, planned, due })
}

export const letter = (name: string, list: readonly ToTell[]): string =>
  [t('team-tell-hello', { name }), ...list.map((one) => `- ${line(one)}`)].join('\n')

export const mailto = (email: string, text: string): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(t('team-tell-subject'))}` +
  `&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
