// Fluent files as the page takes them: read when the page is built, so that it need not read them at every start.

import { FluentResource } from '@fluent/bundle'
import type { Plugin } from 'vite'

/** What an imported `.ftl` file holds, as JSON: a text, for of two languages one is wanted at a time. */
export type Messages = [name: string, value: FluentResource['body'][number]['value']][]

export function fluent(): Plugin {
  return {
    name: 'fluent',
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
