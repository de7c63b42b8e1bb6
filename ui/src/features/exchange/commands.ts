// The commands of import and export, for the palette.

import type { Command } from '$lib/commands.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { openExport } from './start.svelte.ts'

export const exchangeCommands = (): Command[] => [
  {
    id: 'exchange.import',
    label: 'command-import',
    group: 'add',
    run: () => panels.show('import'),
  },
  { id: 'exchange.csv', label: 'export-csv', group: 'program', run: () => openExport('csv') },
  { id: 'exchange.xlsx', label: 'export-xlsx', group: 'program', run: () => openExport('xlsx') },
]
