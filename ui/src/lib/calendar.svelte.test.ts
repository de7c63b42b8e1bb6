import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { card, changes, client, done, FakeHost } from '../../tests/fake-host.ts'
import { Calendar } from './calendar.svelte.ts'
import { noFilter } from './calendar/filter.ts'
import type { Action, Done, Query } from './host/index.ts'
import { setLanguage } from './locale.svelte.ts'
import { toasts } from './toasts.svelte.ts'

let host: FakeHost
let calendar: Calendar

const titles = (date: string) => calendar.rows.day(date).map((one) => one.id)
const ideas = () => calendar.rows.ideas.map((one) => one.id)
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  setLanguage('fr')
  toasts.clear()
  host = new FakeHost()
  host.posts = [
    card('a', '2026-12-10 18:00'),
    card('b', '2026-12-10'),
    card('c', '2026-12-10 09:00'),
    card('d', '2026-12-11', { clientId: 'velo' }),
    card('i'),
    card('j'),
  ]
  calendar = new Calendar()
  await calendar.open(host)
  host.asked = []
})
afterEach(() => calendar.close())

describe('what the window shows', () => {
  test('a change replaces the days it touches and no other', () => {
    const [tenth, eleventh] = [calendar.rows.day('2026-12-10'), calendar.rows.day('2026-12-11')]
    calendar.apply(changes({ posts: [card('a', '2026-12-12 18:00')] }))
    expect(titles('2026-12-10')).toEqual(['b', 'c'])
    expect(titles('2026-12-12')).toEqual(['a'])
    expect(calendar.rows.day('2026-12-10')).not.toBe(tenth)
    expect(calendar.rows.day('2026-12-11')).toBe(eleventh)
  })

  test('a day hears of its own cards only', () => {
    const seen: string[][] = []
    const stop = $effect.root(() => {
      $effect(() => void seen.push(titles('2026-12-11')))
    })
    flushSync()
    calendar.apply(changes({ posts: [card('a', '2026-12-12 18:00')] }))
    flushSync()
    expect(seen).toEqual([['d']])
    calendar.apply(changes({ posts: [card('b', '2026-12-11')] }))
    flushSync()
    expect(seen).toEqual([['d'], ['b', 'd']])
    stop()
  })

  test('untimed posts come first, then by time', () => {
    calendar.apply(changes({ posts: [card('e', '2026-12-10 08:00')] }))
    expect(titles('2026-12-10')).toEqual(['b', 'e', 'c', 'a'])
  })

  test('a post moved out of the window leaves it; undone, it is back', () => {
    calendar.apply(changes({ posts: [card('a', '2027-03-01 18:00')] }))
    expect(calendar.card('a')).toBeUndefined()
    calendar.apply(changes({ posts: [card('a', '2026-12-10 18:00')] }))
    expect(titles('2026-12-10')).toEqual(['b', 'c', 'a'])
  })

  test('from the ideas to a day and back, the counts follow', () => {
    expect(calendar.counts.byClient).toEqual({ lunel: 3, velo: 1 })
    calendar.apply(changes({ posts: [card('i', '2026-12-11')] }))
    expect([ideas(), titles('2026-12-11')]).toEqual([['j'], ['d', 'i']])
    expect([calendar.counts.byClient.lunel, calendar.counts.ideas]).toEqual([4, 1])
    calendar.apply(changes({ posts: [card('i')] }))
    expect(ideas()).toEqual(['j', 'i'])
    expect([calendar.counts.byClient.lunel, calendar.counts.ideas]).toEqual([3, 2])
  })

  test('what is removed is nowhere any more, and no longer open or chosen', () => {
    calendar.openPost('a')
    calendar.selection.set(['a', 'b'])
    const none = {
      clients: [],
      channels: [],
      people: [],
      views: [],
      keyDateSources: [],
      visuals: [],
    }
    const gone = { ...none, posts: ['a', 'i'] }
    calendar.apply(changes({ removed: gone }))
    expect(titles('2026-12-10')).toEqual(['b', 'c'])
    expect(ideas()).toEqual(['j'])
    expect([...calendar.selection.ids]).toEqual(['b'])
    expect(calendar.openId).toBeNull()
    expect(calendar.counts.byClient.lunel).toBe(2)
  })

  test('clients stay sorted by name, accents and case aside', () => {
    calendar.apply(changes({ clients: [client('x', { name: 'Éclair' }), client('velo')] }))
    expect(calendar.clients.map((one) => one.name)).toEqual(['Éclair', 'lunel', 'velo'])
  })

  test('another window’s changes come in the same way', () => {
    host.hear?.(changes({ posts: [card('a', '2026-12-12')] }))
    expect(titles('2026-12-12')).toEqual(['a'])
  })
})

