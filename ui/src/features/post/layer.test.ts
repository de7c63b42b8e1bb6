import { expect, test } from 'vitest'
import { carried, pieces } from './layer.ts'

const text = 'Un #biscuit 👩‍👩‍👧 sur lunel.fr'
const spans = [
  { start: 3, end: 11, kind: 'hashtag' as const },
  { start: 25, end: 33, kind: 'link' as const },
]

test('the pieces say the whole text, cut where it changes looks', () => {
  const cut = pieces(text, spans, 12)
  expect(cut.map((piece) => piece.text).join('')).toBe(text)
  expect(cut.find((piece) => piece.kind === 'hashtag')?.text).toBe('#biscuit')
  expect(cut.find((piece) => piece.kind === 'link')?.text).toBe('lunel.fr')
  expect(cut.filter((piece) => piece.hidden).map((piece) => piece.text)).toEqual([
    '👩‍👩‍👧 sur ',
    'lunel.fr',
  ])
})

test('a hashtag on the fold is cut in two, both looking like one', () => {
  expect(pieces('#biscuit', [{ start: 0, end: 8, kind: 'hashtag' }], 4)).toEqual([
    { text: '#bis', kind: 'hashtag', hidden: false, noted: false },
    { text: 'cuit', kind: 'hashtag', hidden: true, noted: false },
  ])
})

test('places past the end are let go', () => {
  expect(pieces('ab', [{ start: 1, end: 9, kind: 'link' }], 7)).toEqual([
    { text: 'a', kind: null, hidden: false, noted: false },
    { text: 'b', kind: 'link', hidden: false, noted: false },
  ])
  expect(pieces('', [], 0)).toEqual([])
})

const words = (after: string) =>
  carried(spans, text, after).map((span) => after.slice(span.start, span.end))

test('until it is measured again, a key before, within or after moves the looks along', () => {
  expect(words(`Oh ! ${text}`)).toEqual(['#biscuit', 'lunel.fr'])
  expect(words(text.replace('#biscuit', '#biscuits'))).toEqual(['#biscuits', 'lunel.fr'])
  expect(words(text.replace('#biscuit', '#bis'))).toEqual(['#bis', 'lunel.fr'])
  expect(words(text.replace('#biscuit ', ''))).toEqual(['lunel.fr'])
  expect(words('')).toEqual([])
})

test('what was commented is shown on its words, across what they are', () => {
  const noted = pieces(text, spans, null, [{ start: 0, end: 7 }]).filter((piece) => piece.noted)
  expect(noted.map((piece) => piece.text)).toEqual(['Un ', '#bis'])
  expect(pieces(text, spans, null).some((piece) => piece.noted)).toBe(false)
})
