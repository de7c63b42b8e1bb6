// Who a calendar can be shared with, as choices of a list, and who it is when the dialog opens.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Reader } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'

/** A reader as one word, for lists and for what is remembered of them. */
export const keyOf = (reader: Reader): string =>
  reader.who === 'oneself' ? reader.who : `${reader.who}:${reader.id}`

export function readerOf(key: string): Reader {
  const [who, id = ''] = key.split(':')
  return who === 'client' || who === 'person' ? { who, id } : { who: 'oneself' }
}

export const readerName = (reader: Reader): string => {
  if (reader.who === 'client') return calendar.client(reader.id)?.name ?? ''
  if (reader.who === 'person') return calendar.person(reader.id)?.name ?? ''
  return t('sharing-oneself')
}

export const readerOptions = () => [
  ...calendar.clients.map((one) => ({
    value: keyOf({ who: 'client', id: one.id }),
    label: one.name,
    colour: one.colour,
  })),
  ...calendar.people.map((one) => ({
    value: keyOf({ who: 'person', id: one.id }),
    label: one.name,
    detail: t('sharing-person-detail'),
  })),
  { value: 'oneself', label: t('sharing-oneself'), detail: t('sharing-oneself-detail') },
]

/** The only client that shows, else the open post's, else the first one. */
export function likelyReader(): Reader {
  const [only, other] = calendar.filter.clients
  const open = calendar.openId ? calendar.card(calendar.openId)?.clientId : undefined
  const id = only && !other ? only : (open ?? only ?? calendar.clients[0]?.id)
  return id ? { who: 'client', id } : { who: 'oneself' }
}
