import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { card, changes, client, done, FakeHost } from '../../tests/fake-host.ts'
import { Calendar } from './calendar.svelte.ts'
import { Carry } from './carry.svelte.ts'
import { targetOf, type Target } from './carry/target.ts'
import type { Consideration, Done } from './host/index.ts'
import { setLanguage } from './locale.svelte.ts'
import { toasts } from './toasts.svelte.ts'

let host: FakeHost
let calendar: Calendar
let carry: Carry

const considered = (more: Partial<Consideration> = {}): Consideration => ({
  moments: [],
  conflicts: [],
  rights: [],
  keyDates: [],
  work: [],
  withdrawn: 0,
  past: false,
  refusal: null,
  ...more,
})
const settled = () => new Promise((resolve) => setTimeout(resolve))
const titles = (date: string) => calendar.rows.day(date).map((one) => one.id)
const acted = () => host.acted.filter((action) => action.do !== 'remember')
const considers = () => host.asked.filter((query) => query.ask === 'consider')

async function dropOn(target: Target, copy = false) {
  carry.aim(target, copy)
  await settled()
  return carry.drop()
}

beforeEach(async () => {
  setLanguage('fr')
  toasts.clear()
  host = new FakeHost()
  host.answer.consider = considered()
  host.clients.push(client('quebec', { zone: 'America/Montreal' }))
  host.posts = [
    card('a', '2026-12-10 18:00'),
    card('b', '2026-12-11 09:00'),
    card('p', '2026-12-10 20:00', { status: 'published' }),
    card('i'),
  ]
  calendar = new Calendar()
  await calendar.open(host)
  carry = new Carry(calendar)
})
afterEach(() => calendar.close())

describe('let go over a day', () => {
  test('the time of day is kept', async () => {
    carry.lift('a', 'pointer')
    carry.aim({ kind: 'day', date: '2026-12-20' })
    expect(carry.landing).toEqual({ date: '2026-12-20', time: '18:00' })
    await carry.drop()
    expect(acted()).toEqual([
      { do: 'movePosts', ids: ['a'], anchor: 'a', to: { date: '2026-12-20' } },
    ])
    expect(carry.active).toBe(false)
  })

  test('it is on the screen before the core has answered, with the others at their distance', async () => {
    calendar.selection.set(['a', 'b'])
    let answer: (done: Done) => void = () => {}
    host.answers = [new Promise((resolve) => (answer = resolve))]
    carry.lift('a', 'pointer')
    carry.aim({ kind: 'day', date: '2026-12-20' })
    const dropping = carry.drop()
    expect([titles('2026-12-20'), titles('2026-12-21')]).toEqual([['a'], ['b']])
    answer(done())
    await dropping
  })

  test('what the core considered is what is shown', async () => {
    host.answer.consider = considered({
      moments: [{ id: 'b', at: { date: '2026-12-23', time: '09:00' } }],
    })
    let answer: (done: Done) => void = () => {}
    host.answers = [new Promise((resolve) => (answer = resolve))]
    calendar.selection.set(['a', 'b'])
    carry.lift('a', 'pointer')
    const dropping = dropOn({ kind: 'day', date: '2026-12-20' })
    await settled()
    expect(titles('2026-12-23')).toEqual(['b'])
    answer(done())
    await dropping
  })

  test('where it was already, nothing is done', async () => {
    carry.lift('a', 'pointer')
    await dropOn({ kind: 'day', date: '2026-12-10' })
    expect(acted()).toEqual([])
  })

  test('a published post stays, and why is said before and after', async () => {
    const refusal = { code: 'locked' as const, params: { title: 'p', count: 1 }, field: null }
    host.answer.consider = considered({ refusal })
    carry.lift('p', 'pointer')
    carry.aim({ kind: 'day', date: '2026-12-20' })
    await settled()
    expect(carry.considered?.refusal).toEqual(refusal)
    await carry.drop()
    expect([acted(), titles('2026-12-20'), titles('2026-12-10')]).toEqual([[], [], ['a', 'p']])
    expect(toasts.list.map((one) => one.failure?.code)).toEqual(['locked'])
  })

  test('with Alt a copy is made and the post stays', async () => {
    host.answers = [done({ changes: changes({ posts: [card('copy', '2026-12-20 18:00')] }) })]
    carry.lift('a', 'pointer')
    await dropOn({ kind: 'day', date: '2026-12-20' }, true)
    expect(acted()).toEqual([
      { do: 'duplicatePosts', ids: ['a'], anchor: 'a', to: { date: '2026-12-20' } },
    ])
    expect([titles('2026-12-10'), titles('2026-12-20')]).toEqual([['a', 'p'], ['copy']])
  })
})

