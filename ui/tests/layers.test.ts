// @vitest-environment node
// The layering rules are worth what they refuse: each bad import below must be reported.
import { ESLint } from 'eslint'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'

const made: string[] = []

function file(path: string, text: string) {
  writeFileSync(path, text)
  made.push(path)
  return path
}

async function rulesBrokenBy(path: string) {
  const [result] = await new ESLint().lintFiles([path])
  return (result?.messages ?? []).map((message) => message.ruleId)
}

beforeAll(() => {
  for (const feature of ['zz-one', 'zz-two'])
    mkdirSync(`src/features/${feature}`, { recursive: true })
})
afterAll(() => {
  for (const path of made) rmSync(path)
  for (const feature of ['zz-one', 'zz-two']) rmSync(`src/features/${feature}`, { recursive: true })
})

test('a feature that imports another feature is refused', async () => {
  file('src/features/zz-two/it.ts', 'export const it = 1\n')
  const bad = file(
    'src/features/zz-one/bad.ts',
    "import { it } from '$features/zz-two/it.ts'\nexport const two = it\n",
  )
  expect(await rulesBrokenBy(bad)).toContain('import-x/no-restricted-paths')
})

test.each([
  ['src/lib/zz-bad.ts', '$features/post/statuses.ts'],
  ['src/shared/zz-bad.ts', '$features/post/statuses.ts'],
  ['src/features/zz-one/up.ts', '$views/App.svelte'],
  ['src/lib/zz-bad-too.ts', '$shared/Button.svelte'],
])('%s may not import %s', async (path, from) => {
  const bad = file(path, `import * as other from '${from}'\nexport const all = other\n`)
  expect(await rulesBrokenBy(bad)).toContain('import-x/no-restricted-paths')
})

test('only lib/host imports Tauri', async () => {
  const bad = file(
    'src/features/zz-one/tauri.ts',
    "import { invoke } from '@tauri-apps/api/core'\nexport const call = invoke\n",
  )
  expect(await rulesBrokenBy(bad)).toContain('no-restricted-imports')
})

test('an import circle is refused', async () => {
  file('src/lib/zz-b.ts', "import { a } from './zz-a.ts'\nexport const b = () => a\n")
  const bad = file('src/lib/zz-a.ts', "import { b } from './zz-b.ts'\nexport const a = () => b\n")
  expect(await rulesBrokenBy(bad)).toContain('import-x/no-cycle')
})
