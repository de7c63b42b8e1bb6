import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type {
  AnswerFile,
  CalendarFile,
  CalendarPost,
  CalendarVerdict,
  KeyDateFile,
  KeyDateRow,
  KeyDateSource,
  ProposalKind,
  ProposalRow,
} from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import { Coming } from './coming.svelte.ts'
import { keyDateLine } from './events.ts'
import { leastUsed } from './label.svelte.ts'
import ReadDialog from './ReadDialog.svelte'
import { openDroppedCalendar, start } from './start.svelte.ts'

const proposal = (
  id: string,
  postId: string | null,
  what: ProposalKind,
  more: Partial<ProposalRow> & { alsoHere?: boolean } = {},
): ProposalRow => {
  const { alsoHere = false, ...row } = more
  return {
    proposal: { id, postId, title: `Titre ${postId}`, line: 1, by: 'uid', alsoHere, what },
    ...{ toConfirm: false, byName: false, withdraws: false, obstacle: null },
    ...row,
  }
}

const at = (date: string, time: string | null = '18:00') => ({ date, time })
const moved = proposal('a:moved', 'a', {
  kind: 'moved',
  ...{ from: at('2026-12-10'), to: at('2026-12-11', '09:30'), here: at('2026-12-10') },
})
const reworded = proposal('a:text', 'a', {
  ...{ kind: 'reworded', part: 'text', channelId: null },
  ...{ from: 'Bonjour à tous', to: 'Bonjour à vous', here: 'Bonjour à tous' },
  words: [
    { state: 'same', text: 'Bonjour à' },
    { state: 'removed', text: ' tous' },
    { state: 'added', text: ' vous' },
  ],
})
const declined = proposal('b:declined', 'b', {
  ...{ kind: 'declined', by: 'Marc Lunel', comment: 'Pas cette semaine' },
})

const file = (more: Partial<CalendarFile>): CalendarFile => ({
  ...{ name: 'Vacances', seems: 'keyDates', readAs: 'keyDates', events: 3 },
  ...{ from: '2026-12-01', to: '2026-12-31', remarks: [] },
  ...{ keyDates: null, posts: null, answer: null },
  ...more,
})
const answer = (proposals: ProposalRow[], more: Partial<AnswerFile> = {}): CalendarFile =>
  file({
    ...{ seems: 'answer', readAs: 'answer' },
    answer: {
      ...{ reader: { who: 'client', id: 'lunel' }, readerName: 'Biscuiterie Lunel' },
      others: [],
      ...{ recognised: 3, whole: false, absent: 0, told: 3, decided: 0, proposals },
      ...more,
    },
  })
const date = (uid: string, verdict: CalendarVerdict): KeyDateRow => ({
  ...{ uid, verdict, line: 1, title: uid, recurring: false, computed: false, time: null },
  ...{ first: '2026-12-19', last: '2027-01-04' },
})
const post = (uid: string, verdict: CalendarVerdict): CalendarPost => ({
  ...{ uid, verdict, line: 1, title: uid, planned: at('2027-03-01'), text: '', link: '' },
  ...{ recurring: false, postId: null },
})
const dates = (rows: KeyDateRow[], more: Partial<KeyDateFile> = {}): KeyDateFile => ({
  ...{ source: null, known: null, kind: 'other', rows },
  ...more,
})
const source: KeyDateSource = {
  ...{ id: 's', name: 'Zone B', kind: 'school_holidays', colour: 4 },
  ...{ hidden: false, clientId: null, file: 'b.ics' },
}

let host: FakeHost
const acted = () => host.acted.filter((one) => one.do !== 'remember').at(-1)

beforeEach(async () => {
  setLanguage('fr')
  start.take()
  host = new FakeHost()
  await calendar.open(host)
  panels.show('calendarFile')
})

async function read(what: CalendarFile) {
  host.answer.readCalendarFile = what
  const user = userEvent.setup()
  render(ReadDialog, { marks })
  await user.type(screen.getByRole('textbox', { name: 'Fichier' }), '/a/reponse.ics{Enter}')
  await screen.findByText(/3 événements/)
  return user
}

test('a calendar dropped on the window opens the reading; a plan does not', async () => {
  panels.close()
  expect(openDroppedCalendar({ paths: ['/a/plan.csv'] })).toBe(false)
  expect(openDroppedCalendar({ paths: ['/a/x.jpg', '/a/Reponse.ICS'] })).toBe(true)
  await waitFor(() => expect(panels.is('calendarFile')).toBe(true))
  expect(start.take()).toBe('/a/Reponse.ICS')
})

