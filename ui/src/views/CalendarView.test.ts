import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { card, changes, done, FakeHost } from '../../tests/fake-host.ts'
import { planningCommands } from '$features/planning/commands.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import { commands } from '$lib/commands.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import CalendarView from './CalendarView.svelte'

let host: FakeHost
let stops: (() => void)[] = []
const user = userEvent.setup()

const acted = () => host.acted.filter((action) => action.do !== 'remember')
const label = () => {
  const one = document.activeElement
  const said = one?.querySelector('.unseen, [role=img]')
  return (
    one?.getAttribute('aria-label') ?? said?.getAttribute('aria-label') ?? said?.textContent ?? ''
  )
}
const day = (date: string) => document.querySelector<HTMLElement>(`[data-day="${date}"]`)

async function open(view: 'month' | 'week' | 'list' = 'month') {
  host = new FakeHost()
  host.memory = { view, date: '2026-12-10' }
  host.answer.consider = {
    ...{
      moments: [],
      conflicts: [],
      rights: [],
      keyDates: [],
      work: [],
      withdrawn: 0,
      past: false,
      refusal: null,
    },
  }
  host.posts = [
    card('a', '2026-12-10 18:00', { title: 'La bûche' }),
    card('b', '2026-12-10 19:00', { title: 'Le petit-déjeuner' }),
    card('c', '2026-12-11 09:00', { title: 'Vélo cargo' }),
    card('p', '2026-12-02 09:00', { title: 'Bilan', status: 'published' }),
  ]
  await calendar.open(host)
  render(CalendarView)
  window.addEventListener('keydown', commands.press)
  stops = [
    commands.add(planningCommands()),
    () => window.removeEventListener('keydown', commands.press),
  ]
}

beforeEach(() => {
  setLanguage('fr')
  // jsdom lays nothing out; a month needs some height to show cards
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 })
})
afterEach(async () => {
  // what waits to be remembered would be taken for this window's own by the next test
  await calendar.memory.flush()
  stops.forEach((stop) => stop())
  carry.cancel()
  calendar.selection.clear()
  calendar.openPost(null)
  calendar.close()
  panels.close()
  Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight')
})

describe('the keyboard in the month', () => {
  beforeEach(() => open())

  test('arrows lead in, from day to day and week to week, over the month’s end', async () => {
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(day('2026-12-10')))
    expect(label()).toMatch(/^jeudi 10 décembre, 2 publications/)
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(day('2026-12-18')))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(day('2027-01-01')))
    expect(calendar.anchor.slice(0, 7)).toBe('2027-01')
  })

  test('Enter goes into the day, Escape back out', async () => {
    day('2026-12-10')?.focus()
    await user.keyboard('{Enter}')
    expect(label()).toMatch(/^La bûche/)
    await user.keyboard('{ArrowDown}')
    expect(label()).toMatch(/^Le petit-déjeuner/)
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(day('2026-12-10'))
  })

  test('what does not fit is in the day’s panel, which gives the focus back to its day', async () => {
    const many = Array.from({ length: 40 }, (_, n) => card(`m${n}`, '2026-12-15 09:00'))
    host.posts.push(...many)
    await calendar.reload()
    const more = await waitFor(() => {
      const found = day('2026-12-15')?.querySelector<HTMLElement>('[data-more]')
      expect(found).not.toBeNull()
      return found as HTMLElement
    })
    await user.click(more)
    expect(await screen.findByRole('dialog', { name: 'mardi 15 décembre' })).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(day('2026-12-15')))
  })

  test('N opens quick add on the day in focus, Enter too where nothing is', async () => {
    day('2026-12-20')?.focus()
    await user.keyboard('n')
    expect([panels.now, calendar.focusDay]).toEqual(['quickAdd', '2026-12-20'])
    panels.close()
    await user.keyboard('{Enter}')
    expect(panels.now).toBe('quickAdd')
  })

  test('a post is moved with no pointer at all, and the focus comes back to it', async () => {
    day('2026-12-10')?.focus()
    await user.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(label()).toMatch(/^Déplacement de «\sLa bûche\s»/))
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await waitFor(() =>
      expect(document.querySelector('[aria-live=assertive]')?.textContent).toMatch(
        /^vendredi 18 décembre, 18\sh/,
      ),
    )
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(acted()).toEqual([
        { do: 'movePosts', ids: ['a'], anchor: 'a', to: { date: '2026-12-18' } },
      ]),
    )
    await waitFor(() => expect(label()).toMatch(/^La bûche/))
  })

  test('Escape leaves it where it was', async () => {
    day('2026-12-10')?.focus()
    await user.keyboard('{Enter}m{ArrowRight}{Escape}')
    await waitFor(() => expect(label()).toMatch(/^La bûche.*10 décembre/))
    expect([acted(), carry.active]).toEqual([[], false])
  })

  test('space opens, D duplicates, Delete removes the card in focus', async () => {
    day('2026-12-11')?.focus()
    await user.keyboard('{Enter} d{Delete}')
    expect(calendar.openId).toBe('c')
    await waitFor(() =>
      expect(acted()).toEqual([
        { do: 'duplicatePosts', ids: ['c'] },
        { do: 'removePosts', ids: ['c'] },
      ]),
    )
  })

  test('the menu key offers every way a drag has', async () => {
    day('2026-12-10')?.focus()
    await user.keyboard('{Enter}{Shift>}{F10}{/Shift}')
    const items = (await screen.findAllByRole('menuitem')).map((one) => one.textContent?.trim())
    for (const words of [
      'Ouvrir',
      'Déplacer…',
      'Dupliquer',
      'Remettre dans les idées',
      'Supprimer',
    ])
      expect(items.some((item) => item?.startsWith(words))).toBe(true)
  })
})

