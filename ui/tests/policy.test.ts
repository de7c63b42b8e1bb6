// @vitest-environment node
// The window's content policy allows no inline style, script or evaluation: a literal style attribute in a template
// would silently do nothing there. `style:name={…}` is set by script and passes.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withWords } from '../dev/fluent.ts'

const FORBIDDEN =
  /\sstyle="|\sstyle='|<script(?! (?:module )?lang="ts")|\{@html|new Function|\beval\(/

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.svelte'),
)

test('no component needs what the content policy refuses', () => {
  expect(components.length).toBeGreaterThan(10)
  const bad = components.filter((name) => FORBIDDEN.test(readFileSync(`src/${name}`, 'utf8')))
  expect(bad).toEqual([])
})

test('the page itself says in both languages that it is opening, and what to do when it does not', () => {
  const page = withWords(readFileSync('index.html', 'utf8'))
  expect(page).not.toContain('data-words')
  for (const words of [
    'Marronnier s’ouvre…',
    'Marronnier is opening…',
    'fermez cette fenêtre et rouvrez Marronnier',
    'close this window and open Marronnier again',
  ])
    expect(page).toContain(words)
})

test('the page itself has no inline script', () => {
  const page = readFileSync('index.html', 'utf8')
  expect([...page.matchAll(/<script(?![^>]*\ssrc=)|<style|\son\w+=/g)]).toEqual([])
})
