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
    ['Droits en cours', ['open']],
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
