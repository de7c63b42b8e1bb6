import { expect, test } from 'vitest'
import { card } from '../../../tests/fake-host.ts'
import { listRows, pressed, readSort, writeSort, type Names, type Sort } from './list.ts'

const cards = [
  card('a', '2026-12-10 18:00', { title: 'Zèbre', clientId: 'velo', assigneeId: 'Maya' }),
  card('b', '2026-12-10', { title: 'éclair', clientId: 'lunel' }),
  card('c', '2026-12-02 09:00', { title: '', clientId: 'velo', status: 'approved' }),
]
const names: Names = {
  client: (one) => one.clientId,
  assignee: (one) => one.assigneeId ?? '',
  title: (one) => one.title,
  status: (one) => ['drafting', 'approved'].indexOf(one.status),
  heading: (by, one) =>
    ({
      date: one.planned?.date ?? '',
      client: one.clientId,
      status: one.status,
      assignee: one.assigneeId ?? 'nobody',
      title: one.title,
    })[by],
}
const words = new Intl.Collator('fr', { sensitivity: 'base' })
const shown = (by: Sort['by'], down = false) =>
  listRows(cards, { by, down }, names, words).map((row) =>
    row.kind === 'heading' ? `${row.text} (${row.count})` : row.card.id,
  )

test('by date: a heading for each day, untimed first', () => {
  expect(shown('date')).toEqual(['2026-12-02 (1)', 'c', '2026-12-10 (2)', 'b', 'a'])
})

test('the other way, days turn round and hours do not', () => {
  expect(shown('date', true)).toEqual(['2026-12-10 (2)', 'b', 'a', '2026-12-02 (1)', 'c'])
})

test('by client, status, assignee: groups in words, those without last', () => {
  expect(shown('client')).toEqual(['lunel (1)', 'b', 'velo (2)', 'c', 'a'])
  expect(shown('status')).toEqual(['drafting (2)', 'b', 'a', 'approved (1)', 'c'])
  expect(shown('assignee')).toEqual(['Maya (1)', 'a', 'nobody (2)', 'c', 'b'])
})

test('by title: no groups, accents aside, untitled last', () => {
  expect(shown('title')).toEqual(['b', 'a', 'c'])
})

test('a column pressed again turns round, and the choice is remembered', () => {
  const once = pressed({ by: 'date', down: false }, 'client')
  const twice = pressed(once, 'client')
  expect([once, twice]).toEqual([
    { by: 'client', down: false },
    { by: 'client', down: true },
  ])
  expect(readSort(writeSort(twice))).toEqual(twice)
  expect(readSort('spiral')).toEqual({ by: 'date', down: false })
})
