import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { KeyDay } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import KeyDayName from './KeyDayName.svelte'
import { goesOn, keyDayWords } from '$lib/keyDays.ts'

const day = (more: Partial<KeyDay> = {}): KeyDay => ({
  ...{ date: '2026-12-22', name: 'nobody', holiday: false, sourceId: 's' },
  ...{ first: '2026-12-19', last: '2027-01-04', time: null },
  ...more,
})

beforeEach(async () => {
  setLanguage('fr')
  await calendar.open(new FakeHost())
  const kind = 'school_holidays' as const
  const source = { id: 's', name: 'Zone B', kind, colour: 4, hidden: false, clientId: null }
  calendar.apply(changes({ keyDateSources: [{ ...source, file: 'b.ics' }] }))
})

test('a computed day is named by the page, one of a file by its title, with its time on its first day', () => {
  expect(keyDayWords(day({ name: 'holiday-christmas', sourceId: null }))).toBe('Noël')
  expect(keyDayWords(day())).toBe('nobody')
  expect(keyDayWords(day({ name: ' ' }))).toBe('Sans titre')
  expect(keyDayWords(day({ date: '2026-12-19', time: '10:00' }))).toBe('10:00 nobody')
})

test('a long one is named on its first day and where a week begins, else its colour alone goes on', () => {
  expect(goesOn(day({ date: '2026-12-19' }), 1)).toBe(false)
  expect(goesOn(day({ date: '2026-12-21' }), 1)).toBe(false)
  expect(goesOn(day(), 1)).toBe(true)
  const { container } = render(KeyDayName, { one: day() })
  expect(container).toHaveTextContent(/^$/)
  expect(container.querySelector('[data-colour="4"]')).not.toBeNull()
  expect(container.querySelector('[data-tip="nobody"]')).not.toBeNull()
})

test('where there is room it is named on every day', () => {
  render(KeyDayName, { one: day({ name: 'Vacances de Noël' }), full: true })
  expect(screen.getByText('Vacances de Noël')).toBeInTheDocument()
})
