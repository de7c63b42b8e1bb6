// @vitest-environment node
import { expect, test } from 'vitest'
import { match, rangesOf } from './match.ts'

const order = (typed: string, texts: string[]) =>
  texts
    .map((text) => ({ text, found: match(typed, text) }))
    .filter((one) => one.found)
    .sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0))
    .map((one) => one.text)

test.each([
  ['reglages', 'Réglages'],
  ['RÉGL', 'Réglages'],
  ['idee', 'Noter une idée'],
  ['vue mois', 'Vue : mois'],
  ['mois vue', 'Vue : mois'],
  ['np', 'Nouvelle publication'],
  ['imp pl', 'Importer un planning'],
  ['noel', 'Marché de Noël'],
])('%s finds %s', (typed, text) => expect(match(typed, text)).not.toBeNull())

test.each([
  ['xyz', 'Réglages'],
  ['seglager', 'Réglages'],
  ['mois annee', 'Vue : mois'],
  ['aie', 'Afficher la semaine précédente'],
  ['lu', 'Choisir toutes les publications'],
])('%s does not find %s', (typed, text) => expect(match(typed, text)).toBeNull())

test('words begun come before words inside', () => {
  expect(order('mois', ['Ouvrir le tamois', 'Aller au mois'])[0]).toBe('Aller au mois')
  expect(order('ex', ['Indexer', 'Exporter'])[0]).toBe('Exporter')
})

test('what was found is marked where it stands, accents and ligatures included', () => {
  const found = match('ete', 'Œuvres d’été')
  expect(rangesOf(found?.at ?? []).map(([a, b]) => 'Œuvres d’été'.slice(a, b))).toEqual(['été'])
})

test('a long text is searched at once', () => {
  expect(match('aaaaaaaab', 'a'.repeat(5_000))).toBeNull()
})
