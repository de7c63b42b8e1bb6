import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { ApprovalLine, Person, Post } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import Approvals from './Approvals.svelte'

const post = { id: 'p', clientId: 'lunel' } as Post
const line = (who: string, client: boolean): ApprovalLine => ({
  ...{ who, client, valid: true, at: { date: '2026-12-01', time: '10:00' } },
})

test('whose yes is the client’s is what the core says', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  await calendar.open(host)
  const person = { email: '', clients: [], languages: [], days: [], absences: [], sample: false }
  const rest = { holidays: true, capacity: null, rate: null, colour: null }
  const people: Person[] = [
    { ...person, ...rest, id: 'n', name: 'Nina', roles: ['writer'] },
    { ...person, ...rest, id: 'p', name: 'Paul', roles: ['writer'] },
  ]
  calendar.apply(changes({ people }))
  const approvers = [
    { personId: 'n', client: false },
    { personId: 'p', client: true },
  ]
  render(Approvals, { post, lines: [], needed: 1, approvers })
  await fireEvent.click(screen.getByLabelText(/^Accord de/))
  expect(await screen.findByText('Nina')).toBeTruthy()
  expect(await screen.findByText('Paul (client)')).toBeTruthy()
})

test('one agrees for oneself, and takes back one agreement of several of that name', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  await calendar.open(host)
  render(Approvals, {
    post,
    lines: [line('Maya', false), line('Maya', true)],
    needed: 2,
    approvers: [],
  })
  // the client's yes counts for none of the team's
  expect(screen.getByText(/^1 accord/)).toBeTruthy()
  await fireEvent.click(screen.getByText('Donner mon accord'))
  const back = screen.getAllByLabelText('Retirer l’accord de Maya')
  await fireEvent.click(back[1] as HTMLElement)
  expect(host.acted).toEqual([
    { do: 'approve', ids: ['p'] },
    { do: 'disapprove', id: 'p', who: 'Maya', client: true },
  ])
})
