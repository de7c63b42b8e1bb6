// The commands of visuals, for the keyboard and the palette.

import Images from '@lucide/svelte/icons/images'
import PanelBottom from '@lucide/svelte/icons/panel-bottom'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { t } from '$lib/locale.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'
import { adding } from './adding.svelte.ts'
import { clientInView } from './drop.ts'
import { exporting } from '$lib/exporting.svelte.ts'
import { library } from './library.svelte.ts'
import { paste } from './pasting.ts'
import { tray } from './tray.svelte.ts'

const some = () => !calendar.empty

export const visualCommands = (): Command[] => [
  {
    id: 'view.library',
    label: 'command-library',
    group: 'view',
    shortcuts: ['V'],
    enabled: some,
    run: () => calendar.goTo('library'),
  },
  {
    // the same as in the calendar: one thing at a time
    id: 'edit.leave',
    label: 'command-edit-leave',
    group: 'edit',
    shortcuts: ['Escape'],
    keysOnly: true,
    enabled: () => calendar.room === 'library' && library.chosen.size > 0,
    run: () => library.leave(),
  },
  {
    id: 'view.tray',
    label: 'command-tray',
    group: 'view',
    shortcuts: ['Shift+V'],
    enabled: some,
    run: () => tray.toggle(),
  },
  {
    id: 'visuals.export',
    label: 'command-visuals-export',
    group: 'program',
    enabled: some,
    run: () => exporting.page(),
  },
  {
    id: 'visuals.add',
    label: 'command-visuals-add',
    group: 'add',
    enabled: some,
    run: () => adding.pick({ client: clientInView() }),
  },
  {
    id: 'visuals.folder',
    label: 'command-visuals-folder',
    group: 'add',
    enabled: some,
    run: () => adding.pickFolder({ client: clientInView() }),
  },
  {
    id: 'visuals.paste',
    label: 'command-visuals-paste',
    group: 'add',
    enabled: some,
    shortcuts: ['Mod+V'],
    run: paste,
  },
]

/** The same, for the menu of what leaves the calendar. */
export const visualEntries = (): MenuEntry[] => [
  { label: t('command-visuals-export'), icon: Images, run: () => exporting.page() },
  { label: t('command-tray'), icon: PanelBottom, checked: tray.shown, run: () => tray.toggle() },
  'separator',
]
