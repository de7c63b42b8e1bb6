import { expect, test } from 'vitest'
import { cardsPerDay } from '$lib/calendar/range.ts'
import { fit } from './fit.ts'

test('few cards have two lines of title, more have one', () => {
  expect(fit(1, 101, 'cards')).toEqual({ lines: 2, shown: 1 })
  expect(fit(2, 101, 'cards')).toEqual({ lines: 1, shown: 2 })
})

test('when not all fit, there is room for « + n »', () => {
  expect(fit(20, 160, 'cards')).toEqual({ lines: 1, shown: 3 })
  expect(fit(20, 101, 'compact')).toEqual({ lines: 0, shown: 3 })
})

test('in a low cell small cards come before hidden ones', () => {
  expect(fit(4, 101, 'cards')).toEqual({ lines: 0, shown: 4 })
  expect(fit(20, 101, 'cards')).toEqual({ lines: 0, shown: 3 })
})

test('a cell too low for any card shows none, and says so', () => {
  expect(fit(3, 10, 'cards').shown).toBe(0)
})

test('pictures stand above where there is room for one, and give way where there is not', () => {
  // a day of a month of six weeks, in a window of 800 pixels
  expect(fit(1, 78, 'thumbnails')).toEqual({ lines: 1, pictured: true, shown: 1 })
  expect(fit(5, 200, 'thumbnails')).toEqual({ lines: 1, pictured: true, shown: 2 })
  expect(fit(2, 84, 'thumbnails')).toEqual(fit(2, 84, 'cards'))
})

test.each([700, 800, 1080, 1440, 2160])('a display %i high never lacks a card', (height) => {
  for (const weeks of [4, 5, 6]) {
    const room = (height - 110) / weeks - 32
    for (const density of ['compact', 'cards', 'thumbnails'] as const)
      expect(fit(1000, room, density).shown).toBeLessThanOrEqual(cardsPerDay(height, weeks))
  }
})
