import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, Query, Visual, VisualRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { library } from './library.svelte.ts'
import LibraryScreen from './LibraryScreen.svelte'
import PostVisuals from './PostVisuals.svelte'
import VisualPanel from './VisualPanel.svelte'
import VisualTray from './VisualTray.svelte'

let host: FakeHost
const user = userEvent.setup()
const visual = (id: string, more: Partial<Visual> = {}) =>
  ({
    ...{ id, clientId: 'lunel', fileName: `${id}.jpg`, kind: 'jpeg', alt: '', tags: [] },
    ...{ credit: '', licence: '', source: '', territory: '', consent: '', altReview: false },
    ...{ rightsFrom: null, rightsUntil: null, animated: false, width: 40, height: 30 },
    ...more,
  }) as Visual
let visuals: Visual[]
let near: unknown[]

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  near = []
  visuals = [visual('aa'), visual('bb', { clientId: 'velo' })]
  host.answer.visuals = () => ({
    total: visuals.length,
    visuals: visuals.map((one) => ({ uses: 0, rights: 'open', visual: one }) as VisualRow),
  })
  host.answer.visualTags = () => ({ tags: [] })
  host.answer.visual = ({ id }: Query & { ask: 'visual' }) => ({
    ...{ visual: visuals.find((one) => one.id === id), uses: [], refusal: null },
    ...{ rights: 'open', formats: [] },
  })
  host.answer.nearVisuals = () => ({ near, waiting: [] })
  await calendar.open(host)
  library.leave()
  await library.narrow({})
})

const edits = () => host.acted.filter((action) => action.do === 'editVisuals')

async function giveTo(name: string) {
  await user.click(await screen.findByLabelText(/^Client,/))
  await user.click(await screen.findByRole('option', { name }))
}

test('whose a visual is can be changed, to everybody too', async () => {
  render(VisualPanel, { ids: ['aa'], shown: 'aa' })
  await giveTo('velo')
  await waitFor(() =>
    expect(edits()).toEqual([{ do: 'editVisuals', ids: ['aa'], patch: { clientId: 'velo' } }]),
  )
  await giveTo('Pour tous les clients')
  await waitFor(() => expect(edits().at(-1)).toMatchObject({ patch: { clientId: null } }))
})

test('several are given to a client at once, and it is said that they are of several', async () => {
  await library.chooseAll()
  render(VisualPanel, { ids: ['aa', 'bb'] })
  expect(await screen.findByLabelText(/^Client,/)).toHaveTextContent('Plusieurs clients')
  await giveTo('lunel')
  await waitFor(() => expect(edits()[0]).toMatchObject({ ids: ['aa', 'bb'] }))
})

const asked = () =>
  host.asked.filter((query): query is Query & { ask: 'visuals' } => query.ask === 'visuals').at(-1)
    ?.filter

