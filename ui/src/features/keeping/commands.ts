// The commands of backups, for the palette.

import type { Command } from '$lib/commands.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { wish, type Wish } from './wish.svelte.ts'

const open = (what: Wish = null) => {
  wish.say(what)
  panels.show('backups')
}

export const keepingCommands = (): Command[] => [
  { id: 'keeping.open', label: 'command-backups', group: 'program', run: () => open() },
  { id: 'keeping.pack', label: 'keeping-pack', group: 'program', run: () => open('pack') },
  { id: 'keeping.examine', label: 'keeping-examine', group: 'program', run: () => open('examine') },
]
