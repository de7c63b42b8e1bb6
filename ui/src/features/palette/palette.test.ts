import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { commands } from '$lib/commands.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { card, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import Palette from './Palette.svelte'
import Shortcuts from './Shortcuts.svelte'

const run = vi.fn()
let host: FakeHost
let stop = () => {}

beforeEach(async () => {
  setLanguage('fr')
  run.mockClear()
  host = new FakeHost()
  host.answer.search = { hits: [], more: false }
  await calendar.open(host)
  stop = commands.add([
    { id: 'one', label: 'rail-settings', group: 'program', shortcuts: ['Mod+,'], run },
    { id: 'two', label: 'view-week', group: 'view', shortcuts: ['W'], run: () => {} },
    { id: 'off', label: 'view-list', group: 'view', run: () => {}, enabled: () => false },
    { id: 'keys', label: 'view-month', group: 'go', shortcuts: ['M'], keysOnly: true, run },
  ])
  panels.show('palette')
})
afterEach(() => stop())

test('lists what can be done now with its shortcut, and nothing else', () => {
  render(Palette, { marks })
  expect(screen.getByRole('option', { name: /Semaine/ })).toHaveTextContent('W')
  expect(screen.queryByRole('option', { name: /Liste/ })).toBeNull()
  expect(screen.queryByRole('option', { name: /Mois/ })).toBeNull()
})

test('typed without accents, chosen without the mouse', async () => {
  const user = userEvent.setup()
  render(Palette, { marks })
  await user.type(screen.getByRole('combobox'), 'regl')
  expect(screen.getAllByRole('option')).toHaveLength(1)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
  expect(panels.is('palette')).toBe(false)
})

test('arrows lead on from command to post, and Enter opens it', async () => {
  const user = userEvent.setup()
  const found = card('a', '2027-03-15 18:00', { title: 'Semaine des lutins' })
  host.answer.search = { hits: [{ card: found, excerpt: '', marks: [] }], more: false }
  render(Palette, { marks })
  await user.type(screen.getByRole('combobox'), 'semaine')
  expect(await screen.findByRole('option', { name: /lutins/ })).toBeInTheDocument()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: /lutins/ })).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(calendar.openId).toBe('a'))
  // and the calendar is where it stands
  expect([calendar.focusDay, calendar.anchor.slice(0, 7)]).toEqual(['2027-03-15', '2027-03'])
})

test('the sheet says what the pointer does, and how a card is moved by keys', () => {
  render(Shortcuts)
  expect(screen.getByText('Dupliquer').nextElementSibling).toHaveTextContent('glisser avec Alt')
  expect(screen.getByText('Déplacer par les flèches').nextElementSibling).toHaveTextContent(
    'M ou Entrée',
  )
})

test('what finds nothing is said', async () => {
  const user = userEvent.setup()
  render(Palette, { marks })
  await user.type(screen.getByRole('combobox'), 'zzzz')
  expect(await screen.findByText(/Rien ne correspond/)).toBeInTheDocument()
})

test('the sheet shows commands that have keys, those of the keyboard alone too', () => {
  render(Shortcuts)
  expect(screen.getByText('Mois')).toBeInTheDocument()
  expect(screen.getByText('Semaine')).toBeInTheDocument()
  expect(screen.queryByText('Liste')).toBeNull()
})
