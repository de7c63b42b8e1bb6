// The commands of sharing, for the palette, and the same as entries of the menu that shares.

import CalendarArrowUp from '@lucide/svelte/icons/calendar-arrow-up'
import Eye from '@lucide/svelte/icons/eye'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { t } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'
import { seen } from './seen.svelte.ts'

const some = () => !calendar.empty

export const shareCommands = (): Command[] => [
  {
    id: 'share.open',
    label: 'command-share',
    group: 'program',
    enabled: some,
    run: () => panels.show('share'),
  },
  {
    id: 'share.seen',
    label: 'command-seen',
    group: 'view',
    enabled: some,
    run: () => seen.toggle(),
  },
]

export const shareEntries = (): MenuEntry[] => [
  { label: t('command-share'), icon: CalendarArrowUp, run: () => panels.show('share') },
  { label: t('command-seen'), icon: Eye, checked: seen.on, run: () => seen.toggle() },
  'separator',
]
