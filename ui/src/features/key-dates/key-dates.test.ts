import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { commands } from '$lib/commands.svelte.ts'
import type { KeyDateSource } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import KeyDatesDialog from './KeyDatesDialog.svelte'

const source = (id: string, more: Partial<KeyDateSource> = {}): KeyDateSource => ({
  ...{ id, name: id, kind: 'school_holidays', colour: 4, hidden: false, clientId: null },
  file: `${id}.ics`,
  ...more,
})

let host: FakeHost
const acted = () => host.acted.filter((one) => one.do !== 'remember').at(-1)

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  await calendar.open(host)
})

function shown(...sources: KeyDateSource[]) {
  calendar.apply(changes({ keyDateSources: sources }))
  render(KeyDatesDialog)
  return userEvent.setup()
}

test('each source says what it is, whose, and whether it is hidden', async () => {
  const user = shown(
    source('Zone B'),
    source('Salon', { kind: 'client_events', clientId: 'lunel', hidden: true }),
  )
  expect(screen.getByText('Vacances scolaires · Tous les clients · Zone B.ics')).toBeVisible()
  expect(screen.getByText('Masquées · Événements d’un client · lunel · Salon.ics')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Masquer/ }))
  expect(acted()).toEqual({ do: 'editKeyDateSource', id: 'Zone B', hidden: true })
  await user.click(screen.getByRole('button', { name: /^Afficher/ }))
  expect(acted()).toEqual({ do: 'editKeyDateSource', id: 'Salon', hidden: false })
})

test('a source opened is renamed and coloured, and removed once that is confirmed', async () => {
  const user = shown(source('Zone B'))
  await user.click(screen.getByRole('button', { name: /Zone B.*Vacances/ }))
  const name = screen.getByRole('textbox', { name: 'Nom' })
  await user.clear(name)
  await user.type(name, 'Vacances{Enter}')
  expect(acted()).toEqual({ do: 'editKeyDateSource', id: 'Zone B', name: 'Vacances' })
  screen.getByRole('combobox', { name: /Couleur, Prune/ }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('option', { name: 'Sapin' }))
  expect(acted()).toEqual({ do: 'editKeyDateSource', id: 'Zone B', colour: 1 })
  await user.click(screen.getByRole('button', { name: 'Supprimer ces dates clés' }))
  expect(acted()).toMatchObject({ do: 'editKeyDateSource' })
  await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
  expect(acted()).toEqual({ do: 'removeKeyDateSource', id: 'Zone B' })
})

test('without any, one sentence and the way to read one', async () => {
  let asked = 0
  const stop = commands.add([
    { id: 'calendar-file.read', label: 'command-read-calendar', group: 'add', run: () => asked++ },
  ])
  const user = shown()
  await user.click(screen.getByRole('button', { name: /Lire un calendrier/ }))
  expect(asked).toBe(1)
  stop()
})

test('a source that changes or goes has the days asked for again', async () => {
  const asked = () => host.asked.filter((one) => one.ask === 'window').length
  const before = asked()
  calendar.apply(changes({ keyDateSources: [source('Zone B', { hidden: true })] }))
  await waitFor(() => expect(asked()).toBe(before + 1))
  expect(calendar.keyDateSource('Zone B')?.hidden).toBe(true)
  const none = { clients: [], channels: [], people: [], posts: [], views: [], visuals: [] }
  calendar.apply(changes({ removed: { ...none, keyDateSources: ['Zone B'] } }))
  await waitFor(() => expect(asked()).toBe(before + 2))
  expect(calendar.keyDateSources).toEqual([])
})