describe('let go elsewhere', () => {
  test('on the undated ideas the date goes; an idea dropped there stays one', async () => {
    carry.lift('a', 'pointer')
    await dropOn({ kind: 'ideas' })
    carry.lift('i', 'pointer')
    await dropOn({ kind: 'ideas' })
    expect(acted()).toEqual([{ do: 'unplanPosts', ids: ['a'] }])
  })

  test('from the ideas to a day, without a time', async () => {
    carry.lift('i', 'pointer')
    carry.aim({ kind: 'day', date: '2026-12-20' })
    expect(carry.landing).toEqual({ date: '2026-12-20', time: null })
    void carry.drop()
    expect([titles('2026-12-20'), calendar.rows.ideas]).toEqual([['i'], []])
  })

  test('above the hours of the week the time goes', async () => {
    carry.lift('a', 'pointer')
    await dropOn({ kind: 'untimed', date: '2026-12-10' })
    expect(acted()).toEqual([
      { do: 'movePosts', ids: ['a'], anchor: 'a', to: { date: '2026-12-10', untimed: true } },
    ])
  })

  test('above the hours several lose their times together, at once and by one action', async () => {
    let answer: (done: Done) => void = () => {}
    host.answers = [new Promise((resolve) => (answer = resolve))]
    calendar.selection.set(['a', 'b'])
    carry.lift('a', 'pointer')
    carry.aim({ kind: 'untimed', date: '2026-12-17' })
    const dropping = carry.drop()
    expect(['a', 'b'].map((id) => calendar.rows.peek(id)?.planned)).toEqual([
      { date: '2026-12-17', time: null },
      { date: '2026-12-18', time: null },
    ])
    const to = { date: '2026-12-17', untimed: true }
    expect(considers().at(-1)).toMatchObject({ to })
    answer(done())
    await dropping
    expect(acted()).toEqual([{ do: 'movePosts', ids: ['a', 'b'], anchor: 'a', to }])
  })

  test('above the hours of its own day the one held has no time to lose, but another may', async () => {
    host.posts.push(card('u', '2026-12-12'))
    await calendar.reload()
    carry.lift('u', 'pointer')
    await dropOn({ kind: 'untimed', date: '2026-12-12' })
    expect(acted()).toEqual([])
    calendar.selection.set(['u', 'b'])
    carry.lift('u', 'pointer')
    await dropOn({ kind: 'untimed', date: '2026-12-12' })
    expect(acted()).toMatchObject([{ do: 'movePosts', ids: ['u', 'b'] }])
  })

  test('in a column the top of the card counts, by quarters of an hour', () => {
    expect(targetOf('column:2026-12-10', 0.5)).toMatchObject({ time: '12:00' })
    expect(targetOf('column:2026-12-10', 0.506)).toMatchObject({ time: '12:15' })
    expect(targetOf('column:2026-12-10', -0.1)).toMatchObject({ time: '00:00' })
    expect(targetOf('column:2026-12-10', 1)).toMatchObject({ time: '23:45' })
  })

  test('the week speaks the person’s time, the post its client’s', async () => {
    const shift = { zone: 'America/Montreal', date: '2026-12-11', minutes: 360, then: null }
    host.posts.push(card('q', '2026-12-10 20:00', { clientId: 'quebec' }))
    const window = { cards: host.posts.filter((one) => one.planned), keyDates: [], counts: {} }
    host.answer.window = { ...window, zoneShifts: [shift, { ...shift, date: '2026-12-10' }] }
    await calendar.reload()
    carry.lift('q', 'pointer')
    await dropOn({ kind: 'time', date: '2026-12-11', time: '03:15' })
    expect(acted()).toEqual([
      {
        do: 'movePosts',
        ids: ['q'],
        anchor: 'q',
        to: { date: '2026-12-10', time: '21:15' },
      },
    ])
  })

  test('on a column of the board the status changes', async () => {
    calendar.selection.set(['a', 'b'])
    carry.lift('a', 'pointer')
    await dropOn({ kind: 'status', status: 'in_review' })
    expect(acted()).toEqual([{ do: 'setStatus', ids: ['a', 'b'], status: 'in_review' }])
  })
})

