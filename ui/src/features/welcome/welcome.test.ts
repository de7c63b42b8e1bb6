import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { dialogs } from '$lib/dialogs.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { client, FakeHost } from '../../../tests/fake-host.ts'
import SampleBanner from './SampleBanner.svelte'
import Welcome from './Welcome.svelte'

let host: FakeHost
beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.clients = []
  await calendar.open(host)
})

test('the first run offers a sample, a client, a plan', async () => {
  const user = userEvent.setup()
  expect(calendar.empty).toBe(true)
  render(Welcome)
  await user.click(screen.getByRole('button', { name: /Ajouter un client/ }))
  expect(dialogs.now).toEqual({ kind: 'client', id: null })
  await user.click(screen.getByRole('button', { name: /Importer un planning/ }))
  expect(panels.is('import')).toBe(true)
  await user.click(screen.getByRole('button', { name: /Découvrir un exemple/ }))
  expect(host.acted).toContainEqual({ do: 'addSample' })
})

test('the sample is called one, and goes in one click', async () => {
  const user = userEvent.setup()
  host.clients = [client('lunel', { sample: true })]
  await calendar.open(host)
  render(SampleBanner)
  await user.click(screen.getByRole('button', { name: 'Retirer l’exemple' }))
  expect(host.acted).toContainEqual({ do: 'removeSample' })
})

test('without a sample nothing is said of it', async () => {
  host.clients = [client('lunel')]
  await calendar.open(host)
  const { container } = render(SampleBanner)
  expect(container).toHaveTextContent('')
})
