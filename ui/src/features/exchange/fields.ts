// What a column of a plan can hold, as choices of a list. Networks are words of the plan itself ("Instagram @lunel").

import { calendar } from '$lib/calendar.svelte.ts'
import type { PlanColumn, PlanField } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { networkName } from '$lib/names.ts'

const PLAIN = [
  ...['title', 'date', 'time', 'dateTime', 'networks', 'client', 'status', 'statusAndPerson'],
  ...['person', 'text', 'hashtags', 'series', 'pillar', 'link', 'notes', 'visual', 'weekday'],
  ...['month', 'week', 'evergreen', 'pinned', 'id', 'keep', 'ignore'],
] as const
const OF_NETWORK = ['networkTick', 'variantText', 'variantHashtags', 'variantTime'] as const

export const valueOf = (field: PlanField): string =>
  'label' in field ? `${field.is} ${field.label}` : field.is

export function fieldOf(value: string): PlanField {
  const [is = 'keep', ...label] = value.split(' ')
  return (label.length ? { is, label: label.join(' ') } : { is }) as PlanField
}

export interface FieldOption {
  value: string
  label: string
}

/** Every choice: the plain ones, then those of each network that the workspace or the plan knows. */
export function fieldOptions(columns: readonly PlanColumn[]): FieldOption[] {
  const used = new Set(calendar.channels.map((channel) => networkName(channel.network)))
  if (!used.size) for (const network of calendar.snapshot?.networks ?? []) used.add(network.name)
  for (const { field } of columns) if ('label' in field) used.add(field.label)
  return [
    ...PLAIN.map((is) => ({ value: is, label: t(`import-field-${is}`) })),
    ...[...used].flatMap((network) =>
      OF_NETWORK.map((is) => ({
        value: `${is} ${network}`,
        label: t(`import-field-${is}`, { network }),
      })),
    ),
  ]
}
