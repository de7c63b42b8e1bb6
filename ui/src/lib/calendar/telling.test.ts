import { expect, test } from 'vitest'
import type { News, ToTell } from '../host/index.ts'
import { together } from './telling.ts'

const news = (id: string, kind: News, was: string | null, due: string | null): ToTell => ({
  personId: 'nina',
  name: 'Nina',
  email: '',
  assignmentId: id,
  postId: `post ${id}`,
  title: id,
  news: kind,
  planned: null,
  was,
  due,
})
const moved = (id: string, was: string, due: string) => news(id, 'moved', was, due)

test('posts moved one after another are all to be told, from where each stood first', () => {
  let all = together([], [moved('a', '2026-12-01', '2026-12-03')], false)
  all = together(all, [moved('b', '2026-12-02', '2026-12-04')], false)
  // an action that concerns nobody forgets nobody
  all = together(all, [], false)
  all = together(all, [moved('a', '2026-12-03', '2026-12-07')], false)
  expect(all).toEqual([
    moved('b', '2026-12-02', '2026-12-04'),
    moved('a', '2026-12-01', '2026-12-07'),
  ])
  expect(together(all, [moved('a', '2026-12-07', '2026-12-01')], false)).toEqual([
    moved('b', '2026-12-02', '2026-12-04'),
  ])
})

test('what was undone is not told, and work that is taken back is only that', () => {
  const all = together([], [moved('a', '2026-12-01', '2026-12-03')], false)
  expect(together(all, [moved('a', '2026-12-03', '2026-12-01')], true)).toEqual([])
  const withdrawn = news('a', 'withdrawn', '2026-12-03', null)
  expect(together(all, [withdrawn], false)).toEqual([withdrawn])
  expect(together([withdrawn], [news('a', 'given', null, '2026-12-03')], true)).toEqual([])
})