test('an answer is told by post, in words of dates, with words struck and underlined', async () => {
  await read(answer([moved, declined, reworded]))
  expect(screen.getByText('Réponse de Biscuiterie Lunel')).toBeInTheDocument()
  const list = screen.getByRole('list', { name: 'Propositions' })
  const groups = within(list).getAllByRole('heading', { level: 3 })
  expect(groups.map((one) => one.textContent.trim())).toEqual(['Titre a', 'Titre b'])
  const words = 'Déplacée : du jeudi 10 décembre, 18 h au vendredi 11 décembre, 9 h 30'
  expect(within(list).getByText(words)).toBeInTheDocument()
  expect(list.querySelector('del')?.textContent).toMatch(/retiré.*tous/)
  expect(list.querySelector('ins')?.textContent).toMatch(/ajouté.*vous/)
  expect(within(list).getByText('Pas cette semaine')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Rien de tranché' })).toBeDisabled()
})

test('arrows pass from one proposal to the next, A accepts and R refuses, all in one action', async () => {
  const user = await read(answer([moved, declined, reworded]))
  const accept = screen.getAllByRole('button', { name: 'Accepter' })
  accept[0]?.focus()
  await user.keyboard('a{ArrowDown}{ArrowDown}r')
  expect(accept[0]).toHaveAttribute('aria-pressed', 'true')
  expect(accept[2]).toHaveFocus()
  // one stop of Tab for the whole list
  expect(accept.map((one) => one.tabIndex)).toEqual([-1, -1, 0])
  host.answers = [done()]
  await user.click(screen.getByRole('button', { name: 'En accepter 1, en refuser 1' }))
  expect(acted()).toEqual({
    ...{ do: 'acceptAnswer', path: '/a/reponse.ics' },
    ...{ accepted: ['a:moved'], refused: ['b:declined'] },
  })
  await waitFor(() => expect(panels.is('calendarFile')).toBe(false))
})

test('“accept all” leaves what needs a look or cannot be; marks say why', async () => {
  const locked = { code: 'locked' as const, params: { title: 'c', count: 1 }, field: null }
  const user = await read(
    answer([
      proposal('a:m', 'a', moved.proposal.what, { alsoHere: true, byName: true }),
      proposal('b:m', 'b', moved.proposal.what, { toConfirm: true, byName: true }),
      proposal('c:m', 'c', moved.proposal.what, { obstacle: locked }),
      proposal('d:m', 'd', { kind: 'missing' }, { byName: true }),
      proposal('e:m', 'e', moved.proposal.what),
    ]),
  )
  expect(screen.getByText(/^4 propositions demandent un regard à part/)).toBeInTheDocument()
  expect(screen.getByText(/Changée ici aussi/)).toBeInTheDocument()
  expect(screen.getByText(/Reconnue à son titre et à sa date/)).toBeInTheDocument()
  const accept = screen.getAllByRole('button', { name: 'Accepter' })
  expect(accept[2]).toHaveAttribute('aria-disabled', 'true')
  await user.click(screen.getByRole('button', { name: 'Tout accepter' }))
  const pressed = () => accept.map((one) => one.getAttribute('aria-pressed'))
  expect(pressed()).toEqual(['false', 'false', 'false', 'false', 'true'])
  await user.click(accept[3] as HTMLElement)
  expect(pressed()[3]).toBe('true')
  await user.click(accept[2] as HTMLElement)
  expect(accept[2]).toHaveAttribute('aria-pressed', 'false')
  await user.click(screen.getByRole('button', { name: 'Tout refuser' }))
  expect(screen.getByRole('button', { name: 'Refuser 5 propositions' })).toBeEnabled()
})

test('an answer with nothing new says so in one sentence', async () => {
  await read(answer([], { decided: 2 }))
  expect(screen.getByText(/tout ce que ce fichier propose a déjà été/)).toBeInTheDocument()
  expect(screen.queryByRole('list', { name: 'Propositions' })).toBeNull()
})

test('what the file lacks is counted, and proposed once the person says that it is the whole', async () => {
  const user = await read(answer([], { absent: 6, told: 10 }))
  expect(screen.queryByText(/dit la même chose/)).toBeNull()
  expect(screen.getByText(/^6 publications à venir, sur 10 partagées/)).toBeInTheDocument()
  host.answer.readCalendarFile = answer([proposal('a:missing:1', 'a', { kind: 'missing' })])
  await user.click(screen.getByRole('button', { name: 'C’est le calendrier entier' }))
  expect(host.asked.at(-1)).toMatchObject({ file: { readAs: 'answer', whole: true } })
  expect(await screen.findByText('N’est plus dans le fichier')).toBeInTheDocument()
})

test('events of another reader are counted, and their answer is read instead', async () => {
  const velo = { who: 'client' as const, id: 'velo' }
  const user = await read(answer([], { others: [{ reader: velo, name: 'Vélo', events: 2 }] }))
  expect(screen.getByText(/^2 événements de ce fichier .* Vélo/)).toBeInTheDocument()
  host.answer.readCalendarFile = answer([moved], { reader: velo, readerName: 'Vélo' })
  await user.click(screen.getByRole('button', { name: 'Lire sa réponse' }))
  expect(host.asked.at(-1)).toMatchObject({ file: { readAs: 'answer', reader: velo } })
  await user.click(await screen.findByRole('button', { name: 'Tout accepter' }))
  host.answers = [done()]
  await user.click(screen.getByRole('button', { name: 'Accepter une proposition' }))
  expect(acted()).toMatchObject({ do: 'acceptAnswer', reader: velo, accepted: ['a:moved'] })
})

test('a file with remarks is not said to be the same as the calendar', async () => {
  const remarks = [{ line: 4, what: 'Sans texte' }]
  await read({ ...answer([]), remarks })
  expect(screen.queryByText(/dit la même chose/)).toBeNull()
  expect(screen.getByText(/Aucune proposition, mais lisez/)).toBeInTheDocument()
})

test('a refusal stays in the dialog, with what was decided', async () => {
  const user = await read(answer([moved]))
  await user.click(screen.getByRole('button', { name: 'Tout accepter' }))
  host.answers = ['notFound']
  await user.click(screen.getByRole('button', { name: 'Accepter une proposition' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(panels.is('calendarFile')).toBe(true)
  expect(screen.getByRole('button', { name: 'Accepter une proposition' })).toBeEnabled()
})

test('key dates come in under a name, a kind and a colour, without those left out', async () => {
  const rows = [date('a', 'new'), date('b', 'changed'), date('c', 'alreadyThere')]
  const user = await read(
    file({ name: 'Vacances scolaires', keyDates: dates(rows, { kind: 'school_holidays' }) }),
  )
  expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Vacances scolaires')
  expect(screen.getByRole('combobox', { name: /Nature, Vacances scolaires/ })).toBeInTheDocument()
  await user.clear(screen.getByRole('textbox', { name: 'Nom' }))
  expect(screen.getByText('Donnez un nom à ces dates clés.')).toBeInTheDocument()
  await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Zone B')
  host.answers = [done()]
  await user.click(screen.getByRole('button', { name: 'Importer 2 dates clés' }))
  expect(acted()).toEqual({
    ...{ do: 'importKeyDates', file: { path: '/a/reponse.ics' } },
    ...{ name: 'Zone B', kind: 'school_holidays', colour: 0 },
  })
})

test('what is left out is neither counted nor brought in', async () => {
  const rows = [
    ...[date('a', 'new'), date('gone', 'gone'), date('c', 'cancelled')],
    date('concert', 'cancelledHere'),
  ]
  host.answer.readCalendarFile = file({ keyDates: dates(rows, { source, known: 's' }) })
  const coming = new Coming()
  await coming.open('/a/b.ics')
  expect(coming.wanted.map((row) => row.uid)).toEqual(['a', 'gone', 'concert'])
  expect([coming.label.name, coming.label.colour, coming.known]).toEqual(['Zone B', 4, 's'])
  coming.toggle('gone')
  expect(coming.request).toEqual({ path: '/a/b.ics', leftOut: ['gone'] })
  await coming.into('s')
  expect(host.asked.at(-1)).toEqual({
    ask: 'readCalendarFile',
    file: { path: '/a/b.ics', readAs: 'keyDates', sourceId: 's' },
  })
  expect(coming.request.leftOut).toBeUndefined()
})

test('posts wait for a client, and what is here already depends on whose they are', async () => {
  const posts = { clientId: null, rows: [post('a', 'new'), post('b', 'alreadyThere')] }
  const user = await read(file({ seems: 'posts', readAs: 'posts', posts }))
  expect(screen.getByText('Choisissez le client de ces publications.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Importer une publication' })).toBeDisabled()
  screen.getByRole('combobox', { name: /Publications du client/ }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('option', { name: 'velo' }))
  await waitFor(() => expect(host.asked.at(-1)).toMatchObject({ file: { clientId: 'velo' } }))
  host.answers = [done()]
  await user.click(await screen.findByRole('button', { name: 'Importer une publication' }))
  expect(acted()).toEqual({
    do: 'importCalendarPosts',
    file: { path: '/a/reponse.ics', clientId: 'velo' },
  })
  // the calendar goes where they came
  await waitFor(() => expect(calendar.anchor).toBe('2027-03-01'))
})

test('the person may change what it is read as; what it cannot be is said', async () => {
  const user = await read(file({ keyDates: dates([date('a', 'new')]) }))
  host.answer.readCalendarFile = () => {
    throw Object.assign(new Error(), { code: 'notAnAnswer', params: { path: 'reponse.ics' } })
  }
  await user.click(screen.getByRole('radio', { name: 'Réponse' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/ne vient d’un calendrier que vous/)
  expect(host.asked.at(-1)).toMatchObject({ file: { readAs: 'answer' } })
  expect(screen.queryByRole('textbox', { name: 'Nom' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Rien de tranché' })).toBeDisabled()
})

test('remarks on the file are folded, with their lines', async () => {
  const remarks = [{ line: 12, what: 'Fuseau inconnu' }]
  const user = await read(answer([moved]))
  expect(screen.queryByText(/remarque/)).toBeNull()
  host.answer.readCalendarFile = { ...answer([moved]), remarks }
  await user.click(screen.getByRole('radio', { name: 'Dates clés' }))
  const summary = await screen.findByText('Une remarque sur le fichier')
  expect(summary.closest('details')).not.toHaveAttribute('open')
  expect(screen.getByText('ligne 12')).toBeInTheDocument()
})

test('a file that is no calendar is said in place, and nothing can be done with it', async () => {
  host.answer.readCalendarFile = () => {
    throw Object.assign(new Error(), {
      code: 'badCalendar',
      params: { path: 'x', reason: 'empty' },
    })
  }
  const user = userEvent.setup()
  render(ReadDialog, { marks })
  await user.type(screen.getByRole('textbox', { name: 'Fichier' }), '/x.ics{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/x est vide/)
})

test('a file chosen by hand puts the keyboard on its first proposal', async () => {
  openDroppedCalendar({ paths: ['/a/reponse.ics'] })
  host.answer.readCalendarFile = answer([moved, declined])
  render(ReadDialog, { marks })
  const accept = await screen.findAllByRole('button', { name: 'Accepter' })
  await waitFor(() => expect(accept[0]).toHaveFocus())
})

test('colours are guessed by what is free', () => {
  expect(leastUsed([{ colour: 0 }, { colour: 1 }, { colour: 0 }])).toBe(2)
})

test('a file read before asks whether to update its calendar or make another', async () => {
  calendar.apply(changes({ keyDateSources: [source] }))
  const rows = [date('a', 'changed')]
  const user = await read(file({ keyDates: dates(rows, { source, known: 's', kind: 'other' }) }))
  const asked = screen.getByRole('radiogroup', { name: /Zone B.*vient déjà de ce fichier/ })
  expect(within(asked).getByRole('radio', { name: 'Mettre à jour' })).toBeChecked()
  host.answer.readCalendarFile = file({ keyDates: dates([date('a', 'new')], { known: 's' }) })
  await user.click(within(asked).getByRole('radio', { name: 'Nouveau calendrier' }))
  expect(host.asked.at(-1)).toMatchObject({ file: { readAs: 'keyDates', newSource: true } })
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Vacances'))
  host.answers = [done()]
  await user.click(screen.getByRole('button', { name: 'Importer une date clé' }))
  expect(acted()).toMatchObject({ do: 'importKeyDates', file: { newSource: true } })
})

test('a holiday that shows already is said to show once', () => {
  const row = { ...date('Jour de Noël', 'new'), computed: true }
  expect(keyDateLine(row, 'public_holidays').detail).toMatch(/il ne sera pas montré deux fois/)
  expect(keyDateLine(row, 'client_events').detail).toBe('')
})
