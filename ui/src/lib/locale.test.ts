import { expect, test } from 'vitest'
import { locale, setLanguage, t } from './locale.svelte.ts'

test('the language changes at run time, with that of the document', () => {
  setLanguage('fr')
  expect(t('status-in-review')).toBe('En relecture')
  setLanguage('en')
  expect(t('status-in-review')).toBe('In review')
  expect(document.documentElement.lang).toBe('en')
})

test('the system’s language is followed until one is chosen', () => {
  setLanguage('system', 'en')
  expect(locale.lang).toBe('en')
  setLanguage('fr')
  expect(locale.lang).toBe('fr')
})

test('missing words and missing values are loud', () => {
  setLanguage('fr')
  expect(() => t('no-such-words')).toThrow('no-such-words')
  expect(() => t('card-more')).toThrow('card-more')
})

test('the same language said again leaves the page as it is', () => {
  setLanguage('en')
  const seen = new MutationObserver(() => {})
  seen.observe(document.documentElement, { attributes: true })
  setLanguage('en')
  expect(seen.takeRecords()).toHaveLength(0)
  setLanguage('fr')
  expect(seen.takeRecords()).toHaveLength(1)
})