test('used and unused, and each standing of the rights, are asked for by themselves', async () => {
  render(LibraryScreen)
  const pick = async (list: string, option: string) => {
    await user.click(screen.getByLabelText(new RegExp(`^${list},`)))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  await pick('Utilisation', 'Utilisés')
  await waitFor(() => expect(asked()).toMatchObject({ used: true }))
  await pick('Utilisation', 'Inutilisés')
  await waitFor(() => expect(asked()).toMatchObject({ used: false }))
  for (const [option, rights] of [
    ['Droits en cours', ['open', 'ending']],
    ['Droits bientôt finis', ['ending']],
    ['Droits à venir', ['early']],
    ['Droits finis', ['over']],
    ['Hors droits', ['early', 'over']],
  ] as const) {
    await pick('Droits', option)
    await waitFor(() => expect(asked()).toMatchObject({ rights }))
  }
})

test('a folder is added from the library', async () => {
  host.answer.pickVisualFolder = () => ({ path: '/a/Photos 12.2026' })
  host.answer.work = () => ({ works: [] })
  host.answers = [done({ visuals: ['aa'] })]
  render(LibraryScreen)
  await user.click(screen.getByRole('button', { name: 'Ajouter un dossier' }))
  await waitFor(() =>
    expect(host.acted).toContainEqual({ do: 'addVisuals', paths: ['/a/Photos 12.2026'] }),
  )
})

const post = {
  ...{ id: 'p', clientId: 'lunel', status: 'drafting', variants: [] },
  planned: { date: '2026-12-10', time: null },
} as unknown as Post

test('each visual of a post bears its warnings, also while another one is looked at', async () => {
  visuals[1] = visual('bb', { clientId: 'velo', rightsUntil: '2026-12-09' })
  render(PostVisuals, { post, visuals })
  const second = screen.getByRole('button', { name: /^bb\.jpg/ })
  expect(second).toHaveAccessibleName(/Les droits ont fini.*celui d’un autre client.*velo/)
  expect(second.querySelector('[data-sign]')).not.toBeNull()
  expect(screen.getByRole('button', { name: /^aa\.jpg$/ }).querySelector('[data-sign]')).toBeNull()
})

test('likeness is asked for again once the program has looked at the pictures', async () => {
  render(PostVisuals, { post, visuals })
  expect(screen.queryByText(/même client/)).toBeNull()
  near = [
    {
      ...{ visualId: 'aa', like: 'zz', same: false, postId: 'old' },
      planned: { date: '2026-10-03', time: null },
    },
  ]
  calendar.apply(changes({ visuals: [visual('aa')] }))
  expect(await screen.findByText(/un visuel utilisé le samedi 3 octobre/)).toBeInTheDocument()
})

test('whose post it will be is asked, from the panel and from the strip, when nobody can tell', async () => {
  visuals = [visual('aa', { clientId: null })]
  render(VisualPanel, { ids: ['aa'], shown: 'aa' })
  await user.click(await screen.findByRole('button', { name: 'Nouvelle publication' }))
  await user.click(await screen.findByRole('menuitem', { name: 'velo' }))
  const added = () => host.acted.filter((action) => action.do === 'addPost')
  await waitFor(() => expect(added()).toMatchObject([{ clientId: 'velo', visualIds: ['aa'] }]))
  render(VisualTray)
  await user.click(await screen.findByRole('button', { name: 'aa.jpg' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Nouvelle publication\s:/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'lunel' }))
  await waitFor(() => expect(added()).toHaveLength(2))
  expect(added()[1]).toMatchObject({ clientId: 'lunel' })
})

test('only what can be confirmed is asked about before a visual is removed', async () => {
  const used = (out: string) => ({
    ...{ code: 'visualUsed' as const, field: null },
    params: { count: 1, name: 'aa.jpg', out },
  })
  render(VisualPanel, { ids: ['aa'], shown: 'aa' })
  const remove = await screen.findByRole('button', { name: 'Supprimer de la bibliothèque' })
  for (const refusal of [used('yes'), 'readOnly' as const]) {
    host.answers = [refusal]
    await user.click(remove)
    expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement()
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
  }
  host.answers = [used('no'), done()]
  await user.click(remove)
  await user.click(await screen.findByRole('button', { name: 'Retirer et supprimer' }))
  await waitFor(() =>
    expect(host.acted.at(-1)).toEqual({ do: 'removeVisuals', ids: ['aa'], detach: true }),
  )
})

test('a file that cannot be shown says why, and rights that end soon say when', async () => {
  const answer = (more: object) => {
    host.answer.visual = () => ({
      ...{ visual: visual('aa', { rightsUntil: '2026-12-20' }), uses: [], refusal: null },
      ...{ rights: 'ending', formats: [], ...more },
    })
  }
  answer({ refusal: 'truncated' })
  render(VisualPanel, { ids: ['aa'], shown: 'aa' })
  expect(await screen.findByText(/aa\.jpg est incomplet/)).toBeInTheDocument()
  expect(screen.getByText(/Les droits finissent bientôt.*20 décembre 2026/)).toBeInTheDocument()
  answer({ refusal: 'kept' })
  calendar.apply(changes({ visuals: [visual('aa')] }))
  expect(await screen.findByText(/Gardé comme fichier/)).toBeInTheDocument()
})
