// What to say to people whose work changed: one letter each, in the page's language. Sends nothing.

import type { ToTell } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay } from '$lib/moments.ts'
import { titleOf } from '$lib/names.ts'

/** Somebody to tell; they may be gone from the team. */
export interface Told {
  id: string
  name: string
  email: string
  list: ToTell[]
}

export function byPerson(telling: readonly ToTell[]): Told[] {
  const people = new Map<string, Told>()
  for (const one of telling) {
    const { personId: id, name, email } = one
    const known = people.get(id) ?? { id, name, email, list: [] }
    known.list.push(one)
    people.set(id, known)
  }
  return [...people.values()]
}

function line(one: ToTell): string {
  return t(`team-tell-${one.news}`, {
    title: titleOf(one),
    planned: one.planned ? longDay(one.planned.date) : t('team-no-date'),
    due: one.due ? longDay(one.due) : t('team-no-due'),
  })
}

export const letter = (name: string, list: readonly ToTell[]): string =>
  [t('team-tell-hello', { name }), ...list.map((one) => `- ${line(one)}`)].join('\n')

export const mailto = (email: string, text: string): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(t('team-tell-subject'))}` +
  `&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
