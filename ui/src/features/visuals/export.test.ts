import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { ExportedVisuals, Network, Query } from '$lib/host/index.ts'
import { exporting } from '$lib/exporting.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import VisualExport from './VisualExport.svelte'

let host: FakeHost
const user = userEvent.setup()

const network = (id: string, name: string, formats: string[]) => ({
  ...{ id, name, media: { formats: formats.map((format) => ({ id: format })) } },
})

const written: ExportedVisuals = {
  ...{ path: '/tmp/sortie', posts: 3, bare: 1, files: 7, remarks: [], refused: [] },
}

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.answer.exportVisuals = () => written
  await calendar.open(host)
  const networks = [
    network('instagram', 'Instagram', ['feed', 'square', 'story']),
    network('linkedin', 'LinkedIn', ['link', 'square']),
  ] as unknown as Network[]
  calendar.snapshot = { ...calendar.snapshot, networks } as typeof calendar.snapshot
  exporting.page()
  render(VisualExport)
  await user.type(screen.getByRole('textbox', { name: 'Dossier' }), '/tmp/sortie')
})

const asked = () =>
  host.asked.filter((one): one is Query & { ask: 'exportVisuals' } => one.ask === 'exportVisuals')

test('nobody chooses: the usual formats and those cut by hand', async () => {
  await user.click(screen.getByRole('button', { name: 'Exporter' }))
  await waitFor(() => expect(asked().at(-1)?.formats).toEqual([]))
  await waitFor(() => expect(panels.is('exportVisuals')).toBe(false))
})

test('formats are chosen once for all networks, and at least one', async () => {
  await user.click(screen.getByRole('radio', { name: 'Au choix' }))
  expect(screen.getByRole('button', { name: 'Exporter' })).toBeDisabled()
  const names = screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent.trim())
  expect(names).toEqual(['Portrait', 'Carré', 'Story', 'Lien'])
  await user.click(screen.getByRole('checkbox', { name: 'Story' }))
  await user.click(screen.getByRole('button', { name: 'Exporter' }))
  await waitFor(() => expect(asked().at(-1)?.formats).toEqual(['story']))
})

test('what is to be known before posting is read before the dialog closes', async () => {
  host.answer.exportVisuals = () => ({
    ...written,
    remarks: [{ kind: 'cancelled', params: { title: 'La vitrine' } }],
  })
  await user.click(screen.getByRole('button', { name: 'Exporter' }))
  const list = await screen.findByRole('list', { name: 'À savoir avant de publier' })
  expect(list).toHaveTextContent(/La vitrine.*annulée/)
  expect(panels.is('exportVisuals')).toBe(true)
})
