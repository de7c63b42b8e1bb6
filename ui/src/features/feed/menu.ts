// The menu of a post in the feed: what its drag does is here too.

import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right'
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import PanelRight from '@lucide/svelte/icons/panel-right'
import { calendar } from '$lib/calendar.svelte.ts'
import type { FeedCell } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import type { MenuEntry } from '$shared/menu.ts'

interface Ways {
  open: () => void
  /** Takes it in the hand. */
  exchange: () => void
}

export const feedMenu = (cell: FeedCell, { open, exchange }: Ways): MenuEntry[] => [
  { label: t('menu-open'), icon: PanelRight, shortcut: 'Space', run: open },
  {
    label: t('feed-exchange-with'),
    icon: ArrowLeftRight,
    shortcut: 'Enter',
    run: exchange,
    ...(cell.mayMove ? {} : { disabled: true, detail: t('menu-locked') }),
  },
  {
    label: t('feed-in-calendar'),
    icon: CalendarDays,
    run: () => {
      const { planned } = cell.card
      if (planned) calendar.focusDay = planned.date
      void Promise.resolve(calendar.show('month')).then(() => calendar.reveal(cell.card))
    },
  },
]
