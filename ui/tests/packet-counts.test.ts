// The page of a packet counts as the program counts: held against crates/formats/tests/packet_counts.rs.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import kept from './packet-counts.json'

interface Counts {
  know(list: string): void
  count(text: string, rule: string): number
  measure(text: string, hashtags: string, rule: string): { used: number; hashtags: number }
}

const file = join(import.meta.dirname, '../../crates/formats/src/packet/form/count.js')
const counts = new Function(`${readFileSync(file, 'utf8')}\nreturn counts`)() as Counts
counts.know(kept.tlds)
const rows = kept.rows as [string, number[], number, number][]

test.each(kept.rules.map((rule, at) => [rule, at] as const))('%s', (rule, at) => {
  const wrong = rows
    .map(([text, counted]) => ({ text, program: counted[at], page: counts.count(text, rule) }))
    .filter(({ program, page }) => program !== page)
  expect(wrong).toEqual([])
})

test('text and hashtags as published', () => {
  const wrong = rows
    .map(([text, , used, hashtags]) => ({
      text,
      program: { used, hashtags },
      page: counts.measure(text, text, 'codePoints'),
    }))
    .filter(({ program, page }) => program.used !== page.used || program.hashtags !== page.hashtags)
  expect(wrong).toEqual([])
})
