// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test.each(['fr', 'en'])('no words are given twice in %s', (lang) => {
  const folder = `../assets/locales/${lang}`
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const file of readdirSync(folder)) {
    for (const [, key = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(
      /^([a-zA-Z][\w-]*) =/gm,
    )) {
      if (seen.has(key)) twice.push(`${key}: ${seen.get(key)}, ${file}`)
      seen.set(key, file)
    }
  }
  expect(twice).toEqual([])
})
