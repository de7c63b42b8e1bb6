import { expect, test } from 'vitest'
import { boxOf, cropOf, grown, moved, pulled, WHOLE, type Box } from './frame.ts'

const picture = { width: 4000, height: 3000 }
const feed = { width: 1080, height: 1350 }
const whole = { x: 0, y: 0, width: WHOLE, height: WHOLE }

const ratio = (box: Box) => box.width / box.height
const inside = (box: Box) =>
  box.x >= 0 &&
  box.y >= 0 &&
  box.x + box.width <= picture.width + 1e-6 &&
  box.y + box.height <= picture.height + 1e-6

test('a crop is brought to the shape’s proportions around its middle', () => {
  const box = boxOf(whole, picture, feed)
  expect(box).toEqual({ x: 800, y: 0, width: 2400, height: 3000 })
  expect(cropOf(box, picture)).toEqual({ x: 2000, y: 0, width: 6000, height: WHOLE })
})

test('whatever is done to it, the frame stays in the picture and keeps its proportions', () => {
  let box = boxOf(whole, picture, feed)
  const steps = [
    () => moved(box, -9000, 40, picture),
    () => grown(box, 0.5, picture),
    () => moved(box, 9000, 9000, picture),
    () => grown(box, 3, picture),
    () => grown(box, 0.0001, picture),
    () => pulled(box, 'se', 99_999, 0, picture),
    () => pulled(box, 'nw', -500, -500, picture),
    () => pulled(box, 'ne', box.x, box.y + box.height, picture),
  ]
  for (const step of steps) {
    box = step()
    expect(inside(box)).toBe(true)
    expect(ratio(box)).toBeCloseTo(0.8, 6)
    const crop = cropOf(box, picture)
    expect(crop.x + crop.width).toBeLessThanOrEqual(WHOLE)
    expect(crop.y + crop.height).toBeLessThanOrEqual(WHOLE)
    expect(crop.width).toBeGreaterThan(0)
  }
})

test('a corner is pulled while the opposite one stays', () => {
  const box = { x: 1000, y: 1000, width: 800, height: 1000 }
  const larger = pulled(box, 'se', 2200, 1500, picture)
  expect([larger.x, larger.y]).toEqual([1000, 1000])
  expect(larger.width).toBeCloseTo(1200)
  const smaller = pulled(box, 'nw', 1400, 1900, picture)
  expect(smaller.x + smaller.width).toBeCloseTo(1800)
  expect(smaller.y + smaller.height).toBeCloseTo(2000)
  expect(smaller.width).toBeCloseTo(400)
})
