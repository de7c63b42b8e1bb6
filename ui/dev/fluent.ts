// Fluent files as the page takes them: read when the page is built, so that it need not read them at every start.

import { FluentResource } from '@fluent/bundle'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** What an imported `.ftl` file holds, as JSON: a text, for of two languages one is wanted at a time. */
export type Messages = [name: string, value: FluentResource['body'][number]['value']][]

const locales = new URL('../../assets/locales/', import.meta.url)

/** The words of a message without parameters, as they stand in a page. */
function words(lang: string, key: string): string {
  const folder = new URL(`${lang}/`, locales)
  for (const file of readdirSync(folder)) {
    const { body } = new FluentResource(readFileSync(new URL(file, folder), 'utf8'))
    const value = body.find(({ id }) => id === key)?.value
    if (typeof value === 'string') return value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  }
  throw new Error(`no words for ${key} (${lang})`)
}

/** The words that stand in the page itself, for when its script does not come. */
export const withWords = (page: string): string =>
  page.replace(
    /(<p lang="(fr|en)"[^>]*) data-words="([a-z-]+)">/g,
    (_, before: string, lang: string, key: string) => `${before}>${words(lang, key)}`,
  )

export function fluent(): Plugin {
  return {
    name: 'fluent',
    transformIndexHtml: withWords,
    transform: {
      filter: { id: /\.ftl$/ },
      handler(text) {
        // the page uses no attributes of messages
        const messages: Messages = new FluentResource(text).body.map(({ id, value }) => [id, value])
        return { code: `export default ${JSON.stringify(JSON.stringify(messages))}`, map: null }
      },
    },
  }
}
