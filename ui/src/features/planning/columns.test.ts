import { expect, test } from 'vitest'
import { sideBySide } from './columns.ts'

const at = (...starts: number[]) => starts.map((start, index) => ({ id: `p${index}`, start }))
const shape = (starts: number[], most = 3) => {
  const { placed, crowds } = sideBySide(at(...starts), 45, most)
  return {
    placed: placed.map(({ item, column, of, width }) => `${item.start} ${column}+${width}/${of}`),
    crowds: crowds.map((crowd) => `${crowd.start} ${crowd.items.length}`),
  }
}

test('posts apart take the whole width', () => {
  expect(shape([540, 600]).placed).toEqual(['540 0+1/1', '600 0+1/1'])
})

test('posts at the same time stand side by side', () => {
  expect(shape([540, 540]).placed).toEqual(['540 0+1/2', '540 1+1/2'])
})

test('a post goes back under the first once it is free, and takes the room beside it', () => {
  expect(shape([540, 560, 590, 640]).placed.sort()).toEqual([
    '540 0+1/2',
    '560 1+1/2',
    '590 0+1/2',
    '640 0+1/1',
  ])
  // in one group of three columns, the post beside which the third still stands takes two
  expect(shape([540, 545, 550, 590]).placed).toContain('590 0+2/3')
  expect(shape([540, 545, 550, 600]).placed).toContain('600 0+1/1')
})

test('a crowd shows what stays readable and counts the rest', () => {
  const { placed, crowds } = shape([540, 540, 540, 540, 540])
  expect(placed).toEqual(['540 0+1/3', '540 1+1/3'])
  expect(crowds).toEqual(['540 3'])
})

test('nobody is lost, whatever the day', () => {
  const starts = Array.from({ length: 60 }, (_, n) => (n * 37) % 720)
  const { placed, crowds } = sideBySide(at(...starts), 45, 2)
  const hidden = crowds.flatMap((crowd) => crowd.items)
  const ids = [...placed.map((one) => one.item.id), ...hidden.map((one) => one.id)]
  expect(new Set(ids).size).toBe(60)
  expect(ids).toHaveLength(60)
})

test('two that are shown never cover each other', () => {
  const starts = Array.from({ length: 40 }, (_, n) => (n * 53) % 600)
  const { placed } = sideBySide(at(...starts), 45, 3)
  for (const a of placed) {
    for (const b of placed) {
      if (a === b || Math.abs(a.item.start - b.item.start) >= 45) continue
      const [left, right] = a.column < b.column ? [a, b] : [b, a]
      expect(left.column + left.width).toBeLessThanOrEqual(right.column)
    }
  }
})
