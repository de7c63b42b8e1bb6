// The commands of visuals, for the keyboard and the palette.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { adding } from './adding.svelte.ts'
import { clientInView } from './drop.ts'

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
    id: 'visuals.add',
    label: 'command-visuals-add',
    group: 'add',
    enabled: some,
    run: () => adding.pick({ client: clientInView() }),
  },
  {
    id: 'visuals.paste',
    label: 'command-visuals-paste',
    group: 'add',
    enabled: some,
    run: () =>
      adding.paste(calendar.openId ? { post: calendar.openId } : { client: clientInView() }),
  },
]
