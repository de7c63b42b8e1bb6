import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type {
  Failure,
  ShareItem,
  ShareLine,
  SharePreview,
  ShareRequest,
  Shown,
} from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { done, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import EventView from './EventView.svelte'
import { beside } from './place.ts'
import { keyOfLine, linesOf } from './lines.ts'
import ShareDialog from './ShareDialog.svelte'
import { sizeWords } from './words.ts'

const shown = (date: string, more: Partial<Shown> = {}): Shown => ({
  title: 'La bûche',
  at: { date, time: '18:00' },
  zone: 'Europe/Paris',
  status: 'with_client',
  ...{ text: '', hashtags: '', link: '', channels: [], client: null, team: null, work: [] },
  ...more,
})
const item = (postId: string, more: Partial<ShareItem> = {}): ShareItem => ({
  postId,
  standing: 'new',
  fields: [],
  because: null,
  sequence: 0,
  was: null,
  shown: shown('2026-12-10'),
  letter: '',
  ...more,
})
const moved = item('m', {
  standing: 'moved',
  fields: ['moment'],
  was: shown('2026-12-10'),
  shown: shown('2026-12-12', { title: 'Le vélo cargo' }),
})
const gone = item('w', {
  standing: 'withdrawn',
  because: 'cancelled',
  was: shown('2026-12-11'),
  shown: shown('2026-12-11', { title: 'Le sablé' }),
})

const counts = (items: readonly ShareItem[]) => {
  const none = { new: 0, moved: 0, changed: 0, withdrawn: 0, unchanged: 0, withdrawnBefore: 0 }
  for (const { standing } of items) none[standing]++
  return { ...none, keyDates: 0, notReady: 0, undated: 0, elsewhere: 0 }
}
const line = (file: string, items: readonly ShareItem[] = []): ShareLine => ({
  id: file,
  reader: { who: 'client', id: 'lunel' },
  readerName: 'lunel',
  at: { date: '2026-11-16', time: '10:00' },
  who: 'Maya',
  file,
  outlook: false,
  counts: counts(items),
})
const preview = (items: ShareItem[], more: Partial<SharePreview> = {}): SharePreview => ({
  readerName: 'lunel',
  email: '',
  name: 'lunel 2026-12.ics',
  statuses: ['in_review', 'approved'],
  counts: counts(items),
  items,
  keyDays: [],
  files: [{ name: 'lunel 2026-12.ics', bytes: 4200, events: items.length }],
  last: null,
  refusal: null,
  ...more,
})

let host: FakeHost
const user = userEvent.setup()
const asked = () => host.asked.filter((one) => one.ask === 'previewShare').map((one) => one.share)
const shared = () => host.acted.findLast((one) => one.do === 'share')

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.memory = { date: '2026-12-10' }
  host.answer.previewShare = preview([item('a'), moved, gone])
  host.answer.shares = { shares: [] }
  host.answer.labels = { pillars: [], series: ['Atelier'] }
  await calendar.open(host)
  panels.show('share')
})
afterEach(async () => {
  await calendar.memory.flush()
  panels.close()
  toasts.clear()
  calendar.openPost(null)
  calendar.close()
})

async function open() {
  render(ShareDialog, { marks })
  await screen.findByRole('button', { name: /^Partager 2 publications|^Partager/ })
  await waitFor(() => expect(asked().length).toBeGreaterThan(0))
}
const last = (): ShareRequest | undefined => asked().at(-1)

