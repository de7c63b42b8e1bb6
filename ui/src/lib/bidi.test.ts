import { expect, test } from 'vitest'
import { apart } from './bidi.ts'
import { setLanguage, t } from './locale.svelte.ts'

test('what runs as our own words do stays as it is', () => {
  for (const text of ['', 'La bûche', 'été · 10 %', '日本', '🎄 fin'])
    expect(apart(text)).toBe(text)
})

test('what turns the direction turns it for itself alone', () => {
  expect(apart('\u202Egpj.exe')).toBe('\u2068\u202Egpj.exe\u2069')
  expect(apart('שלום')).toBe('\u2068שלום\u2069')
  // what would end ours goes, what it begins is ended
  expect(apart('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u2069')
  expect(apart('\u2067a')).toBe('\u2068\u2067a\u2069\u2069')
  expect(apart('\u2067a\u2069b')).toBe('\u2068\u2067a\u2069b\u2069')
})

test('sentences keep their direction whatever is put in them', () => {
  setLanguage('fr')
  expect(t('leave-link-where', { host: '\u202Egpj.exe' })).toBe(
    'Il mène à \u2068\u202Egpj.exe\u2069, dans votre navigateur.',
  )
})
