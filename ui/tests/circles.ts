// Import circles through components too, which the lint rule does not see into.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Graph = Map<string, string[]>

const IMPORT =
  /^\s*(?:import|export)\s(?!type\b)[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

function resolve(from: string, spec: string): string | null {
  if (spec.startsWith('.')) return join(dirname(from), spec)
  const alias = /^\$(lib|shared|features|views)\//.exec(spec)
  return alias ? join('src', spec.slice(1)) : null
}

/** What each source file imports, types aside. */
export function importGraph(root = 'src'): Graph {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts') && !name.includes('zz-'),
    )
    .map((name) => join(root, name))
  return new Map(
    files.map((file) => {
      const specs = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(
        (m) => m[1] ?? m[2] ?? m[3] ?? '',
      )
      return [
        file,
        specs.map((spec) => resolve(file, spec)).filter((path): path is string => path !== null),
      ]
    }),
  )
}

/** One circle, as the files along it, or null. */
export function findCircle(graph: Graph): string[] | null {
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...trail, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const circle = walk(file, [])
    if (circle) return circle
  }
  return null
}
