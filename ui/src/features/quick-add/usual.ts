// Whose post a line is about when it names nobody: the only client shown, else the one of the last line.

import { calendar } from '$lib/calendar.svelte.ts'
import type { ClientId } from '$lib/host/index.ts'

export function usualClient(): ClientId | null {
  const known = (id: ClientId | undefined) => (id && calendar.client(id) ? id : undefined)
  const only = (ids: readonly ClientId[]) => (ids.length === 1 ? ids[0] : undefined)
  return (
    known(only(calendar.filter.clients)) ??
    known(calendar.memory.get('quickAddClient')) ??
    only(calendar.clients.map((one) => one.id)) ??
    null
  )
}
