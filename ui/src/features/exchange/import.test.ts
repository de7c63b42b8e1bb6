import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { Refusal } from '$lib/host/host.ts'
import type { PlanPreview, PlanRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { done, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import { guessClient } from './guess.ts'
import ImportDialog from './ImportDialog.svelte'
import { Plan } from './plan.svelte.ts'
import PlanRowView from './PlanRowView.svelte'
import { openDropped } from './start.svelte.ts'

const row = (line: number, more: Partial<PlanRow> = {}): PlanRow => ({
  sheet: '',
  line,
  verdict: 'good',
  id: null,
  client: null,
  clientId: null,
  title: `Titre ${line}`,
  planned: { date: '2026-12-10', time: '18:00' },
  networks: [],
  allNetworks: false,
  status: 'drafting',
  person: null,
  personId: null,
  text: '',
  hashtags: '',
  pillar: '',
  series: '',
  link: '',
  notes: '',
  evergreen: false,
  pinned: false,
  variants: [],
  remarks: [],
  ...more,
})

const refused = row(7, {
  verdict: 'refused',
  planned: null,
  remarks: [
    {
      code: 'impossibleDate',
      column: 'Date',
      columnLetter: 'B',
      value: '31/02/2027',
      date: null,
      time: null,
    },
  ],
})
const title = row(1, {
  verdict: 'passedOver',
  title: '',
  remarks: [
    {
      code: 'titleLine',
      column: null,
      columnLetter: null,
      value: 'PLANNING – Velo',
      date: null,
      time: null,
    },
  ],
})

const preview = (rows: PlanRow[]): PlanPreview => ({
  name: 'plan.csv',
  kind: 'csv',
  stamp: 'seen',
  encoding: 'windows1252',
  separator: ';',
  sheets: [
    {
      name: '',
      hidden: false,
      used: true,
      rows: rows.length,
      headerRow: 3,
      columns: [
        {
          index: 0,
          letter: 'A',
          header: 'Accroche',
          field: { is: 'keep' },
          certain: false,
          samples: ['Case 1'],
        },
      ],
      order: 'dayFirst',
      orderCertain: true,
      period: null,
    },
  ],
  mapping: {
    sheets: [
      {
        used: true,
        headerRow: 3,
        fields: [{ is: 'keep' }],
        order: 'dayFirst',
        orderCertain: true,
        period: null,
      },
    ],
  },
  counts: {
    good: rows.filter((one) => one.verdict === 'good').length,
    doubtful: 0,
    refused: rows.filter((one) => one.verdict === 'refused').length,
    alreadyThere: rows.filter((one) => one.verdict === 'alreadyThere').length,
    passedOver: rows.filter((one) => one.verdict === 'passedOver').length,
    wanted: rows.filter((one) => one.verdict === 'good').length,
  },
  rows,
})

let host: FakeHost
const imported = () => host.acted.findLast((one) => one.do === 'importPlan')

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.answer.readPlan = preview([title, row(4), row(5), refused])
  await calendar.open(host)
  panels.show('import')
})

async function read(path = '/plans/plan.csv') {
  const user = userEvent.setup()
  render(ImportDialog, { marks })
  await user.type(screen.getByRole('textbox', { name: 'Fichier' }), `${path}{Enter}`)
  await screen.findByText(/· CSV, Windows-1252/)
  return user
}

test('a remark says what was read, and a row that changes nothing cannot be ticked', () => {
  const said = { column: null, columnLetter: null, date: null, time: null }
  const view = (one: PlanRow) =>
    render(PlanRowView, { row: one, marks, wanted: false, ontoggle: () => {} })
  view(
    row(4, {
      verdict: 'doubtful',
      remarks: [
        { ...said, code: 'approximate', value: 'vers 18h', time: '18:30' },
        { ...said, code: 'yearInferred', value: '10/12', date: '2026-12-10' },
      ],
    }),
  )
  expect(screen.getByText(/vers 18h.* lu comme 18.h.30\./)).toBeInTheDocument()
  expect(screen.getByText(/10\/12.* 2026 supposé\./)).toBeInTheDocument()
  expect(screen.getByRole('checkbox')).toBeEnabled()
  view(
    row(5, {
      verdict: 'alreadyThere',
      remarks: [{ ...said, code: 'unchanged', value: 'Un' }],
    }),
  )
  expect(screen.getAllByRole('checkbox')[1]).toBeDisabled()
})

test('a row shows what was understood, what is refused, and where', () => {
  const view = (one: PlanRow) =>
    render(PlanRowView, { row: one, marks, wanted: false, ontoggle: () => {} })
  view(row(4))
  expect(screen.getByText('jeu. 10 déc. · 18:00')).toBeInTheDocument()
  expect(screen.getByText('En rédaction')).toBeInTheDocument()
  view(refused)
  expect(screen.getByRole('img', { name: 'Refusée' })).toBeInTheDocument()
  expect(screen.getByText('Colonne B (Date)')).toBeInTheDocument()
  expect(screen.getByText(/31\/02\/2027.*n’existe pas/)).toBeInTheDocument()
})

test('what a plan holds is text, whatever it looks like', () => {
  const nasty = '<script>window.hacked = true</script><img src=x onerror="window.hacked=1">'
  const { container } = render(PlanRowView, {
    row: row(4, {
      title: nasty,
      text: nasty,
      client: nasty,
      remarks: [
        {
          code: 'unknownStatus',
          column: nasty,
          columnLetter: 'B',
          value: nasty,
          date: null,
          time: null,
        },
      ],
    }),
    marks,
    wanted: true,
    ontoggle: () => {},
  })
  expect(container.querySelector('script, img')).toBeNull()
  expect(screen.getAllByText(nasty).length).toBeGreaterThan(0)
})

