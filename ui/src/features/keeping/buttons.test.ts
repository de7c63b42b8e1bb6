// The buttons of backups and of recovery over a host that answers: what a dialog of the system stands behind cannot be driven in
// the real window.

import { Refusal, type Host } from '$lib/host/host.ts'
import type { BackupRow, WorkRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import BackupsDialog from './BackupsDialog.svelte'
import Rescue from './Rescue.svelte'

const row: BackupRow = {
  name: 'yesterday',
  at: { date: '2026-12-01', time: '10:00' },
  reason: 'start',
  bytes: 1_200_000,
  posts: 3,
  clients: 1,
  visuals: 2,
  references: 0,
  since: 4,
}

type Answers = Record<string, (query: Record<string, unknown>) => unknown>

/** Takes note of what it is asked and told to do. */
function host(more: Answers = {}) {
  const heard: Record<string, unknown>[] = []
  const answers: Answers = {
    backups: () => ({ backups: [row], folder: '/w/backups' }),
    checkBackup: ({ name }) => ({ name, good: true, detail: '', visuals: 2, missing: 0 }),
    work: () => ({ works: [] }),
    pickFolder: () => ({ path: '/home/maya/ailleurs' }),
    pickPackPlace: () => ({ path: '/home/maya/tout.marronnier' }),
    pickPackFile: () => ({ path: '/home/maya/tout.marronnier' }),
    restoreTo: () => ({ path: '/home/maya/ailleurs', posts: 3, visuals: 2, flawed: 1 }),
    unpack: () => ({ path: '/home/maya/ailleurs', posts: 3, visuals: 2, flawed: 0 }),
    pack: () => ({
      path: '/home/maya/tout.marronnier',
      posts: 3,
      visuals: 2,
      flawed: 0,
      bytes: 5e6,
    }),
    openWorkspace: ({ path }) => ({ path }),
    ...more,
  }
  const hear = (wish: Record<string, unknown>, name: unknown) => {
    heard.push(wish)
    return new Promise((resolve, reject) => {
      try {
        resolve(answers[name as string]?.(wish) ?? {})
      } catch (thrown) {
        reject(thrown as Error)
      }
    })
  }
  const fake = {
    ask: (query: Record<string, unknown>) => hear(query, query['ask']),
    act: (action: Record<string, unknown>) => hear(action, action['do']),
  }
  return { heard, host: fake as unknown as Host }
}

const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => setLanguage('fr'))

it('a backup becomes a workspace in a folder that the person chose, which opens on a press', async () => {
  const { host: ours, heard } = host()
  render(BackupsDialog, { host: ours })
  await press(/^Restaurer la sauvegarde/)
  await press(/Dans un autre dossier/)
  expect(await screen.findByText(/prêt dans \/home\/maya\/ailleurs/)).toBeTruthy()
  expect(screen.getByText(/Un visuel manque ou est altéré/)).toBeTruthy()
  expect(heard).toContainEqual({
    ask: 'restoreTo',
    name: 'yesterday',
    folder: '/home/maya/ailleurs',
  })
  await press(/^L’ouvrir/)
  expect(heard).toContainEqual({ ask: 'openWorkspace', path: '/home/maya/ailleurs' })
})

it('the whole workspace goes to a file and comes from one', async () => {
  const { host: ours, heard } = host()
  render(BackupsDialog, { host: ours })
  await press(/Exporter l’espace entier/)
  expect(await screen.findByText(/Tout est dans \/home\/maya\/tout.marronnier/)).toBeTruthy()
  expect(heard).toContainEqual({ ask: 'pack', path: '/home/maya/tout.marronnier', replace: true })
  await press(/Ouvrir un espace exporté/)
  expect(await screen.findByText(/prêt dans \/home\/maya\/ailleurs/)).toBeTruthy()
  expect(heard).toContainEqual({
    ask: 'unpack',
    path: '/home/maya/tout.marronnier',
    folder: '/home/maya/ailleurs',
  })
})

it('where nothing reads any more, a workspace that was exported can be opened', async () => {
  const { host: ours, heard } = host({ backups: () => ({ backups: [], folder: '/w/backups' }) })
  render(Rescue, { host: ours, salvageable: false })
  expect(await screen.findByText(/Aucune sauvegarde intacte/)).toBeTruthy()
  await press(/Ouvrir un espace exporté/)
  await press(/^L’ouvrir/)
  expect(heard).toContainEqual({ ask: 'openWorkspace', path: '/home/maya/ailleurs' })
})

it('a workspace that does not open tells how far its rescue is, and gives it up on a press', async () => {
  const work: WorkRow = { id: 7, kind: 'restore', done: 3, total: 9 }
  let stop: () => void = () => {}
  const { host: ours, heard } = host({
    work: () => ({ works: [work] }),
    salvage: () =>
      new Promise((_, reject) => {
        stop = () => reject(new Refusal({ code: 'givenUp', params: {}, field: null }))
      }),
    giveUp: () => stop(),
  })
  render(Rescue, { host: ours, salvageable: true })
  await press(/Récupérer ce qui se lit encore/)
  await press(/Abandonner/)
  expect(await screen.findByText(/Abandonné/)).toBeTruthy()
  expect(heard).toContainEqual({ do: 'giveUp', work: 7 })
})

it('where the present state does not read, nothing is said of what changed since', async () => {
  const rows = ['yesterday', 'before'].map((name) => ({ ...row, name, since: null }))
  const { host: ours } = host({ backups: () => ({ backups: rows, folder: '/w/backups' }) })
  render(Rescue, { host: ours, salvageable: false })
  await press(/^Autres sauvegardes/)
  expect((await screen.findAllByText(/3 publications/)).length).toBeGreaterThan(1)
  expect(screen.queryByText(/autre suite d’actions/)).toBeNull()
})
