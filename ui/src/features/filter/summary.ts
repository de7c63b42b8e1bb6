// How many posts the page shows, and how many of them wait to be read.

import { calendar } from '$lib/calendar.svelte.ts'
import { monthOf } from '$lib/dates.ts'

export interface Summary {
  posts: number
  toRead: number
}

/** Of the month shown, not of the days of other months around it; of the week in the week view. */
export function summary(): Summary {
  const month = calendar.view === 'week' ? '' : monthOf(calendar.anchor)
  let [posts, toRead] = [0, 0]
  for (const date of calendar.rows.dates) {
    if (!date.startsWith(month)) continue
    const cards = calendar.rows.day(date)
    posts += cards.length
    for (const card of cards) if (card.status === 'in_review') toRead++
  }
  return { posts, toRead }
}
