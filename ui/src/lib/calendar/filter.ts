// The filter as the page holds it. What matches is decided by the core.

import type { Filter } from '../host/index.ts'

export const noFilter = (): Filter => ({
  clients: [],
  networks: [],
  statuses: [],
  people: [],
  unassigned: false,
  pillars: [],
  series: [],
  text: '',
})

export const isFiltering = (filter: Filter): boolean =>
  filter.unassigned ||
  filter.text.trim() !== '' ||
  [
    filter.clients,
    filter.networks,
    filter.statuses,
    filter.people,
    filter.pillars,
    filter.series,
  ].some((list) => list.length > 0)

/** A remembered filter, with what an older program did not write; null when it cannot be read. */
export function readFilter(text: string | undefined): Filter | null {
  if (!text) return null
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' ? { ...noFilter(), ...kept } : null
  } catch {
    return null
  }
}