describe('a day with more posts than a month shows', () => {
  const times = Array.from(
    { length: 30 },
    (_, n) => `2026-12-16 ${String(n + 1).padStart(2, '0')}:00`,
  )
  const full = () => titles('2026-12-16').length
  beforeEach(async () => {
    host.posts.push(...times.map((at, n) => card(`full-${String(n).padStart(2, '0')}`, at)))
    await calendar.reload()
  })

  test('brings the first of them, and counts them all', () => {
    const more = calendar.rows.more('2026-12-16')
    expect([full() + more, more > 0]).toEqual([30, true])
    expect([calendar.counts.byClient.lunel, calendar.counts.tally.posts]).toEqual([33, 34])
  })

  test('brings all of them to the panel of the day, and again after a change', async () => {
    calendar.unfold('2026-12-16')
    await settled()
    expect([full(), calendar.rows.more('2026-12-16')]).toEqual([30, 0])
    host.posts = host.posts.filter((one) => one.id !== 'full-29')
    const none = {
      clients: [],
      channels: [],
      people: [],
      views: [],
      keyDateSources: [],
      visuals: [],
    }
    calendar.apply(changes({ removed: { ...none, posts: ['full-29'] } }))
    await settled()
    expect(full()).toBe(29)
  })

  test('asks again when a post came or went: only the core knows which is next', async () => {
    host.posts = host.posts.filter((one) => one.id !== 'full-00')
    const before = full()
    calendar.apply(changes({ posts: [card('full-00', '2026-12-17 01:00')] }))
    await settled()
    expect(full()).toBe(before)
    expect(titles('2026-12-16')[0]).toBe('full-01')
  })

  test('asks nothing when only its words changed', () => {
    host.asked = []
    calendar.apply(changes({ posts: [card('full-00', times[0], { title: 'Autre' })] }))
    expect(host.asked).toEqual([])
    expect(calendar.card('full-00')?.title).toBe('Autre')
  })

  test('gives them all to what is about every post, until the page turns', async () => {
    await calendar.complete()
    expect([full(), calendar.rows.partial]).toEqual([30, false])
    await calendar.turn(1)
    await calendar.turn(-1)
    expect(calendar.rows.partial).toBe(true)
  })

  test('keeps a card that is as it was', async () => {
    const before = calendar.card('full-00')
    await calendar.reload()
    expect(calendar.card('full-00')).toBe(before)
  })
})

describe('under a filter', () => {
  beforeEach(() => calendar.setFilter({ ...noFilter(), text: 'noël' }))

  test('a new post is shown only once the core says that it matches', async () => {
    host.posts.push(card('new', '2026-12-12'))
    calendar.apply(changes({ posts: [card('new', '2026-12-12')] }))
    expect(titles('2026-12-12')).toEqual([])
    await settled()
    expect(titles('2026-12-12')).toEqual(['new'])
    expect(host.asked.at(-1)).toMatchObject({ filter: { text: 'noël' } })
  })

  test('clearing it asks for everything again', async () => {
    await calendar.setFilter(noFilter())
    expect(calendar.filtering).toBe(false)
    expect(host.asked.findLast((one) => one.ask === 'window')).toMatchObject({
      filter: noFilter(),
    })
  })
})

describe('acting', () => {
  const moving: Action = {
    do: 'movePosts',
    ids: ['a'],
    anchor: 'a',
    to: { date: '2026-12-12' },
  }
  const show = [{ id: 'a', at: { date: '2026-12-12', time: '18:00' } }]

  test('a dropped card is there at once, and true when the core has answered', async () => {
    let answer: (done: Done) => void = () => {}
    host.answers = [new Promise((resolve) => (answer = resolve))]
    const acting = calendar.act(moving, { show })
    expect([titles('2026-12-10'), titles('2026-12-12')]).toEqual([['b', 'c'], ['a']])
    answer(done({ changes: changes({ posts: [card('a', '2026-12-13 18:00')] }) }))
    await acting
    expect([titles('2026-12-12'), titles('2026-12-13')]).toEqual([[], ['a']])
    expect(calendar.counts.byClient.lunel).toBe(3)
  })

  test('a refusal puts it back and says why', async () => {
    host.answers = ['locked']
    expect(await calendar.act(moving, { show })).toBeNull()
    expect([titles('2026-12-10'), titles('2026-12-12')]).toEqual([['b', 'c', 'a'], []])
    expect(toasts.list.map((one) => one.failure?.code)).toEqual(['locked'])
  })

  test('a copy stands in until the real one comes', async () => {
    let answer: (done: Done) => void = () => {}
    host.answers = [new Promise((resolve) => (answer = resolve))]
    const acting = calendar.act(moving, { show: show.map((one) => ({ ...one, copy: true })) })
    expect(titles('2026-12-10')).toContain('a')
    expect(titles('2026-12-12')).toHaveLength(1)
    answer(done({ changes: changes({ posts: [card('copy', '2026-12-12 18:00')] }) }))
    await acting
    expect(titles('2026-12-12')).toEqual(['copy'])
    expect(calendar.counts.byClient.lunel).toBe(4)
  })

  test('what was done is told, with what undo would take back', async () => {
    const told = { name: 'movePosts', params: {} }
    host.answers = [done({ told, undo: { undo: told, redo: null }, withdrawn: 1 })]
    await calendar.act(moving)
    expect(toasts.list).toMatchObject([{ told, undoable: true, withdrawn: 1 }])
    expect(calendar.undo.undo).toEqual(told)
    host.answers = [done({ told, undo: { undo: null, redo: told } })]
    await calendar.act({ do: 'undo' })
    // what was taken back is no news any more; the undoing itself cannot be undone from its toast
    expect(toasts.list).toMatchObject([{ again: 'undo', undoable: false }])
  })

  test('a quiet act leaves the refusal to its caller', async () => {
    host.answers = ['empty']
    await expect(calendar.act({ do: 'undo' }, { quiet: true })).rejects.toMatchObject({
      failure: { code: 'empty' },
    })
    expect(toasts.list).toEqual([])
  })
})

