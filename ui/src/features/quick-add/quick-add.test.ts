import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { QuickAdd as Read } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { card, changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import { piecesOf } from './pieces.ts'
import QuickAdd from './QuickAdd.svelte'

const LINE = 'Réel jeudi 18h30 #noël'
const read = (more: Partial<Read> = {}): Read => ({
  title: 'Réel',
  planned: { date: '2026-12-10', time: '18:30' },
  hashtags: ['#noël'],
  networks: [],
  client: null,
  assignee: null,
  status: null,
  chips: [
    { kind: 'date', start: 5, end: 10, value: '2026-12-10' },
    { kind: 'time', start: 11, end: 16, value: '18:30' },
    { kind: 'hashtag', start: 17, end: 22, value: '#noël' },
  ],
  unknown: [],
  impossible: [],
  otherTimes: [],
  weekdayDiffers: false,
  ...more,
})

let host: FakeHost
const added = () => host.acted.findLast((one) => one.do === 'addPostFromLine')

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.answer.readLine = read()
  await calendar.open(host)
  calendar.focusDay = '2026-12-03'
  panels.show('quickAdd')
})

async function typed(line = LINE) {
  const user = userEvent.setup()
  render(QuickAdd, { marks })
  await user.type(screen.getByRole('textbox', { name: 'La publication en une ligne' }), line)
  return user
}

async function choose(user: ReturnType<typeof userEvent.setup>, client: string) {
  screen.getByRole('combobox', { name: /^Client/ }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('option', { name: client }))
}

test('what is understood shows before anything is added', async () => {
  await typed()
  expect(await screen.findByText('jeudi 10 décembre')).toBeInTheDocument()
  expect(screen.getByText('18 h 30')).toBeInTheDocument()
  expect(screen.getAllByText('#noël').length).toBeGreaterThan(0)
  expect(added()).toBeUndefined()
})

test('what cannot be, and a second time, is told under the line', async () => {
  host.answer.readLine = read({ impossible: ['25h'], otherTimes: ['18h'] })
  await typed()
  expect(await screen.findByText(/« 25h » n’existe pas/)).toBeInTheDocument()
  expect(screen.getByText(/« 18h » reste dans le titre/)).toBeInTheDocument()
})

test('a day that the line does not say is offered to be taken off', async () => {
  host.answer.readLine = (query: { focus?: string }) =>
    query.focus
      ? read({ chips: [], hashtags: [], planned: { date: query.focus, time: null } })
      : read({ chips: [], hashtags: [], planned: null })
  const user = await typed('Réel')
  await user.click(await screen.findByRole('button', { name: 'Retirer la date' }))
  expect(await screen.findByText('sans date')).toBeInTheDocument()
  await choose(user, 'velo')
  await user.click(screen.getByRole('button', { name: /^Ajouter/ }))
  expect(added()).toEqual({ do: 'addPostFromLine', line: 'Réel', clientId: 'velo' })
})

test('Enter adds with the line, the focused day and the client chosen, which is remembered', async () => {
  const made = card('new', '2026-12-10 18:30', { clientId: 'velo' })
  host.answers = [done({ focus: 'new', changes: changes({ posts: [made] }) })]
  const user = await typed()
  await choose(user, 'velo')
  await user.type(screen.getByRole('textbox'), '{Enter}')
  await waitFor(() => expect(panels.is('quickAdd')).toBe(false))
  expect(added()).toEqual({
    do: 'addPostFromLine',
    line: LINE,
    clientId: 'velo',
    focus: '2026-12-03',
  })
  expect(calendar.memory.get('quickAddClient')).toBe('velo')
  expect(calendar.openId).toBeNull()
})

test('Ctrl-Enter adds and opens', async () => {
  host.answers = [done({ focus: 'new', changes: changes({ posts: [card('new', '2026-12-10')] }) })]
  const user = await typed()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(calendar.openId).toBe('new'))
})

test('a refusal is said in place and keeps the line', async () => {
  host.answers = ['needsClient']
  const user = await typed()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/À quel client/)
  expect(screen.getByRole('textbox')).toHaveValue(LINE)
  expect(panels.is('quickAdd')).toBe(true)
})

test('a client named by the line goes before the one chosen', async () => {
  host.answer.readLine = read({ client: 'lunel' })
  host.memory = { quickAddClient: 'velo' }
  await calendar.open(host)
  const user = await typed()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(added()).toBeDefined())
  expect(added()).not.toHaveProperty('clientId')
})

test('the layer under the field repeats the line letter for letter', () => {
  const pieces = piecesOf(LINE, read())
  expect(pieces.map((piece) => piece.text).join('')).toBe(LINE)
  expect(pieces.filter((piece) => piece.kind).map((piece) => piece.text)).toEqual([
    'jeudi',
    '18h30',
    '#noël',
  ])
})
