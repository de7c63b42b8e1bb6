// What the menu of an idea offers. Deciding the day is left to the dialog that `plan` opens.

import { calendar } from '$lib/calendar.svelte.ts'
import type { PostCard } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { spokenMoment } from '$lib/moments.ts'
import { statusName } from '$lib/names.ts'
import type { MenuEntry } from '$shared/menu.ts'

export function ideaMenu(card: PostCard, plan: () => void): MenuEntry[] {
  const ids = calendar.selection.with(card.id)
  const to = calendar.focusDay
  const next = calendar.rule(card.status)?.next ?? []
  return [
    { label: t('rail-idea-open'), shortcut: 'Space', run: () => calendar.openPost(card.id) },
    { label: t('rail-idea-plan'), shortcut: 'P', run: plan },
    {
      label: t('rail-idea-plan-focus', { date: spokenMoment(to) }),
      run: () =>
        void calendar.act(
          { do: 'movePosts', ids, anchor: card.id, to: { date: to } },
          { show: ids.map((id) => ({ id, at: { date: to, time: null } })) },
        ),
    },
    'separator',
    {
      label: t('rail-idea-status'),
      disabled: !next.length,
      items: next.map((status) => ({
        label: statusName(status),
        run: () => void calendar.act({ do: 'setStatus', ids, status }),
      })),
    },
    {
      label: t('rail-idea-duplicate'),
      shortcut: 'D',
      run: () => void calendar.act({ do: 'duplicatePosts', ids }),
    },
    {
      label: t('common-delete'),
      danger: true,
      shortcut: 'Delete',
      run: () => void calendar.act({ do: 'removePosts', ids }),
    },
  ]
}
