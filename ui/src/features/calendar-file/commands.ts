// The command that reads a calendar file, for the palette and the menus.

import type { Command } from '$lib/commands.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'

export const calendarFileCommands = (): Command[] => [
  {
    id: 'calendar-file.read',
    label: 'command-read-calendar',
    group: 'add',
    run: () => panels.show('calendarFile'),
  },
]
