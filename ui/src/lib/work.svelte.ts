// The team's work in the page's words, and the forms about it that more than one room opens. Decides nothing.

import { daysBetween } from './dates.ts'
import type {
  AssignmentId,
  AssignmentRow,
  AssignmentState,
  PostId,
  Pressure,
} from './host/index.ts'
import { t } from './locale.svelte.ts'
import { shortDay } from './moments.ts'
import { now } from './now.svelte.ts'
import { panels } from './panels.svelte.ts'

/** As the core has them; a test sees that none is missing. */
export const STATES: readonly AssignmentState[] = [
  ...(['to_send', 'sent', 'accepted', 'in_progress'] as const),
  ...(['delivered', 'to_rework', 'done', 'withdrawn'] as const),
]

export const OWED: readonly AssignmentState[] = [
  ...(['to_send', 'sent', 'accepted', 'in_progress', 'to_rework'] as const),
]

export const stateName = (state: AssignmentState): string =>
  t(`assignment-${state.replace('_', '-')}`)

/** A sign for a state, beside its word: never colour alone. */
export const STATE_SIGNS: Record<AssignmentState, string> = {
  ...{ to_send: '○', sent: '➤', accepted: '◔', in_progress: '◑' },
  ...{ delivered: '◕', to_rework: '↺', done: '✓', withdrawn: '✕' },
}

/** « en retard de 2 jours »; nothing when all is well. */
export function pressureText(pressure: Pressure): string {
  switch (pressure.is) {
    case 'late':
      return t('team-late', { count: pressure.by })
    case 'short':
      return t('team-short', { count: pressure.left })
    case 'afterPost':
      return t('team-after-post')
    default:
      return ''
  }
}

export function dueText(row: AssignmentRow): string {
  const { due } = row.assignment
  if (!due) return t('team-no-due')
  const days = daysBetween(now.date, due)
  return days === 0 ? t('team-due-today') : shortDay(due)
}

/** What the forms are about. */
class Work {
  /** Posts to be given to somebody. */
  posts = $state.raw<readonly PostId[]>([])
  /** Assignments to be sent. */
  sending = $state.raw<readonly AssignmentId[]>([])

  assign(posts: readonly PostId[]) {
    this.posts = posts
    panels.show('assign')
  }

  send(ids: readonly AssignmentId[]) {
    this.sending = ids
    panels.show('packetOut')
  }

  receive() {
    panels.show('packetIn')
  }
}

export const work = new Work()
