// How far the clocks of clients are from the person's. The core says by how much on which day, and from which hour on a
// day when one of them is changed; here that is only added.

import { later } from '../carry/target.ts'
import type { CivilDate, CivilTime } from '../dates.ts'
import type { ClientId, ZoneShift } from '../host/index.ts'

export interface Moment {
  date: CivilDate
  time: CivilTime
}

export class Clocks {
  readonly #shifts: ReadonlyMap<string, ZoneShift>
  readonly #zoneOf: (client: ClientId) => string | undefined

  constructor(
    shifts: readonly ZoneShift[] = [],
    zoneOf: (client: ClientId) => string | undefined = () => undefined,
  ) {
    this.#shifts = new Map(shifts.map((shift) => [`${shift.zone} ${shift.date}`, shift]))
    this.#zoneOf = zoneOf
  }

  #of = (client: ClientId, date: CivilDate): ZoneShift | undefined =>
    this.#shifts.get(`${this.#zoneOf(client)} ${date}`)

  /** Minutes from the client's clock to the person's at that moment of the client's; 0 in the same zone. */
  shift(client: ClientId, date: CivilDate, time: CivilTime = '12:00'): number {
    const day = this.#of(client, date)
    if (!day) return 0
    return day.then && time >= day.then.from ? day.then.minutes : day.minutes
  }

  /** A moment of the client's by the person's clock. */
  here(client: ClientId, { date, time }: Moment): Moment {
    return later(date, time, this.shift(client, date, time))
  }

  /** A moment of the person's by the client's clock. */
  there(client: ClientId, { date, time }: Moment): Moment {
    const tried = [date, later(date, time, 1440).date, later(date, time, -1440).date]
    const shifts = tried.flatMap((day) => {
      const found = this.#of(client, day)
      return found ? [found.minutes, ...(found.then ? [found.then.minutes] : [])] : []
    })
    for (const minutes of shifts) {
      const there = later(date, time, -minutes)
      if (this.shift(client, there.date, there.time) === minutes) return there
    }
    return later(date, time, -this.shift(client, date))
  }
}
