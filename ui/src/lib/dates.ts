// Civil dates (`YYYY-MM-DD`) and times (`HH:MM`): arithmetic without zones. Their words are in moments.ts.

export type CivilDate = string
export type CivilTime = string

const DAY = 86_400_000

const utc = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`)
const civil = (at: number): CivilDate => new Date(at).toISOString().slice(0, 10)

/** The same date as a `Date` at midnight UTC, for Intl with `timeZone: 'UTC'`. */
export const asUtc = (date: CivilDate): Date => new Date(utc(date))

export const addDays = (date: CivilDate, days: number): CivilDate => civil(utc(date) + days * DAY)

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((utc(to) - utc(from)) / DAY)

export const monthOf = (date: CivilDate): string => date.slice(0, 7)
export const firstOfMonth = (date: CivilDate): CivilDate => `${monthOf(date)}-01`
export const dayOfMonth = (date: CivilDate): number => Number(date.slice(8, 10))

export const lastOfMonth = (date: CivilDate): CivilDate =>
  addDays(addMonths(firstOfMonth(date), 1), -1)

/** The same day of another month, or that month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: CivilDate): number => asUtc(date).getUTCDay() || 7

/** The first day of the week of `date`, weeks starting on `first` (1 Monday … 7 Sunday). */
export const startOfWeek = (date: CivilDate, first = 1): CivilDate =>
  addDays(date, -((weekday(date) - first + 7) % 7))

export const daysFrom = (date: CivilDate, count: number): CivilDate[] =>
  Array.from({ length: count }, (_, i) => addDays(date, i))

/** The weeks that show the month of `date`: four to six rows of seven days. */
export function monthWeeks(date: CivilDate, first = 1): CivilDate[][] {
  const last = lastOfMonth(date)
  const weeks: CivilDate[][] = []
  for (let day = startOfWeek(firstOfMonth(date), first); day <= last; day = addDays(day, 7)) {
    weeks.push(daysFrom(day, 7))
  }
  return weeks
}

/** ISO 8601 week number. */
export function weekNumber(date: CivilDate): number {
  const thursday = addDays(date, 4 - weekday(date))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** Minutes since midnight. */
export function minutesOf(time: CivilTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** `HH:MM`, kept within the day. */
export function timeOf(minutes: number): CivilTime {
  const within = Math.min(Math.max(Math.round(minutes), 0), 1439)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** A time as people type it (`18`, `18h30`, `18 h`, `9:05`, `1830`, `9am`), or null. */
export function readTime(typed: string): CivilTime | null {
  const match = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?|(\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(
    typed.trim(),
  )
  if (!match) return null
  const half = match[4]?.toLowerCase()
  const said = Number(match[1])
  if (half && (said < 1 || said > 12)) return null
  const hours = half ? (said % 12) + (half === 'p' ? 12 : 0) : said
  const minutes = Number(match[2] ?? match[3] ?? 0)
  return hours < 24 && minutes < 60 ? timeOf(hours * 60 + minutes) : null
}
