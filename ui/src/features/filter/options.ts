// What each chip of the filter offers, what of it is chosen, and the filter that another choice makes.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Filter, Labels, Status } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { myself } from '$lib/myself.ts'
import { networkName, statusName } from '$lib/names.ts'

export type Criterion = 'clients' | 'networks' | 'statuses' | 'people' | 'pillars' | 'series'

export const CRITERIA: readonly Criterion[] = [
  'clients',
  'networks',
  'statuses',
  'people',
  'series',
  'pillars',
]

export interface Option {
  value: string
  label: string
}

/** Stands for « nobody » among the people. */
export const NOBODY = '-'

const plain = (words: readonly string[]): Option[] =>
  words.map((word) => ({ value: word, label: word }))

/** What can be chosen; what is chosen already stays offered although nothing has it any more. */
export function optionsOf(criterion: Criterion, labels: Labels): Option[] {
  if (criterion === 'clients')
    return calendar.clients.map((one) => ({ value: one.id, label: one.name }))
  if (criterion === 'networks') {
    const used = new Set([
      ...calendar.channels.map((one) => one.network),
      ...calendar.filter.networks,
    ])
    return [...used].map((id) => ({ value: id, label: networkName(id) })).sort(byLabel)
  }
  if (criterion === 'statuses')
    return (calendar.snapshot?.statuses ?? []).map(({ status }) => ({
      value: status,
      label: statusName(status),
    }))
  if (criterion === 'people')
    return [
      { value: NOBODY, label: t('filter-nobody') },
      ...calendar.people.map(({ id, name }) => ({
        value: id,
        label: id === myself()?.id ? t('filter-myself', { name }) : name,
      })),
    ]
  return plain([...new Set([...labels[criterion], ...calendar.filter[criterion]])])
}

/** Only what one works on oneself; everything again when that is what shows. */
export function toggleMine() {
  const me = myself()
  if (!me) return
  const { people } = calendar.filter
  const alone = people.length === 1 && people[0] === me.id
  void calendar.setFilter({ ...calendar.filter, people: alone ? [] : [me.id], unassigned: false })
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label)

export const chosenOf = (filter: Filter, criterion: Criterion): readonly string[] =>
  criterion === 'people' && filter.unassigned ? [NOBODY, ...filter.people] : filter[criterion]

/** The filter with other values for one criterion. */
export function withChosen(
  filter: Filter,
  criterion: Criterion,
  values: readonly string[],
): Filter {
  if (criterion === 'people')
    return {
      ...filter,
      people: values.filter((value) => value !== NOBODY),
      unassigned: values.includes(NOBODY),
    }
  if (criterion === 'statuses') return { ...filter, statuses: values as Status[] }
  return { ...filter, [criterion]: [...values] }
}

/** « Statut », « Statut : Validée », « Statut : Validée + 2 ». */
export function chipText(criterion: Criterion, labels: readonly string[]): string {
  const name = t(`filter-${criterion}`)
  const [first, ...more] = labels
  if (first === undefined) return name
  return more.length
    ? t('filter-chip-more', { name, first, count: more.length })
    : t('filter-chip-one', { name, first })
}

/** Whether two filters ask for the same, in whatever order it was chosen. */
export function same(a: Filter, b: Filter): boolean {
  const plainOf = (filter: Filter) =>
    JSON.stringify([
      ...CRITERIA.map((criterion) => [...chosenOf(filter, criterion)].sort()),
      filter.text.trim(),
    ])
  return plainOf(a) === plainOf(b)
}
