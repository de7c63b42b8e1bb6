// Posts and the elements that show them.

import { expect, test } from 'vitest'
import { card } from '../../../tests/fake-host.ts'
import { slots } from './slots.ts'

const keysOf = (given: { key: number }[]) => given.map(({ key }) => key)

test('another day takes the elements that are there', () => {
  const of = slots()
  const first = keysOf(of('2026-12-10', [card('a'), card('b')]))
  expect(keysOf(of('2027-01-07', [card('c'), card('d')]))).toEqual(first)
  const [, , third] = keysOf(of('2027-02-04', [card('e'), card('f'), card('g')]))
  expect(first).not.toContain(third)
})

test('within a day an element stays with its post, and another post gets another', () => {
  const of = slots()
  const [a, b] = keysOf(of('2026-12-10', [card('a'), card('b')]))
  expect(keysOf(of('2026-12-10', [card('b'), card('a')]))).toEqual([b, a])
  const [left, come] = keysOf(of('2026-12-10', [card('b'), card('c')]))
  expect(left).toBe(b)
  expect([a, b]).not.toContain(come)
})
