// The calendar's commands, for the keyboard, the palette and the sheet of shortcuts.

import { calendar, type View } from '$lib/calendar.svelte.ts'
import { DENSITIES } from '$lib/calendar/where.svelte.ts'
import type { Command } from '$lib/commands.svelte.ts'
import { panels, type Panel } from '$lib/panels.svelte.ts'
import { focusDay, focusPost, isInside, restoreFocus } from './focus.ts'
import { withAll } from './surface.ts'

const views: readonly [View, string][] = [
  ['month', 'M'],
  ['week', 'W'],
  ['list', 'L'],
  ['board', 'B'],
  ['feed', 'G'],
]

const inGrid = () => calendar.view === 'month' || calendar.view === 'week'
const chosen = () => calendar.current.length > 0
const hasDated = () => calendar.current.some((id) => calendar.card(id)?.planned)

/** The focus follows the page when it was in it, and goes nowhere when it was elsewhere. */
async function followed(moved: Promise<void> | void) {
  const within = isInside()
  await moved
  if (within && inGrid()) await focusDay(calendar.focusDay)
  else if (within) await restoreFocus()
}

const showing = (view: View, shortcut: string): Command => ({
  id: `view.${view}`,
  label: `command-view-${view}`,
  group: 'view',
  shortcuts: [shortcut],
  run: () => void followed(calendar.show(view)),
})

const panel = (
  id: string,
  name: Panel,
  shortcuts: string[],
  more: Partial<Command> = {},
): Command => ({
  id,
  label: `command-${id.replace('.', '-')}`,
  group: 'program',
  shortcuts,
  run: () => panels.show(name),
  ...more,
})

/** Escape takes back one thing at a time: several chosen, then the open post, then the one chosen. */
function leave() {
  const open = calendar.openId
  if (calendar.selection.size > 1) calendar.selection.clear()
  else if (open) {
    calendar.openPost(null)
    calendar.selection.clear()
    void focusPost(open)
  } else calendar.selection.clear()
}

export const planningCommands = (): Command[] => [
  ...views.map(([view, shortcut]) => showing(view, shortcut)),
  {
    id: 'go.today',
    label: 'command-go-today',
    group: 'go',
    shortcuts: ['T'],
    run: () => void followed(calendar.today()),
  },
  {
    id: 'go.previous',
    label: 'command-go-previous',
    group: 'go',
    shortcuts: ['PageUp'],
    run: () => void followed(calendar.turn(-1)),
  },
  {
    id: 'go.next',
    label: 'command-go-next',
    group: 'go',
    shortcuts: ['PageDown'],
    run: () => void followed(calendar.turn(1)),
  },
  {
    id: 'go.days',
    label: 'command-go-days',
    group: 'go',
    shortcuts: ['Left', 'Right', 'Up', 'Down'],
    keysOnly: true,
    enabled: () => calendar.view !== 'board' && calendar.view !== 'feed',
    // from anywhere else the arrows lead into the calendar; there, the grid itself answers them
    run: () => void focusDay(calendar.focusDay),
  },
  panel('add.post', 'quickAdd', ['N'], { group: 'add' }),
  panel('post.shift', 'shift', ['S'], { group: 'post', enabled: hasDated }),
  {
    id: 'post.duplicate',
    label: 'command-post-duplicate',
    group: 'post',
    shortcuts: ['D'],
    enabled: chosen,
    run: () => void calendar.act({ do: 'duplicatePosts', ids: calendar.current }),
  },
  {
    id: 'post.unplan',
    label: 'command-post-unplan',
    group: 'post',
    enabled: hasDated,
    run: () => void calendar.act({ do: 'unplanPosts', ids: calendar.current }),
  },
  {
    id: 'post.delete',
    label: 'command-post-delete',
    group: 'post',
    shortcuts: ['Delete'],
    enabled: chosen,
    run: () => void calendar.act({ do: 'removePosts', ids: calendar.current }),
  },
  {
    id: 'post.move',
    label: 'command-post-move',
    group: 'post',
    shortcuts: ['Enter'],
    keysOnly: true,
    enabled: () => false,
    run: () => {},
  },
  {
    id: 'edit.undo',
    label: 'command-edit-undo',
    group: 'edit',
    shortcuts: ['Mod+Z'],
    enabled: () => calendar.undo.undo !== null,
    run: () => void calendar.act({ do: 'undo' }),
  },
  {
    id: 'edit.redo',
    label: 'command-edit-redo',
    group: 'edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: () => calendar.undo.redo !== null,
    run: () => void calendar.act({ do: 'redo' }),
  },
  {
    id: 'edit.selectAll',
    label: 'command-edit-selectAll',
    group: 'edit',
    shortcuts: ['Mod+A'],
    run: () => withAll(() => calendar.selection.set(calendar.inSight())),
  },
  {
    id: 'edit.leave',
    label: 'command-edit-leave',
    group: 'edit',
    shortcuts: ['Escape'],
    keysOnly: true,
    run: leave,
  },
  {
    id: 'view.density',
    label: 'command-view-density',
    group: 'view',
    enabled: () => calendar.view === 'month',
    run: () => {
      const at = DENSITIES.indexOf(calendar.density) + 1
      calendar.setDensity(DENSITIES[at % DENSITIES.length] ?? 'cards')
    },
  },
  panel('program.palette', 'palette', ['Mod+K'], { anywhere: true, keysOnly: true }),
  panel('program.shortcuts', 'shortcuts', ['?']),
]
