import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { WorkRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import VisualWork from './VisualWork.svelte'

let host: FakeHost
let works: WorkRow[]

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  works = []
  host.answer.work = () => ({ works })
  await calendar.open(host)
})

test('thumbnails made in the background show how far they are, and can be given up', async () => {
  works = [{ id: 7, kind: 'thumbnails', done: 12, total: 300 }]
  render(VisualWork)
  await screen.findByRole('progressbar', { name: '12 vignettes sur 300' })
  await userEvent.setup().click(screen.getByRole('button', { name: 'Abandonner' }))
  expect(host.acted).toContainEqual({ do: 'giveUp', work: 7 })
  works = []
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
})

test('pictures that turn out not to be readable are named once, when all thumbnails are made', async () => {
  toasts.clear()
  works = [{ id: 7, kind: 'thumbnails', done: 64, total: 128 }]
  render(VisualWork)
  await screen.findByRole('progressbar')
  const unreadable = (name: string) => ({
    path: name,
    failure: { code: 'badVisual' as const, params: { path: name, reason: 'broken' }, field: null },
  })
  calendar.apply(changes({ unreadable: [unreadable('a.jpg')] }))
  calendar.apply(changes({ unreadable: ['b.jpg', 'c.jpg', 'd.jpg'].map(unreadable) }))
  expect(toasts.list).toEqual([])
  works = []
  await waitFor(() => expect(toasts.list).toHaveLength(1))
  const [toast] = toasts.list
  expect(toast?.text).toMatch(/^a\.jpg est abîmé.*Et une autre image illisible\.$/)
  expect(toast?.link?.label).toBe('Voir la liste')
  calendar.apply(changes())
  expect(toasts.list).toHaveLength(1)
})
