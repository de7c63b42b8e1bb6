import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Person } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import { team } from './team.svelte.ts'
import TeamHeader from './TeamHeader.svelte'

const person = (id: string, name: string): Person => ({
  ...{ id, name, email: '', roles: [], clients: [], languages: [], days: [1], absences: [] },
  ...{ holidays: true, capacity: null, rate: null, colour: null, sample: false },
})

test('one’s own work alone is one press away, and everybody’s another', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  host.memory = { me: 'maya' }
  const load = {
    week: '2026-11-30',
    assigned: 0,
    owed: 0,
    overdue: 0,
    capacity: null,
    days: 1,
    away: 0,
  }
  const row = (personId: string) => ({ personId, loads: [load], judged: 0, onTime: 0 })
  host.answer.team = () => ({ people: [row('m'), row('n')], rows: [], late: [], undated: [] })
  await calendar.open(host)
  calendar.apply(changes({ people: [person('m', 'Maya'), person('n', 'Nina')] }))
  await team.load()
  render(TeamHeader)
  expect(team.people).toHaveLength(2)
  await fireEvent.click(screen.getByText('Mon travail'))
  expect(team.people.map((one) => one.personId)).toEqual(['m'])
  await fireEvent.click(screen.getByText('Mon travail'))
  expect(team.people).toHaveLength(2)
})
