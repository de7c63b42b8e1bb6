// The command that lists the sources of key dates, for the palette.

import type { Command } from '$lib/commands.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'

export const keyDatesCommands = (): Command[] => [
  {
    id: 'program.key-dates',
    label: 'command-key-dates',
    group: 'program',
    run: () => panels.show('keyDates'),
  },
]
