import { expect, test } from 'vitest'
import type { Passage, Post } from '$lib/host/index.ts'
import { inPlace } from './passage.ts'

const post = (text: string, own: string | null = null) =>
  ({
    title: 'Bûche',
    text,
    hashtags: '',
    link: '',
    variants: [{ channelId: 'i', text: own }],
  }) as Post

const on = (start: number, end: number, text: Passage['text'] = { of: 'text' }): Passage => ({
  ...{ text, start, end, quote: 'sort du four' },
})

test('a passage reads as the text has it now, with a little around it', () => {
  const around = inPlace(post('Notre bûche sort du four le matin.'), on(12, 24))
  expect(around).toEqual({ before: 'Notre bûche ', words: 'sort du four', after: ' le matin.' })
})

test('of a long text the words around it are whole', () => {
  const text = `${'Avant '.repeat(20)}ici${' après'.repeat(20)}`
  const around = inPlace(post(text), on(120, 123))
  expect(around?.words).toBe('ici')
  expect(around?.before).toMatch(/^… (Avant )+$/)
  expect(around?.after).toMatch(/^( après)+ …$/)
})

test('a passage of a channel is looked for there, and one that is gone is nowhere', () => {
  const channel = { of: 'channel' as const, id: 'i' }
  expect(inPlace(post('x', 'Pour le réseau'), on(8, 14, channel))?.words).toBe('réseau')
  expect(inPlace(post('x'), on(0, 1, channel))).toBeNull()
  expect(inPlace(post('x'), on(3, 3))).toBeNull()
  expect(inPlace(post('x'), on(0, 9))).toBeNull()
})
