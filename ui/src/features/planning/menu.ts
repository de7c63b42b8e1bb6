// The menu of a post, or of the posts chosen together: every drag has its way here. The core's rules say what may follow.

import CalendarArrowUp from '@lucide/svelte/icons/calendar-arrow-up'
import CalendarPlus from '@lucide/svelte/icons/calendar-plus'
import CircleDot from '@lucide/svelte/icons/circle-dot'
import Copy from '@lucide/svelte/icons/copy'
import Lightbulb from '@lucide/svelte/icons/lightbulb'
import Move from '@lucide/svelte/icons/move'
import PanelRight from '@lucide/svelte/icons/panel-right'
import Trash2 from '@lucide/svelte/icons/trash-2'
import UserRound from '@lucide/svelte/icons/user-round'
import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import type { PostCard, PostId, Status } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { statusName } from '$lib/names.ts'
import { panels } from '$lib/panels.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'

/** The statuses that may follow for every one of the posts, in the core's order. */
function legal(cards: readonly PostCard[]): Status[] {
  const [first, ...others] = cards.map((card) => calendar.rule(card.status)?.next ?? [])
  return (first ?? []).filter((status) => others.every((next) => next.includes(status)))
}

function statuses(ids: PostId[], cards: readonly PostCard[]): MenuEntry[] {
  return legal(cards).map((status) => ({
    label: statusName(status),
    run: () => void calendar.act({ do: 'setStatus', ids, status }),
  }))
}

function people(ids: PostId[], cards: readonly PostCard[]): MenuEntry[] {
  const all = (id: string | null) => cards.every((card) => card.assigneeId === id)
  const everybody = calendar.people.map((person) => ({
    label: person.name,
    checked: all(person.id),
    run: () => void calendar.act({ do: 'assignPosts', ids, personId: person.id }),
  }))
  const nobody = {
    label: t('nobody'),
    checked: all(null),
    run: () => void calendar.act({ do: 'assignPosts', ids }),
  }
  return [...everybody, ...(everybody.length ? ['separator' as const] : []), nobody]
}

export function postMenu(id: PostId): MenuEntry[] {
  const ids = calendar.selection.with(id)
  const cards = ids.map((one) => calendar.rows.peek(one)).filter((card) => card !== undefined)
  const dated = cards.some((card) => card.planned)
  const locked = cards.some((card) => calendar.rule(card.status)?.locked)
  const next = statuses(ids, cards)
  const why = locked ? { disabled: true, detail: t('menu-locked') } : {}
  return [
    ...(ids.length > 1 ? [{ heading: t('menu-several', { count: ids.length }) }] : []),
    {
      label: t('menu-open'),
      icon: PanelRight,
      shortcut: 'Space',
      run: () => calendar.openPost(id),
    },
    {
      label: t(dated ? 'menu-move' : 'menu-plan'),
      icon: dated ? Move : CalendarPlus,
      shortcut: 'Enter',
      // the menu gives the focus back first, then move mode takes it
      run: () => setTimeout(() => carry.lift(id, 'keys'), 60),
      ...why,
    },
    {
      label: t('menu-shift'),
      icon: CalendarArrowUp,
      shortcut: 'S',
      run: () => panels.show('shift'),
      ...(dated ? why : { disabled: true }),
    },
    {
      label: t('menu-duplicate'),
      icon: Copy,
      shortcut: 'D',
      run: () => void calendar.act({ do: 'duplicatePosts', ids }),
    },
    ...(dated
      ? [
          {
            label: t('menu-unplan'),
            icon: Lightbulb,
            run: () => void calendar.act({ do: 'unplanPosts', ids }),
            ...why,
          },
        ]
      : []),
    'separator',
    {
      label: t('menu-status'),
      icon: CircleDot,
      ...(next.length ? { items: next } : { disabled: true, detail: t('menu-status-none') }),
    },
    { label: t('menu-assign'), icon: UserRound, items: people(ids, cards) },
    'separator',
    {
      label: t('menu-delete'),
      icon: Trash2,
      shortcut: 'Delete',
      danger: true,
      run: () => void calendar.act({ do: 'removePosts', ids }),
    },
  ]
}
