import { beforeEach, expect, test } from 'vitest'
import { card, FakeHost } from '../../../tests/fake-host.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Consideration } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { aimedAt, held } from './announce.ts'
import { apart, warnings } from '$lib/warnings.ts'

const considered = (more: Partial<Consideration> = {}): Consideration => ({
  moments: [],
  conflicts: [],
  rights: [],
  keyDates: [],
  work: [],
  withdrawn: 0,
  past: false,
  refusal: null,
  ...more,
})
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const close = (withId: string, minutes: number) => ({
  id: 'a',
  with: withId,
  title: 'Le petit-déjeuner',
  channelId: 'c1',
  minutes,
})

beforeEach(async () => {
  const host = new FakeHost()
  await calendar.open(host)
  calendar.channels = [
    { id: 'c1', clientId: 'lunel', network: 'instagram', handle: '', active: true },
  ]
})

test('what is in the hand is named, or counted', () => {
  setLanguage('fr')
  expect(plain(held(card('a', '', { title: 'La bûche' }), 1))).toBe('Déplacement de « La bûche »')
  expect(plain(held(card('a'), 3))).toBe('Déplacement de 3 publications')
  setLanguage('en')
  expect(held(card('a', '', { title: '' }), 1)).toBe('Moving “Untitled”')
})

test('a step is one sentence: the moment, then what stands against it, in the page’s language', () => {
  const against = considered({
    conflicts: [close('b', 60)],
    keyDates: [
      {
        ...{ date: '2026-12-25', name: 'holiday-christmas', holiday: true, sourceId: null },
        ...{ first: '2026-12-25', last: '2026-12-25', time: null },
      },
    ],
    withdrawn: 1,
  })
  const at = { date: '2026-12-25', time: '18:00' }
  setLanguage('fr')
  expect(plain(aimedAt(at, against))).toBe(
    'vendredi 25 décembre, 18 h. instagram : « Le petit-déjeuner » à 1 h. ' +
      'Férié, vendredi 25 décembre : Noël. La validation sera retirée',
  )
  setLanguage('en')
  expect(aimedAt(at, against)).toContain('Holiday')
  expect(aimedAt(at, against)).toContain('The approval will be withdrawn')
})

test('a refusal stands alone', () => {
  setLanguage('fr')
  const told = warnings(
    considered({
      refusal: { code: 'locked', params: { title: 'La bûche', count: 1 }, field: null },
      conflicts: [close('b', 60)],
    }),
  )
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ tone: 'refusal' })
  expect(told[0]?.text).toContain('La bûche')
})

test('three posts too close are named, the others counted', () => {
  setLanguage('en')
  const conflicts = ['b', 'c', 'd', 'e', 'f'].map((id) => close(id, 30))
  const told = warnings(considered({ conflicts })).map((one) => one.text)
  expect(told).toHaveLength(4)
  expect(told.at(-1)).toBe('And 2 more posts too close')
})

test('three pieces of work that become late are named, the others counted', () => {
  setLanguage('fr')
  const work = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    ...{ assignmentId: id, postId: id, personId: 'nina', role: 'writer' as const },
    ...{ due: '2026-12-01', stays: false, told: false },
    pressure: { is: 'late' as const, by: 2 },
  }))
  const told = warnings(considered({ work }))
  expect(told).toHaveLength(4)
  expect(plain(told.at(-1)?.text ?? '')).toBe('Et 2 autres travaux trop courts ou en retard')
})

test('distances are said as people say them', () => {
  setLanguage('fr')
  expect([0, 45, 60, 90].map(apart).map(plain)).toEqual([
    'la même heure',
    '45 min',
    '1 h',
    '1 h 30',
  ])
})

test('a visual that could not be shown there is named with the day that decides', () => {
  setLanguage('fr')
  const right = (n: number, rights: 'early' | 'over') => ({
    ...{ id: 'a', visualId: `v${n}`, name: `${n}.jpg`, rights, day: '2026-12-15' },
  })
  const rights = [right(1, 'over'), right(2, 'early'), right(3, 'over'), right(4, 'over')]
  const told = warnings(considered({ rights })).map((one) => plain(one.text))
  expect(told).toEqual([
    'Droits de « 1.jpg » finis le mardi 15 décembre',
    'Droits de « 2.jpg » seulement à partir du mardi 15 décembre',
    'Droits de « 3.jpg » finis le mardi 15 décembre',
    'Et un autre visuel hors droits',
  ])
})
