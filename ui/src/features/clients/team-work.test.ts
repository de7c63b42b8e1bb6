import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { ClientWork, LeadTime } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import TeamWork from './TeamWork.svelte'

const lead = (role: LeadTime['role'], days: number, work: number): LeadTime => ({
  role,
  days,
  work,
})

test('every role has its days before the post and its days of work', async () => {
  setLanguage('fr')
  const host = new FakeHost()
  const work: ClientWork = {
    practice: { clientId: 'lunel', approvals: 0, follows: true, leads: [] },
    leads: [lead('contentManager', 2, 1), lead('writer', 3, 2), lead('designer', 4, 2)],
    templates: [],
  }
  host.answer.clientWork = () => work
  host.answer.labels = () => ({ pillars: [], series: [] })
  await calendar.open(host)
  render(TeamWork, { id: 'lunel' })
  const settle = async (label: string, text: string) => {
    const field = await screen.findByLabelText(label)
    await fireEvent.input(field, { target: { value: text } })
    await fireEvent.blur(field)
  }
  await settle('Jours ouvrés de travail, Rédaction', '5')
  await settle('Rendu, jours ouvrés avant, Responsable éditorial', '6')
  const leads = host.acted.map((action) => action.do === 'setPractice' && action.practice.leads)
  expect(leads).toEqual([[lead('writer', 3, 5)], [lead('contentManager', 6, 1)]])
})
