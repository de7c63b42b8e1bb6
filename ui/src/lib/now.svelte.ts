// Today and the minute, as the program told them, carried on by the clock of the page. Does no zone arithmetic.

import { addDays, minutesOf, timeOf, type CivilDate, type CivilTime } from './dates.ts'

let date = $state<CivilDate>('1970-01-01')
let time = $state<CivilTime>('00:00')
let told = { date: '1970-01-01', minutes: 0, at: 0 }

export const now = {
  get date() {
    return date
  },
  get time() {
    return time
  },
}

function carryOn() {
  const minutes = told.minutes + Math.floor((performance.now() - told.at) / 60_000)
  date = addDays(told.date, Math.floor(minutes / 1440))
  time = timeOf(minutes % 1440)
}

/** Takes the program's now; call it at the start and whenever the window wakes. */
export function setNow(at: { date: CivilDate; time: CivilTime }) {
  told = { date: at.date, minutes: minutesOf(at.time), at: performance.now() }
  carryOn()
}

/** Lets the minute pass while something shows it. */
export function keepTime(): () => void {
  const timer = setInterval(carryOn, 15_000)
  return () => clearInterval(timer)
}
