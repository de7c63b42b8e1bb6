// Where the posts of a week stand by the person's clock. The shifts between clocks come from the core.

import type { Calendar } from '$lib/calendar.svelte.ts'
import { addDays, minutesOf, type CivilDate, type CivilTime } from '$lib/dates.ts'
import type { PostCard } from '$lib/host/index.ts'

export interface WeekPost {
  id: string
  card: PostCard
  start: number
  /** The person's time, when the client's clock says another. */
  here: CivilTime | null
}

export interface WeekDay {
  untimed: PostCard[]
  timed: WeekPost[]
}

/** The posts that show on a day: its own, and those that another zone brings over midnight. */
export function dayOf(date: CivilDate, calendar: Calendar): WeekDay {
  const timed: WeekPost[] = []
  for (const near of [addDays(date, -1), date, addDays(date, 1)]) {
    for (const card of calendar.rows.day(near)) {
      const time = card.planned?.time
      if (!time) continue
      const here = calendar.clocks.here(card.clientId, { date: near, time })
      if (here.date !== date) continue
      const isOther = calendar.clocks.shift(card.clientId, near, time) !== 0
      timed.push({
        id: card.id,
        card,
        start: minutesOf(here.time),
        here: isOther ? here.time : null,
      })
    }
  }
  const untimed = calendar.rows.day(date).filter((card) => !card.planned?.time)
  return { untimed, timed: timed.sort((a, b) => a.start - b.start) }
}

/** « Montréal » is not in the zone's name, but `America/Montreal` says where. */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** Another clock than the person's. */
export interface OtherZone {
  zone: string
  /** From that clock to the person's. */
  minutes: number
}

/** The one other zone of the clients shown on these days, for a second axis; null when there is none, or several. */
export function otherZone(dates: readonly CivilDate[], calendar: Calendar): OtherZone | null {
  const chosen = calendar.filter.clients
  const shown = new Set(
    chosen.length
      ? chosen
      : dates.flatMap((date) => calendar.rows.day(date).map((c) => c.clientId)),
  )
  const zones = new Map<string, number>()
  for (const id of shown) {
    const client = calendar.client(id)
    const minutes = calendar.clocks.shift(id, dates[0] ?? '')
    if (client && minutes) zones.set(client.zone, minutes)
  }
  const [only] = zones
  return only && zones.size === 1 ? { zone: only[0], minutes: only[1] } : null
}