describe('choosing', () => {
  beforeEach(() => open())

  test('Ctrl adds one, Shift a run, a plain click one alone and opens it', async () => {
    const [a, b, c] = ['La bûche', 'Le petit-déjeuner', 'Vélo cargo'].map((title) =>
      screen.getByRole('button', { name: new RegExp(`^${title}`) }),
    ) as [HTMLElement, HTMLElement, HTMLElement]
    await user.click(a)
    expect([calendar.openId, [...calendar.selection.ids]]).toEqual(['a', ['a']])
    await user.keyboard('{Shift>}')
    await user.click(c)
    await user.keyboard('{/Shift}')
    expect([...calendar.selection.ids].sort()).toEqual(['a', 'b', 'c'])
    await user.keyboard('{Control>}')
    await user.click(b)
    await user.keyboard('{/Control}')
    expect([...calendar.selection.ids].sort()).toEqual(['a', 'c'])
  })

  test('several are shifted by days in one action', async () => {
    calendar.selection.set(['a', 'c'])
    await user.keyboard('s')
    const field = await screen.findByLabelText('Nombre de jours')
    await user.clear(field)
    await user.type(field, '-3{Enter}')
    await waitFor(() => expect(acted()).toEqual([{ do: 'shiftPosts', ids: ['a', 'c'], days: -3 }]))
  })

  test('what is no number of days is said, and nothing is done', async () => {
    calendar.selection.set(['a'])
    await user.keyboard('s')
    const field = await screen.findByLabelText('Nombre de jours')
    await user.clear(field)
    await user.type(field, 'trois{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/nombre de jours/)
    expect(acted()).toEqual([])
  })
})

test('in the week, arrows choose a quarter of an hour for quick add', async () => {
  await open('week')
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(label()).toMatch(/^jeudi 10 décembre/))
  await user.keyboard('{ArrowDown}{ArrowDown}n')
  expect([calendar.focusTime, panels.now]).toEqual(['09:30', 'quickAdd'])
})

test('views change by a letter', async () => {
  await open()
  await user.keyboard('w')
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAccessibleName(/Semaine/))
  await user.keyboard('m')
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAccessibleName('Décembre 2026'))
})

describe('the page turned by what is carried', () => {
  /** jsdom lays nothing out: what is under the pointer is said by hand. */
  let under: Element | null = null
  const point = (type: string, on: Element | null, more: MouseEventInit = {}) => {
    under = on
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, ...more })
    Object.assign(event, { pointerId: 1 })
    ;(type === 'pointerdown' ? on : window)?.dispatchEvent(event)
  }

  beforeEach(() => {
    document.elementFromPoint = () => under
  })

  async function carriedTo(id: string, page: RegExp, drop: string) {
    const button = document.body.appendChild(document.createElement('button'))
    button.dataset.turn = '1'
    stops.push(() => button.remove())
    point('pointerdown', document.querySelector(`[data-drag="${id}"]`))
    point('pointermove', button, { clientX: 40 })
    await waitFor(() => expect(screen.getByRole('grid')).toHaveAccessibleName(page))
    point('pointermove', document.querySelector(drop), { clientX: 50 })
    await waitFor(() => expect(carry.landing).not.toBeNull())
    point('pointerup', document.querySelector(drop), { clientX: 50 })
    await waitFor(() => expect(acted()).toHaveLength(1))
  }

  test('in the month, to a day that was not on the page', async () => {
    await open()
    const there = card('a', '2027-01-20 18:00', { title: 'La bûche' })
    host.answers = [done({ changes: changes({ posts: [there] }) })]
    await carriedTo('a', /^Janvier 2027/, '[data-day="2027-01-20"]')
    expect(acted()).toMatchObject([{ do: 'movePosts', ids: ['a'], to: { date: '2027-01-20' } }])
    await waitFor(() => expect(label()).toMatch(/^La bûche/))
  })

  test('in the week', async () => {
    await open('week')
    await carriedTo('a', /14 déc/, '[data-drop="untimed:2026-12-16"]')
    expect(acted()).toMatchObject([{ to: { date: '2026-12-16', untimed: true } }])
  })

  test('for an idea, which stands outside the calendar', async () => {
    await open()
    host.posts.push(card('i', '', { title: 'Une idée' }))
    await calendar.reload()
    const idea = document.body.appendChild(document.createElement('div'))
    idea.dataset.drag = 'i'
    stops.push(() => idea.remove())
    await carriedTo('i', /^Janvier 2027/, '[data-day="2027-01-20"]')
    expect(acted()).toMatchObject([{ do: 'movePosts', ids: ['i'], to: { date: '2027-01-20' } }])
  })
})

test('on the board, move mode aims at statuses and leaves the days alone', async () => {
  await open()
  await calendar.show('board')
  carry.lift('a', 'keys')
  expect(carry.target).toEqual({ kind: 'status', status: 'drafting' })
  expect(screen.queryByRole('application')).toBeNull()
})