describe('while it is carried', () => {
  test('one question at a time, the newest target next', async () => {
    const answers: (() => void)[] = []
    host.answer.consider = () =>
      new Promise((resolve) =>
        answers.push(() => resolve(considered({ withdrawn: answers.length }))),
      )
    carry.lift('a', 'pointer')
    for (const date of ['2026-12-12', '2026-12-13', '2026-12-14']) carry.aim({ kind: 'day', date })
    expect(considers()).toHaveLength(1)
    answers[0]?.()
    await settled()
    expect(considers().map((query) => query.ask === 'consider' && query.to.date)).toEqual([
      '2026-12-12',
      '2026-12-14',
    ])
    expect(carry.considered).toBeNull()
    answers[1]?.()
    await settled()
    expect(carry.considered).not.toBeNull()
  })

  test('a page turned under the hand keeps what it holds', async () => {
    carry.lift('a', 'pointer')
    await calendar.turn(2)
    expect(calendar.card('a')).toBeUndefined()
    carry.aim({ kind: 'day', date: '2027-02-10' })
    const dropping = carry.drop()
    expect(titles('2027-02-10')).toEqual(['a'])
    await dropping
  })

  test('cancelled, nothing is done and nothing stays faint', () => {
    carry.lift('a', 'pointer')
    carry.aim({ kind: 'day', date: '2026-12-20' })
    carry.cancel()
    expect([carry.has('a'), carry.active, acted()]).toEqual([false, false, []])
  })
})

describe('move mode', () => {
  test('steps by day, week and month, and the page follows', async () => {
    carry.lift('a', 'keys')
    expect(carry.landing?.date).toBe('2026-12-10')
    carry.step({ days: 1 })
    carry.step({ days: 7 })
    expect(carry.landing).toEqual({ date: '2026-12-18', time: '18:00' })
    carry.step({ months: 1 })
    flushSync()
    expect([carry.landing?.date, calendar.anchor]).toEqual(['2027-01-18', '2027-01-18'])
  })

  test('in the week, by quarters of an hour, over midnight too', async () => {
    calendar.focusDay = '2026-12-10'
    await calendar.show('week')
    carry.lift('a', 'keys')
    carry.step({ quarters: 1 })
    carry.step({ days: 1 })
    expect(carry.landing).toEqual({ date: '2026-12-11', time: '18:15' })
    for (let n = 0; n < 24; n++) carry.step({ quarters: 1 })
    expect(carry.landing).toEqual({ date: '2026-12-12', time: '00:15' })
    await carry.drop()
    expect(acted()).toMatchObject([{ to: { date: '2026-12-12', time: '00:15' } }])
  })

  test('an idea starts from the day in focus', () => {
    calendar.focusDay = '2026-12-15'
    carry.lift('i', 'keys')
    expect(carry.landing).toEqual({ date: '2026-12-15', time: null })
  })
})
