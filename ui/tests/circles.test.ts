// @vitest-environment node
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findCircle, importGraph } from './circles.ts'

test('no file of the page imports itself by a detour', () => {
  expect(findCircle(importGraph())).toBeNull()
})

test('the graph sees through components and aliases', () => {
  const graph = importGraph()
  const all = [...graph.values()].flat()
  expect(graph.get('src/main.ts')).toContain('src/views/start.ts')
  expect(graph.get('src/views/start.ts')).toContain('src/views/App.svelte')
  expect(all.filter((path) => !existsSync(path))).toEqual([])
})

test('a circle is found, with its way', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ])
  expect(findCircle(graph)).toEqual(['b', 'c', 'b'])
})
