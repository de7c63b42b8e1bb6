import { afterEach, describe, expect, test, vi } from 'vitest'
import * as dates from './dates.ts'
import { setLanguage } from './locale.svelte.ts'
import * as moments from './moments.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  setLanguage('fr')
})

describe('civil arithmetic', () => {
  test('days cross months, years and clock changes', () => {
    expect(dates.addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(dates.addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(dates.daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })
  test('a month later is the same day or the last one', () => {
    expect(dates.addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(dates.addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(dates.addMonths('2026-01-15', -2)).toBe('2025-11-15')
  })
  test('December 2026 shows five weeks from Monday 30 November, six from Sunday in August', () => {
    const weeks = dates.monthWeeks('2026-12-10')
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ])
    expect(dates.monthWeeks('2026-08-01', 7)).toHaveLength(6)
    expect(dates.monthWeeks('2027-02-01')).toHaveLength(4)
  })
  test('weeks are numbered as ISO 8601 says', () => {
    expect(dates.weekNumber('2026-12-31')).toBe(53)
    expect(dates.weekNumber('2027-01-01')).toBe(53)
    expect(dates.weekNumber('2026-01-01')).toBe(1)
  })
  test.each([
    ['18', '18:00'],
    ['18h30', '18:30'],
    ['18 h', '18:00'],
    ['9:05', '09:05'],
    ['0930', '09:30'],
    ['9am', '09:00'],
    ['6:30 PM', '18:30'],
    ['12 am', '00:00'],
    ['13 pm', null],
    ['24:00', null],
    ['12:60', null],
    ['midi', null],
    ['', null],
  ])('%s is read as %s', (typed, time) => expect(dates.readTime(typed)).toBe(time))
})

describe('words', () => {
  test('French dates and times', () => {
    setLanguage('fr')
    expect(moments.shortDay('2026-12-10')).toBe('jeu. 10 déc.')
    expect(moments.longDay('2026-12-01')).toBe('mardi 1er décembre')
    expect(moments.monthName('2026-12-01')).toBe('Décembre')
    expect(moments.spokenTime('18:00')).toBe('18\u00a0h')
    expect(moments.spokenTime('08:30')).toBe('8\u00a0h\u00a030')
    expect(moments.gridTime('18:00')).toBe('18:00')
    expect(moments.firstWeekday()).toBe(1)
  })
  test('English by region', () => {
    vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] })
    setLanguage('fr')
    setLanguage('en')
    expect(moments.shortDay('2026-12-10')).toBe('Thu 10 Dec')
    expect(moments.gridTime('18:00')).toBe('18:00')
    expect(moments.firstWeekday()).toBe(1)
    vi.stubGlobal('navigator', { language: 'en-US', languages: ['en-US'] })
    setLanguage('fr')
    setLanguage('en')
    expect(moments.gridTime('18:30')).toBe('6:30 PM')
    expect(moments.gridTime('00:00')).toBe('12 AM')
    expect(moments.firstWeekday()).toBe(7)
  })
})