describe('where the person is', () => {
  test('restart finds view, date, filter, density and open post again', async () => {
    host.memory = {
      view: 'week',
      date: '2027-02-17',
      density: 'compact',
      open: 'a',
      filter: JSON.stringify({ clients: ['velo'] }),
    }
    await calendar.open(host)
    expect(calendar).toMatchObject({ view: 'week', anchor: '2027-02-17', density: 'compact' })
    expect(calendar.openId).toBe('a')
    expect(calendar.filter).toEqual({ ...noFilter(), clients: ['velo'] })
    expect(calendar.rows).toMatchObject({ from: '2027-02-15', to: '2027-02-21' })
  })

  test('the page that the program brought is shown without asking for it', async () => {
    host.memory = { view: 'month', date: '2026-12-10' }
    await calendar.open(host)
    await calendar.memory.flush()
    const kept = host.acted.find((one) => one.do === 'remember' && one.key === 'asked')
    const asked = kept?.do === 'remember' ? (kept.value ?? '') : ''
    const window = await host.ask(JSON.parse(asked) as Query & { ask: 'window' })
    const ideas = await host.ask({ ask: 'ideas', filter: noFilter() })

    host.page = { asked, window: { ...window, cards: [card('brought', '2026-12-24')] }, ideas }
    host.asked = []
    calendar = new Calendar()
    await calendar.open(host)
    expect(calendar.rows.day('2026-12-24').map((one) => one.id)).toEqual(['brought'])
    expect(host.asked.map((one) => one.ask)).toEqual(['opening'])
    // only once: later it may have changed
    await calendar.reload()
    expect(calendar.card('brought')).toBeUndefined()
  })

  test('a page brought for other days or another filter is not taken', async () => {
    const window = {
      cards: [card('other', '2026-12-24')],
      more: {},
      counts: {},
      posts: 0,
      toRead: 0,
    }
    host.page = {
      asked: '{"ask":"window","from":"2025-01-01","to":"2025-01-31"}',
      window: { ...window, keyDates: [], zoneShifts: [] },
      ideas: { cards: [card('idea')], total: 1 },
    }
    host.memory = { view: 'month', date: '2026-12-10' }
    calendar = new Calendar()
    await calendar.open(host)
    expect(calendar.card('other')).toBeUndefined()
    expect(calendar.card('idea')).toBeUndefined()
  })

  test('an unreadable memory is passed over', async () => {
    host.memory = { view: 'spiral', date: 'tomorrow', filter: '{' }
    await calendar.open(host)
    expect(calendar).toMatchObject({ view: 'month', anchor: '2026-12-03', filter: noFilter() })
  })

  test('places are remembered after a pause, the last one only', async () => {
    vi.useFakeTimers()
    void calendar.turn(1)
    void calendar.turn(1)
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    const dates = host.acted.filter((one) => one.do === 'remember' && one.key === 'date')
    expect(dates).toEqual([{ do: 'remember', key: 'date', value: '2027-02-03' }])
  })

  test('the last page asked for wins, whichever answer comes last', async () => {
    const answers: (() => void)[] = []
    const real = host.ask.bind(host)
    vi.spyOn(host, 'ask').mockImplementation(async (query) => {
      await new Promise<void>((resolve) => answers.push(resolve))
      return real(query)
    })
    const turns = [calendar.turn(1), calendar.turn(1)]
    for (const answer of answers.reverse()) answer()
    await Promise.all(turns)
    expect(calendar.rows.from).toBe('2027-02-01')
  })

  test('Shift chooses a run in the order of the calendar, Ctrl adds', () => {
    const order = calendar.rows.dated.map((one) => one.id)
    expect(order).toEqual(['b', 'c', 'a', 'd'])
    calendar.selection.only('c')
    calendar.selection.rangeTo('d', order)
    expect([...calendar.selection.ids].sort()).toEqual(['a', 'c', 'd'])
    calendar.selection.toggle('a')
    expect(calendar.selection.with('c').sort()).toEqual(['c', 'd'])
    expect(calendar.selection.with('b')).toEqual(['b'])
  })
})
