// What a click on a client of the rail does to the filter, and what can be done with a client from there.

import { calendar } from '$lib/calendar.svelte.ts'
import { noFilter } from '$lib/calendar/filter.ts'
import { dialogs } from '$lib/dialogs.svelte.ts'
import type { Client, ClientId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'

/** A click shows that client alone, or everybody again; with Ctrl it is added to those shown, or taken out. */
export function clicked(chosen: readonly ClientId[], id: ClientId, several: boolean): ClientId[] {
  const on = chosen.includes(id)
  if (several) return on ? chosen.filter((one) => one !== id) : [...chosen, id]
  return on && chosen.length === 1 ? [] : [id]
}

export function choose(id: ClientId, several: boolean) {
  const clients = clicked(calendar.filter.clients, id, several)
  return calendar.setFilter({ ...calendar.filter, clients })
}

export const menuOf = (client: Client): MenuEntry[] => [
  {
    label: t('rail-client-only'),
    run: () => void calendar.setFilter({ ...noFilter(), clients: [client.id] }),
  },
  {
    label: t('rail-client-also'),
    shortcut: 'Mod+Click',
    checked: calendar.filter.clients.includes(client.id),
    run: () => void choose(client.id, true),
  },
  'separator',
  { label: t('rail-client-edit'), run: () => dialogs.client(client.id) },
]
