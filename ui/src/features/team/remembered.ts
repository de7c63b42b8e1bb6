// What there is to remember, one line each, with what tells one from another. Shows nothing.

import { calendar } from '$lib/calendar.svelte.ts'
import type { AssignmentRow, Reminders } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { shortMoment } from '$lib/moments.ts'
import { titleOf } from '$lib/names.ts'

/** One thing to remember. */
export interface ToRemember {
  /** The same as long as it is the same thing. */
  key: string
  text: string
}

export function remembered(told: Reminders): ToRemember[] {
  const person = (row: AssignmentRow) =>
    calendar.people.find(({ id }) => id === row.assignment.personId)?.name ?? ''
  const work = (kind: 'today' | 'late') => (row: AssignmentRow) => ({
    key: `${kind} ${row.assignment.id}`,
    text: t(`team-notice-${kind}`, { title: titleOf(row), person: person(row) }),
  })
  return [
    ...told.publish.map((post) => ({
      key: `publish ${post.postId} ${post.planned.date} ${post.planned.time ?? ''}`,
      text: t('team-notice-publish', {
        title: titleOf(post),
        moment: shortMoment(post.planned.date, post.planned.time),
      }),
    })),
    ...told.late.map(work('late')),
    ...told.today.map(work('today')),
    ...told.empty.map(({ clientId }) => ({
      key: `empty ${clientId}`,
      text: t('team-notice-empty', { client: calendar.client(clientId)?.name ?? '' }),
    })),
  ]
}
