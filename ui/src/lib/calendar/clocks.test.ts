import { expect, test } from 'vitest'
import { Clocks } from './clocks.ts'

// Paris puts its clock back at 3:00 on 25 October 2026, while it is 21:00 of the 24th in New York
const shifts = [
  { zone: 'America/New_York', date: '2026-10-23', minutes: 360, then: null },
  {
    zone: 'America/New_York',
    date: '2026-10-24',
    minutes: 360,
    then: { from: '21:00', minutes: 300 },
  },
  { zone: 'America/New_York', date: '2026-10-25', minutes: 300, then: null },
]
const clocks = new Clocks(shifts, (client) => (client === 'ny' ? 'America/New_York' : undefined))

test('a post after the change of a clock stands at its true hour', () => {
  const at = (date: string, time: string) => clocks.here('ny', { date, time })
  expect(at('2026-10-24', '20:00')).toEqual({ date: '2026-10-25', time: '02:00' })
  expect(at('2026-10-24', '22:00')).toEqual({ date: '2026-10-25', time: '03:00' })
  expect(at('2026-10-25', '09:00')).toEqual({ date: '2026-10-25', time: '14:00' })
  expect(at('2026-10-20', '09:00')).toEqual({ date: '2026-10-20', time: '09:00' })
})

test('what is dropped at an hour of the person stands at that hour', () => {
  for (const time of ['01:30', '03:00', '04:15', '12:00', '23:45']) {
    const here = { date: '2026-10-25', time }
    expect(clocks.here('ny', clocks.there('ny', here))).toEqual(here)
  }
})