test('nothing is written before the button, which says how many', async () => {
  await read()
  expect(screen.getByRole('button', { name: 'Importer 2 publications' })).toBeEnabled()
  expect(screen.getByRole('button', { name: '1 refusée' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '1 laissée de côté' })).toBeInTheDocument()
  expect(imported()).toBeUndefined()
})

test('the plan’s own title says whose it is', async () => {
  const user = await read()
  host.answers = [done()]
  await user.click(screen.getByRole('button', { name: 'Importer 2 publications' }))
  expect(imported()).toEqual({
    do: 'importPlan',
    plan: { path: '/plans/plan.csv', stamp: 'seen', clientId: 'velo' },
  })
  await waitFor(() => expect(panels.is('import')).toBe(false))
})

test('what the calendar holds already stays out, unless it is ticked', async () => {
  const known = row(9, { verdict: 'alreadyThere' })
  host.answer.readPlan = preview([title, row(4), known])
  await read()
  expect(screen.getByText('1 déjà au calendrier')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Importer une publication/ })).toBeEnabled()
  const plan = new Plan()
  await plan.open('/plans/plan.csv')
  plan.toggle(known)
  expect(plan.isWanted(known)).toBe(true)
  expect(plan.request.rescued).toEqual([{ sheet: '', line: 9 }])
})

test('without a client for rows that name none, nothing can be imported', async () => {
  host.answer.readPlan = preview([row(4)])
  await read()
  expect(screen.getByText(/choisissez-le ou nommez-le/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Importer/ })).toBeDisabled()
})

test('a refused row can be kept as an idea, another left out, in the same request', async () => {
  const plan = new Plan()
  await plan.open('/plans/plan.csv')
  const [, four, , seven] = plan.preview?.rows ?? []
  expect(plan.wanted.map((one) => one.line)).toEqual([4, 5])
  if (four) plan.toggle(four)
  if (seven) plan.toggle(seven)
  expect(plan.wanted.map((one) => one.line)).toEqual([5, 7])
  expect(plan.request).toMatchObject({
    rescued: [{ sheet: '', line: 7 }],
    leftOut: [{ sheet: '', line: 4 }],
  })
})

test('a corrected column reads the plan again, and imports by the same correction', async () => {
  const user = await read()
  await user.click(screen.getByRole('tab', { name: /Colonnes/ }))
  const line = screen.getByRole('row', { name: /Accroche/ })
  expect(within(line).getByText('deviné')).toBeInTheDocument()
  within(line)
    .getByRole('combobox', { name: /Contenu de la colonne Accroche/ })
    .focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('option', { name: 'Titre' }))
  await waitFor(() =>
    expect(host.asked.findLast((one) => one.ask === 'readPlan')).toMatchObject({
      plan: { mapping: { sheets: [{ fields: [{ is: 'title' }] }] } },
    }),
  )
})

test('a file that cannot be read is said in place', async () => {
  host.answer.readPlan = () => {
    throw Object.assign(new Error(), { code: 'badTable', params: { path: 'x', reason: 'empty' } })
  }
  const user = userEvent.setup()
  render(ImportDialog, { marks })
  await user.type(screen.getByRole('textbox', { name: 'Fichier' }), '/x{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/est vide/)
})

test('a table dropped on the window opens the import; a picture does not', () => {
  panels.close()
  expect(openDropped({ paths: ['/a/photo.jpg'] })).toBe(false)
  expect(openDropped({ paths: ['/a/photo.jpg', '/a/Plan.XLSX'] })).toBe(true)
})

test('a client is guessed only when one alone fits', () => {
  const clients = [{ name: 'Biscuiterie Lunel' }, { name: 'Hôtel Bréhat' }, { name: 'Hôtel Sein' }]
  const named = (name: string) => guessClient({ name, rows: [] }, clients)?.name ?? null
  expect(named('lunel-decembre.csv')).toBe('Biscuiterie Lunel')
  expect(named('BREHAT déc.xlsx')).toBe('Hôtel Bréhat')
  expect(named('hotel.xlsx')).toBeNull()
  expect(named('plan.csv')).toBeNull()
})

test('a long reading says how far it is, and is given up by a button', async () => {
  let stop: (why: Refusal) => void = () => {}
  host.answer.readPlan = () => new Promise((_, reject) => (stop = reject))
  host.answer.work = () => ({
    works: [
      { id: 4, kind: 'thumbnails', done: 1, total: 2 },
      { id: 7, kind: 'readFile', done: 250, total: 1000 },
    ],
  })
  const user = userEvent.setup()
  render(ImportDialog, { marks })
  await user.type(screen.getByRole('textbox', { name: 'Fichier' }), '/plans/plan.csv{Enter}')
  const bar = await screen.findByRole('progressbar')
  await waitFor(() => expect(bar).toHaveValue(0.25))
  await user.click(screen.getByRole('button', { name: 'Abandonner' }))
  expect(host.acted).toContainEqual({ do: 'giveUp', work: 7 })
  expect(host.acted).not.toContainEqual({ do: 'giveUp', work: 4 })
  stop(new Refusal({ code: 'givenUp', params: {}, field: null }))
  expect(await screen.findByRole('alert')).toHaveTextContent('rien n’a changé')
})
