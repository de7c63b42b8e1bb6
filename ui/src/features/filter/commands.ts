// The commands of the filter, for the palette.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { myself } from '$lib/myself.ts'
import { toggleMine } from './options.ts'

export const filterCommands = (): Command[] => [
  {
    id: 'filter.mine',
    label: 'command-filter-mine',
    group: 'view',
    enabled: () => !calendar.empty && Boolean(myself()),
    run: toggleMine,
  },
]
