import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { noFilter } from '$lib/calendar/filter.ts'
import type { Filter } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { card, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import FilterBar from './FilterBar.svelte'
import { NOBODY, same, withChosen } from './options.ts'

let host: FakeHost
const lastWindow = () =>
  host.asked.findLast((query) => query.ask === 'window') as { filter: Filter } | undefined

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.posts = [
    card('a', '2026-12-10 18:00', { status: 'in_review' }),
    card('b', '2026-12-12'),
    card('c', '2026-11-30'),
  ]
  host.answer.labels = { pillars: ['Savoir-faire'], series: ['Coulisses'] }
  await calendar.open(host)
})

test('says how many posts of the month there are, and how many are to be read', () => {
  render(FilterBar, { marks })
  expect(screen.getByText(/2 publications/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '1 à relire' })).toBeInTheDocument()
})

test('criteria combine, say what they keep, and go one by one or all at once', async () => {
  const user = userEvent.setup()
  render(FilterBar, { marks })
  await user.click(screen.getByRole('button', { name: 'Statut' }))
  await user.click(await screen.findByRole('checkbox', { name: 'En rédaction' }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Clients' }))
  await user.click(await screen.findByRole('checkbox', { name: 'velo' }))
  await user.keyboard('{Escape}')
  expect(lastWindow()?.filter).toMatchObject({ statuses: ['drafting'], clients: ['velo'] })
  expect(screen.getByRole('button', { name: /^Statut.: En rédaction$/ })).toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'Effacer le filtre Statut' }))
  expect(lastWindow()?.filter).toMatchObject({ statuses: [], clients: ['velo'] })
  await user.click(screen.getByRole('button', { name: 'Tout effacer' }))
  expect(lastWindow()?.filter).toEqual(noFilter())
  expect(screen.queryByRole('button', { name: 'Tout effacer' })).toBeNull()
})

test('pillars and series in use are offered when their choices open', async () => {
  const user = userEvent.setup()
  render(FilterBar, { marks })
  await user.click(screen.getByRole('button', { name: 'Rubrique' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Coulisses' }))
  expect(lastWindow()?.filter.series).toEqual(['Coulisses'])
})

test('a name already taken is said beside the name, and nothing closes', async () => {
  const user = userEvent.setup()
  await calendar.setFilter({ ...noFilter(), text: 'bûche' })
  host.answers = [{ code: 'nameTaken', params: { name: 'Noël' }, field: 'name' }]
  render(FilterBar, { marks })
  await user.click(screen.getByRole('button', { name: 'Vues' }))
  await user.click(await screen.findByRole('menuitem', { name: /Enregistrer ces filtres/ }))
  await user.type(await screen.findByRole('textbox', { name: 'Nom' }), 'Noël')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/déjà pris/)
  expect(host.acted.findLast((one) => one.do === 'saveView')).toMatchObject({
    name: 'Noël',
    filter: { text: 'bûche' },
  })
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Noël'))
})

test('nobody is a choice among the people', () => {
  const filter = withChosen(noFilter(), 'people', [NOBODY, 'maya'])
  expect(filter).toMatchObject({ unassigned: true, people: ['maya'] })
})

test('a saved view is recognised in whatever order it was chosen', () => {
  const one = { ...noFilter(), networks: ['x', 'tiktok'], text: ' bûche ' }
  const two = { ...noFilter(), networks: ['tiktok', 'x'], text: 'bûche' }
  expect(same(one, two)).toBe(true)
  expect(same(one, { ...two, unassigned: true })).toBe(false)
})
