// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, mix, parts } from './contrast.ts'

const css = ['tokens', 'colours']
  .map((name) => readFileSync(`src/shared/theme/${name}.css`, 'utf8'))
  .join('\n')
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\);/g)]

function palette(theme: 'light' | 'dark') {
  const found = new Map(
    pairs.map((m) => [m[1] ?? '', parts((theme === 'light' ? m[2] : m[3]) ?? '')]),
  )
  return (name: string) => {
    const colour = found.get(name)
    if (!colour) throw new Error(`no colour --${name}`)
    return colour
  }
}

const CLIENTS = Array.from({ length: 12 }, (_, i) => `client-${i}`)
const STATUSES =
  'idea drafting in-review with-client approved scheduled published on-hold cancelled'
    .split(' ')
    .map((word) => `st-${word}`)

test('black on white is 21 to 1', () => {
  expect(contrast(parts('#000'), parts('#ffffff'))).toBeCloseTo(21)
})

for (const theme of ['light', 'dark'] as const) {
  const c = palette(theme)
  const grounds = ['paper', 'panel', 'rail', 'raised', 'outside', 'hover']

  test(`${theme}: small text is read on every ground`, () => {
    for (const ground of grounds) {
      for (const text of ['ink', 'soft', 'chestnut', 'danger']) {
        expect(contrast(c(text), c(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(c('quiet'), c(ground)), `quiet on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(c('on-chestnut'), c('chestnut'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(c('on-today'), c('today'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(c('chestnut'), c('chestnut-soft'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(c('danger'), c('danger-soft'))).toBeGreaterThanOrEqual(4.5)
  })

  test(`${theme}: text is read on the tint of every client`, () => {
    for (const client of CLIENTS) {
      for (const share of [0.07, 0.13]) {
        const tint = mix(c(client), share, c('panel'))
        expect(contrast(c('ink'), tint), `ink on ${client}`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(c('soft'), tint), `soft on ${client}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test(`${theme}: edges and status shapes stand out`, () => {
    for (const client of CLIENTS) {
      const tint = mix(c(client), 0.07, c('panel'))
      expect(contrast(c(client), c('panel')), client).toBeGreaterThanOrEqual(2.95)
      for (const status of STATUSES) {
        expect(contrast(c(status), tint), `${status} on ${client}`).toBeGreaterThanOrEqual(3)
      }
    }
    for (const ground of ['paper', 'panel', 'rail']) {
      expect(contrast(c('faint'), c(ground)), `faint on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
}
