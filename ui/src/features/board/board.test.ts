import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import { Refusal } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { card, FakeHost } from '../../../tests/fake-host.ts'
import Board from './Board.svelte'
import { columns, legalBeside, mayBecome } from './columns.ts'
import { marks } from '../../../tests/Marks.test.svelte'

let host: FakeHost
beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.posts = [
    card('a', '2026-12-10 18:00', { status: 'drafting' }),
    card('b', '2026-12-11', { status: 'published' }),
    card('idea', '', { status: 'idea' }),
    card('other month', '2026-11-30', { status: 'drafting' }),
  ]
  await calendar.open(host)
  await calendar.show('month')
})

const cardOf = (id: string) => {
  const found = calendar.rows.peek(id)
  if (!found) throw new Error(id)
  return found
}

test('posts of the month and ideas stand by status, other months do not', () => {
  const all = Object.fromEntries(
    columns().map(({ status, cards }) => [status, cards.map((one) => one.id)]),
  )
  expect(all).toMatchObject({ idea: ['idea'], drafting: ['a'], published: ['b'], approved: [] })
})

test('the rules are the core’s', () => {
  expect(mayBecome([cardOf('a')], 'in_review')).toBe(true)
  expect(mayBecome([cardOf('a')], 'published')).toBe(false)
  expect(mayBecome([cardOf('a'), cardOf('b')], 'in_review')).toBe(false)
  expect(legalBeside([cardOf('a')], 1)).toBe('in_review')
  expect(legalBeside([cardOf('a')], -1)).toBe('idea')
  expect(legalBeside([cardOf('b')], -1)).toBeNull()
})

// virtual lists draw nothing without a layout: the keys are sent to a card put in the column by hand
function draw(id: string) {
  const openMenu = vi.fn()
  const { container } = render(Board, { marks, openMenu })
  const stand = document.createElement('div')
  stand.tabIndex = 0
  stand.dataset.post = id
  container.querySelector('[data-drop]')?.append(stand)
  stand.focus()
  return openMenu
}

test('Alt and an arrow change the status to the next that may be', async () => {
  const user = userEvent.setup()
  draw('a')
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await waitFor(() =>
    expect(host.acted).toContainEqual({ do: 'setStatus', ids: ['a'], status: 'in_review' }),
  )
})

test('move mode: arrows aim, what may not be is said, Escape leaves all as it was', async () => {
  const user = userEvent.setup()
  await calendar.show('board')
  draw('a')
  await user.keyboard('m{ArrowRight}')
  expect(carry.target).toEqual({ kind: 'status', status: 'in_review' })
  expect(screen.getByText(/En relecture.: Entrée pour y passer/)).toBeInTheDocument()
  expect(screen.getByText(/^Déplacement de «.Title a.»/)).toBeInTheDocument()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByText(/Validée.: impossible/)).toBeInTheDocument()
  await user.keyboard('{Escape}')
  expect(carry.active).toBe(false)
  expect(host.acted.filter((one) => one.do === 'setStatus')).toEqual([])
})

test('in move mode no other key means anything, and leaving the board lets go', async () => {
  const user = userEvent.setup()
  await calendar.show('board')
  draw('a')
  const heard = vi.fn()
  window.addEventListener('keydown', heard)
  await user.keyboard('mn{Tab}')
  window.removeEventListener('keydown', heard)
  expect(heard).not.toHaveBeenCalled()
  expect(carry.active).toBe(true)
  const elsewhere = document.body.appendChild(document.createElement('button'))
  elsewhere.focus()
  expect(carry.active).toBe(false)
  elsewhere.remove()
})

test('a drop on another column shows at once and asks the core', async () => {
  draw('a')
  carry.lift('a', 'pointer')
  carry.aim({ kind: 'status', status: 'in_review' })
  const dropped = carry.drop()
  expect(calendar.rows.peek('a')?.status).toBe('in_review')
  await dropped
  expect(host.acted).toContainEqual({ do: 'setStatus', ids: ['a'], status: 'in_review' })
})

test('a refusal by the core puts the card back and says why', async () => {
  draw('a')
  toasts.clear()
  let refuse: (why: Refusal) => void = () => {}
  host.answers = [new Promise((_, reject) => (refuse = reject))]
  carry.lift('a', 'pointer')
  carry.aim({ kind: 'status', status: 'in_review' })
  const dropped = carry.drop()
  expect(columns().find((one) => one.cards.some(({ id }) => id === 'a'))?.status).toBe('in_review')
  refuse(new Refusal({ code: 'locked', params: { title: 'a', count: 1 }, field: null }))
  await dropped
  expect(calendar.rows.peek('a')?.status).toBe('drafting')
  expect(toasts.list.map((one) => one.failure?.code)).toEqual(['locked'])
})

test('a column where the core will not let it come shows nothing that is not so', async () => {
  draw('b')
  host.answers = ['database']
  carry.lift('b', 'pointer')
  carry.aim({ kind: 'status', status: 'approved' })
  const dropped = carry.drop()
  expect(calendar.rows.peek('b')?.status).toBe('published')
  await dropped
})

test('a drop on its own column asks nothing', async () => {
  draw('a')
  carry.lift('a', 'pointer')
  carry.aim({ kind: 'status', status: 'drafting' })
  await carry.drop()
  expect(host.acted.filter((one) => one.do === 'setStatus')).toEqual([])
})
