// The menu of an assignment: every drag has its way here, and every state that may follow.

import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left'
import CircleDot from '@lucide/svelte/icons/circle-dot'
import PanelRight from '@lucide/svelte/icons/panel-right'
import RotateCcw from '@lucide/svelte/icons/rotate-ccw'
import Send from '@lucide/svelte/icons/send'
import Trash2 from '@lucide/svelte/icons/trash-2'
import { calendar } from '$lib/calendar.svelte.ts'
import type { AssignmentRow } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { OWED, STATES, stateName, work } from '$lib/work.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'

export function workMenu(row: AssignmentRow): MenuEntry[] {
  const { id, personId, state, postId } = row.assignment
  const ids = [id]
  return [
    { label: t('menu-open'), icon: PanelRight, run: () => calendar.openPost(postId) },
    {
      label: t('team-give-to'),
      icon: ArrowRightLeft,
      items: calendar.people.map((person) => ({
        label: person.name,
        checked: person.id === personId,
        run: () => void calendar.act({ do: 'reassign', ids, personId: person.id }),
      })),
    },
    {
      label: t('team-state'),
      icon: CircleDot,
      items: STATES.map((next) => ({
        label: stateName(next),
        checked: next === state,
        run: () => void calendar.act({ do: 'setAssignmentState', ids, state: next }),
      })),
    },
    ...(OWED.includes(state)
      ? [{ label: t('packet-send'), icon: Send, run: () => work.send(ids) }]
      : []),
    ...(row.assignment.dueByHand
      ? [
          {
            label: t('team-propose-due'),
            icon: RotateCcw,
            run: () => void calendar.act({ do: 'setDue', ids, due: null }),
          },
        ]
      : []),
    'separator',
    {
      label: t('team-remove'),
      icon: Trash2,
      danger: true,
      run: () => void calendar.act({ do: 'removeAssignments', ids }),
    },
  ]
}
