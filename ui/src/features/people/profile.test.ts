import { fireEvent, render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Person } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import PersonProfile from './PersonProfile.svelte'

const person: Person = {
  ...{ id: 'n', name: 'Nina', email: '', roles: ['writer'], clients: [], languages: ['fr'] },
  ...{
    days: [1, 2, 3, 4, 5],
    holidays: true,
    capacity: null,
    rate: null,
    colour: 3,
    sample: false,
  },
  absences: [{ first: '2026-12-24', last: '2026-12-31', note: 'congés' }],
}

let host: FakeHost
beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  await calendar.open(host)
  render(PersonProfile, { person })
})

test('the note of an absence is written where the absence stands', async () => {
  const note = screen.getByLabelText(/^Note de l’absence du/)
  expect((note as HTMLInputElement).value).toBe('congés')
  await fireEvent.input(note, { target: { value: 'congés de Noël' } })
  await fireEvent.blur(note)
  expect(host.acted).toEqual([
    {
      ...{ do: 'setAbsence', personId: 'n' },
      absence: { first: '2026-12-24', last: '2026-12-31', note: 'congés de Noël' },
    },
  ])
})

test('a person has a colour of the palette, kept when something else is changed', async () => {
  expect(screen.getByLabelText(/^Couleur, /).textContent).not.toContain('initiales')
  const capacity = screen.getByLabelText('Publications par semaine')
  await fireEvent.input(capacity, { target: { value: '4' } })
  await fireEvent.blur(capacity)
  expect(host.acted).toMatchObject([
    { do: 'editPerson', profile: { colour: 3, capacity: 4, days: [1, 2, 3, 4, 5] } },
  ])
})

test('who works from elsewhere has no public holidays of France off', async () => {
  await fireEvent.click(screen.getByText('Jours fériés français chômés'))
  expect(host.acted).toMatchObject([{ do: 'editPerson', profile: { holidays: false, colour: 3 } }])
})
