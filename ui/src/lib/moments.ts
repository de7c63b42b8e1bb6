// Dates, times and numbers in the words of the page's language. Computes nothing: see dates.ts.

import { asUtc, dayOfMonth, weekday, type CivilDate, type CivilTime } from './dates.ts'
import { locale } from './locale.svelte.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(date: CivilDate, options: Intl.DateTimeFormatOptions): string {
  const key = locale.tag + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(locale.tag, { timeZone: 'UTC', ...options })
    formats.set(key, made)
  }
  const words = made.format(asUtc(date))
  if (locale.lang === 'fr' && dayOfMonth(date) === 1 && options.day) {
    return words.replace(/(^|\s)1(?=\s|$)/, '$11er')
  }
  // "Thu, 10 Dec" in Intl's British English; nobody writes that comma in a calendar
  return locale.tag === 'en-GB' ? words.replace(',', '') : words
}

/** « jeu. 10 déc. », "Thu 10 Dec". */
export const shortDay = (date: CivilDate): string =>
  format(date, { weekday: 'short', day: 'numeric', month: 'short' })

/** « jeudi 10 décembre », "Thursday 10 December". */
export const longDay = (date: CivilDate): string =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long' })

/** « jeudi 10 décembre 2026 ». */
export const fullDay = (date: CivilDate): string =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** « 10 déc. », "10 Dec". */
export const dayAndMonth = (date: CivilDate): string =>
  format(date, { day: 'numeric', month: 'short' })

/** « 25 déc. 2026 », « 19 déc. 2026 – 4 janv. 2027 »: days of any year in a list. */
export function datedSpan(from: CivilDate, to: CivilDate): string {
  const words = new Intl.DateTimeFormat(locale.tag, {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
  })
  return words.formatRange(asUtc(from), asUtc(to))
}

/** « 21–27 déc. », « 28 déc. – 3 janv. »: the days of a week in a title. */
export function daySpan(from: CivilDate, to: CivilDate): string {
  const month = from.slice(0, 7) === to.slice(0, 7) ? 'long' : 'short'
  const words = new Intl.DateTimeFormat(locale.tag, { timeZone: 'UTC', day: 'numeric', month })
  return words.formatRange(asUtc(from), asUtc(to))
}

/** « Décembre », with the capital that a title takes. */
export function monthName(date: CivilDate): string {
  const name = format(date, { month: 'long' })
  return name.charAt(0).toLocaleUpperCase(locale.tag) + name.slice(1)
}

/** « lun. », "Mon". */
export const weekdayName = (date: CivilDate): string => format(date, { weekday: 'short' })
export const weekdayLong = (date: CivilDate): string => format(date, { weekday: 'long' })

const twelveHours = () => locale.tag === 'en-US' || locale.tag === 'en-CA' || locale.tag === 'en-AU'

function inTwelve(time: CivilTime): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const half = hours < 12 ? 'AM' : 'PM'
  const hour = hours % 12 || 12
  return minutes ? `${hour}:${String(minutes).padStart(2, '0')} ${half}` : `${hour} ${half}`
}

/** In grids and cards: « 18:00 », "18:00" or "6 PM" by region. */
export const gridTime = (time: CivilTime): string => (twelveHours() ? inTwelve(time) : time)

/** In sentences: « 18 h », « 18 h 30 », "18:00" or "6 PM" by region. */
export function spokenTime(time: CivilTime): string {
  if (locale.lang !== 'fr') return gridTime(time)
  const [hours = 0, minutes = '00'] = time.split(':')
  const spoken = `${Number(hours)}\u00a0h`
  return minutes === '00' ? spoken : `${spoken}\u00a0${minutes}`
}

/** In sentences: « jeudi 10 décembre, 18 h »; the day alone without a time. */
export const spokenMoment = (date: CivilDate, time?: CivilTime | null): string =>
  time ? `${longDay(date)}, ${spokenTime(time)}` : longDay(date)

/** In fields and lists: « jeu. 10 déc. · 18:00 ». */
export const shortMoment = (date: CivilDate, time?: CivilTime | null): string =>
  time ? `${shortDay(date)} · ${gridTime(time)}` : shortDay(date)

/** The first day of the week where the person lives: 1 Monday … 7 Sunday. */
export function firstWeekday(): number {
  if (locale.lang === 'fr' && !locale.tag.endsWith('-CA')) return 1
  const place = new Intl.Locale(locale.tag) as Intl.Locale & {
    weekInfo?: { firstDay: number }
    getWeekInfo?: () => { firstDay: number }
  }
  return (place.getWeekInfo?.() ?? place.weekInfo)?.firstDay ?? 1
}

export const isWeekend = (date: CivilDate): boolean => weekday(date) > 5

/** Made once for each language: making one costs more than all that it formats on a screen. */
const numbers = new Map<string, Intl.NumberFormat>()

/** « 2 200 », "2,200". */
export function number(value: number): string {
  let made = numbers.get(locale.tag)
  if (!made) numbers.set(locale.tag, (made = new Intl.NumberFormat(locale.tag)))
  return made.format(value)
}
