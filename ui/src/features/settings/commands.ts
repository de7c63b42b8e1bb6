// The commands of the settings, for the keyboard and the palette.

import { dialogs } from '$lib/dialogs.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'

export const settingsCommands = (): Command[] => [
  {
    id: 'program.settings',
    label: 'command-settings',
    group: 'program',
    shortcuts: ['Mod+,'],
    run: () => panels.show('settings'),
  },
  {
    id: 'program.people',
    label: 'command-people',
    group: 'program',
    run: () => dialogs.people(),
  },
  { id: 'add.client', label: 'command-client', group: 'add', run: () => dialogs.client() },
]
