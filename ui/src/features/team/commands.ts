// The commands of the team, for the keyboard and the palette.

import CalendarClock from '@lucide/svelte/icons/calendar-clock'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { dues } from '$lib/dues.svelte.ts'
import { t } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { work } from '$lib/work.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'

export const teamCommands = (): Command[] => [
  {
    id: 'view.team',
    label: 'command-view-team',
    group: 'view',
    shortcuts: ['E'],
    run: () => calendar.goTo('team'),
  },
  {
    id: 'view.dues',
    label: 'command-dues',
    group: 'view',
    enabled: () => !calendar.empty,
    run: () => dues.toggle(),
  },
  {
    id: 'post.assign',
    label: 'command-post-assign',
    group: 'post',
    shortcuts: ['A'],
    enabled: () => calendar.current.length > 0 && calendar.people.length > 0,
    run: () => work.assign(calendar.current),
  },
  {
    id: 'program.packetIn',
    label: 'command-packet-in',
    group: 'program',
    run: () => work.receive(),
  },
  {
    id: 'program.reminders',
    label: 'command-reminders',
    group: 'program',
    run: () => panels.show('reminders'),
  },
]

export const dueEntries = (): MenuEntry[] => [
  { label: t('command-dues'), icon: CalendarClock, checked: dues.on, run: () => dues.toggle() },
]
