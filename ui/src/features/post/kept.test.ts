import { beforeEach, expect, test } from 'vitest'
import { Keep } from './kept.ts'

beforeEach(() => localStorage.clear())

test('what was typed is found again by another run of the page, for its own workspace', () => {
  new Keep(localStorage, '/a').put({ post: 'p', field: 'text', text: 'noël', before: '' })
  expect(new Keep(localStorage, '/a').all()).toEqual([
    { post: 'p', field: 'text', text: 'noël', before: '' },
  ])
  expect(new Keep(localStorage, '/b').all()).toEqual([])
})

test('a newer text than the one saved stays', () => {
  const keep = new Keep(localStorage, '/a')
  keep.put({ post: 'p', field: 'text', text: 'noël', before: '' })
  keep.drop('p', 'text', 'noë')
  expect(keep.get('p', 'text')?.text).toBe('noël')
  keep.drop('p', 'text', 'noël')
  expect(keep.all()).toEqual([])
})

test('a storage that refuses or holds nonsense disturbs nobody', () => {
  localStorage.setItem('marronnier typed /a p text', '{"oops"')
  expect(new Keep(localStorage, '/a').all()).toEqual([])
  const full = {
    setItem: () => {
      throw new Error('full')
    },
  } as unknown as Storage
  expect(() =>
    new Keep(full, '/a').put({ post: 'p', field: 'text', text: 'x', before: '' }),
  ).not.toThrow()
  expect(new Keep(null, '/a').all()).toEqual([])
})