test('opens on the client and the month that show, and counts what stands how', async () => {
  await open()
  expect(last()).toEqual({
    reader: { who: 'client', id: 'lunel' },
    from: '2026-12-01',
    to: '2026-12-31',
    keyDates: true,
  })
  expect(await screen.findByRole('button', { name: '1 nouvelle' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '1 déplacée' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '1 retirée' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Partager 2 publications' })).toBeEnabled()
  expect(screen.getByText(/Jamais montrés.*notes/)).toBeInTheDocument()
  // by the keys alone one reaches what does not fit
  expect(screen.getByRole('group', { name: 'Ce qui sera vu' })).toHaveAttribute('tabindex', '0')
})

test('the words that the reader will read are there, folded behind the first', () => {
  const letter = 'Le texte d’Instagram.\n\nRéseaux : Instagram'
  render(EventView, { item: item('a', { letter }), marks })
  const first = screen.getByText('Le texte d’Instagram.')
  expect(first.closest('details')).not.toHaveAttribute('open')
  expect(screen.getByText('Réseaux : Instagram')).toBeInTheDocument()
})

test('the client alone in the filter is the one, else the open post’s', async () => {
  host.posts = [{ ...calendarCard('p'), clientId: 'velo' }]
  await calendar.reload()
  calendar.openPost('p')
  await open()
  expect(last()?.reader).toEqual({ who: 'client', id: 'velo' })
})

const calendarCard = (id: string) => ({
  id,
  clientId: 'lunel',
  title: id,
  planned: { date: '2026-12-10', time: '18:00' },
  status: 'drafting' as const,
  ...{ pillar: '', series: '', evergreen: false, pinned: false, assigneeId: null, channelIds: [] },
  ...{ visualIds: [], cover: null, rightsBroken: false },
})

test('an event says in words what differs, and why it goes', () => {
  const view = (one: ShareItem) => render(EventView, { item: one, marks })
  view(moved)
  expect(screen.getByText('du jeu. 10 déc. · 18:00 au sam. 12 déc. · 18:00')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Déplacée' })).toBeInTheDocument()
  view(gone)
  expect(screen.getByText(/Annulée ici.*annulée dans son agenda/)).toBeInTheDocument()
  view(
    item('t', {
      standing: 'changed',
      fields: ['title', 'text', 'status'],
      was: shown('2026-12-10', { title: 'Avant', status: 'in_review' }),
    }),
  )
  expect(screen.getByText(/« Avant » devient « La bûche ».*texte changé/)).toBeInTheDocument()
  expect(screen.getByText(/En relecture, puis Chez le client/)).toBeInTheDocument()
})

test('what is chosen is asked again, and the last question wins', async () => {
  await open()
  let answerOld = (_: SharePreview) => {}
  host.answer.previewShare = ({ share }: { share: ShareRequest }) =>
    share.from === '2027-01-01'
      ? new Promise((resolve) => (answerOld = resolve))
      : preview([item('late')])
  await user.click(screen.getByRole('radio', { name: 'Janvier' }))
  await waitFor(() => expect(last()?.from).toBe('2027-01-01'))
  await user.click(screen.getByRole('radio', { name: 'Décembre' }))
  expect(await screen.findByRole('button', { name: 'Partager une publication' })).toBeEnabled()
  answerOld(preview([item('x'), item('y'), item('z')]))
  await Promise.resolve()
  expect(screen.getByRole('button', { name: 'Partager une publication' })).toBeInTheDocument()
})

test('the usual statuses are ticked; unticking one tells the others by name', async () => {
  await open()
  await user.click(await screen.findByRole('button', { name: 'Statuts' }))
  const list = await screen.findByRole('group', { name: 'Statuts' })
  const box = (name: string) => within(list).getByRole('checkbox', { name })
  expect(box('Validée')).toBeChecked()
  expect(box('En rédaction')).not.toBeChecked()
  await user.click(box('En relecture'))
  await waitFor(() => expect(last()?.filter?.statuses).toEqual(['approved']))
})

test('without a place, sharing asks for one, then writes there and says so', async () => {
  host.answer.pickShareFile = { path: '/out/lunel.ics' }
  await open()
  host.answers = [
    done({
      told: {
        name: 'share',
        params: {
          count: 2,
          name: 'lunel',
          moved: 1,
          withdrawn: 1,
          files: 1,
          path: '/out/lunel.ics',
        },
      },
      undo: { undo: { name: 'addPost', params: {} }, redo: null },
    }),
  ]
  await user.click(await screen.findByRole('button', { name: 'Partager 2 publications' }))
  await waitFor(() => expect(panels.is('share')).toBe(false))
  expect(host.asked).toContainEqual({
    ask: 'pickShareFile',
    name: 'lunel 2026-12.ics',
    outlook: false,
  })
  expect(shared()).toMatchObject({ share: { path: '/out/lunel.ics', replace: true } })
  expect(toasts.list.at(-1)).toMatchObject({ told: { name: 'share' }, undoable: false })
})

test('a file that is there is replaced only once that was agreed to', async () => {
  host.answer.previewShare = preview([item('a')], { last: line('/out/ancien.ics') })
  await open()
  const field = await screen.findByDisplayValue('/out/lunel 2026-12.ics')
  const there: Failure = { code: 'fileExists', params: { path: field.id }, field: null }
  host.answers = [there, done()]
  await user.click(screen.getByRole('button', { name: 'Partager une publication' }))
  expect(shared()).toMatchObject({ share: { replace: false } })
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Remplacer' }))
  await waitFor(() => expect(panels.is('share')).toBe(false))
  expect(shared()).toMatchObject({ share: { path: '/out/lunel 2026-12.ics', replace: true } })
})

test('for Outlook, who invites is asked for in place and kept', async () => {
  const missing: Failure = { code: 'needsOrganizer', params: {}, field: 'email' }
  host.answer.previewShare = ({ share }: { share: ShareRequest }) =>
    preview([item('a')], share.outlook ? { refusal: missing, files: [] } : {})
  await open()
  await user.click(await screen.findByRole('checkbox', { name: /Pour Outlook/ }))
  expect(await screen.findByText(/Outlook demande qui invite/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Partager/ })).toBeDisabled()
  host.answer.previewShare = preview([item('a')])
  await user.type(screen.getByRole('textbox', { name: 'Votre nom' }), 'Maya')
  await user.type(screen.getByRole('textbox', { name: 'Votre adresse e-mail' }), 'maya@exemple.fr')
  await user.type(screen.getByRole('textbox', { name: 'Son adresse e-mail' }), 'claire@lunel.fr')
  await waitFor(() =>
    expect(last()).toMatchObject({ outlook: true, email: 'claire@lunel.fr', keyDates: false }),
  )
  expect(screen.getByRole('button', { name: /^Partager/ })).toBeEnabled()
  expect(host.acted).toContainEqual({ do: 'remember', key: 'email', value: 'maya@exemple.fr' })
})

test('the address of the last invitations is there, and goes with the next ones untyped', async () => {
  const email = (share: ShareRequest) =>
    share.reader.who === 'client' && share.reader.id === 'lunel' ? 'claire@lunel.fr' : ''
  host.answer.previewShare = ({ share }: { share: ShareRequest }) =>
    preview([item('a')], { email: share.email ?? email(share) })
  await open()
  await user.click(await screen.findByRole('checkbox', { name: /Pour Outlook/ }))
  const field = () => screen.getByRole('textbox', { name: 'Son adresse e-mail' })
  await waitFor(() => expect(field()).toHaveValue('claire@lunel.fr'))
  await waitFor(() => expect(last()).toMatchObject({ outlook: true }))
  expect(last()).not.toHaveProperty('email')
  // emptied, it stays empty: nobody is asked
  await user.clear(field())
  await waitFor(() => expect(last()).toMatchObject({ outlook: true, email: '' }))
  expect(field()).toHaveValue('')
})

test('former shares say when, by whom, what and where', async () => {
  host.answer.shares = { shares: [line('/out/novembre.ics', [moved, gone])] }
  await open()
  await user.click(await screen.findByRole('tab', { name: /Envois précédents/ }))
  expect(await screen.findByText('/out/novembre.ics')).toBeInTheDocument()
  expect(screen.getByText(/lundi 16 novembre 2026, 10\sh/)).toHaveTextContent('Maya')
  expect(screen.getByText('1 déplacée, 1 retirée')).toBeInTheDocument()
  expect(host.asked).toContainEqual({ ask: 'shares', reader: { who: 'client', id: 'lunel' } })
})

test('key dates stand among the days, before the posts of theirs, and not among counted posts', () => {
  const days = [
    { title: 'Salon', first: '2026-12-08', last: '2026-12-12' },
    { title: 'Noël', first: '2026-12-25', last: '2026-12-25' },
  ]
  const posts = [item('a', { shown: shown('2026-12-08') }), moved]
  const told = linesOf(preview(posts, { keyDays: days }), null).map(
    (line) => ('keyDay' in line && line.keyDay.title) || keyOfLine(line),
  )
  expect(told.slice(0, 3)).toEqual(['2026-12-08', 'Salon', 'a'])
  expect(told.slice(-2)).toEqual(['2026-12-25', 'Noël'])
  const only = linesOf(preview(posts, { keyDays: days }), 'moved')
  expect(only.some((line) => 'keyDay' in line)).toBe(false)
})

test('a file would go beside the last one', () => {
  expect(beside({ file: '/out/a.ics' }, 'b.ics')).toBe('/out/b.ics')
  expect(beside({ file: 'C:\\Envois\\a.ics' }, 'b.ics')).toBe('C:\\Envois\\b.ics')
  expect(beside(null, 'b.ics')).toBe('')
  expect(sizeWords(4200)).toMatch(/^4,2\sKo$/)
  expect(sizeWords(1_400_000)).toMatch(/^1,4\sMo$/)
})
