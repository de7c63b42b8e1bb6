import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Assignment } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import WorkTerms from './WorkTerms.svelte'

const one: Assignment = {
  ...{ id: 'a', postId: 'p', personId: 'n', role: 'writer', brief: '', state: 'sent' },
  ...{ due: null, dueByHand: false, lead: null, delivered: null },
  ...{ estimate: 90, spent: 60, fee: 8000 },
}

async function typed(field: string, text: string) {
  const input = screen.getByLabelText(field)
  await fireEvent.input(input, { target: { value: text } })
  await fireEvent.blur(input)
}

test('what is asked is written anew, and cleared', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  await calendar.open(host)
  const { rerender } = render(WorkTerms, { one })
  await typed('Consigne pour cette fois', 'Plus court, et au présent.')
  await rerender({ one: { ...one, brief: 'Plus court, et au présent.' } })
  await typed('Consigne pour cette fois', '')
  expect(host.acted).toEqual(
    ['Plus court, et au présent.', ''].map((brief) => {
      return { do: 'editAssignments', ids: ['a'], terms: { brief } }
    }),
  )
})

test('an empty field clears, what is no number is told and changes nothing', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  await calendar.open(host)
  render(WorkTerms, { one })
  await typed('Tarif', '')
  await typed('Passé (h)', '1h15')
  await typed('Prévu (h)', 'longtemps')
  expect(host.acted).toEqual([
    { do: 'editAssignments', ids: ['a'], terms: { fee: null } },
    { do: 'editAssignments', ids: ['a'], terms: { spent: 75 } },
  ])
  expect(await screen.findByText('Écrivez un nombre.')).toBeTruthy()
})
