// What the palette offers: commands that can run now, clients to look at. Posts come from the core's search.

import { calendar } from '$lib/calendar.svelte.ts'
import { noFilter } from '$lib/calendar/filter.ts'
import { commands, type Command, type CommandGroup } from '$lib/commands.svelte.ts'
import type { Client, SearchHit } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { match, rangesOf, type Match } from './match.ts'

export interface Entry {
  id: string
  label: string
  /** Found letters of the label. */
  marks: readonly [number, number][]
  shortcut?: string | undefined
  client?: Client
  hit?: SearchHit
  run: () => unknown
}

export const GROUPS: readonly CommandGroup[] = ['go', 'view', 'add', 'post', 'edit', 'program']

const SHOWN_CLIENTS = 5

interface Ranked {
  entry: Entry
  score: number
}

const ranked = (typed: string, entry: Omit<Entry, 'marks'>, score = 0): Ranked[] => {
  const found: Match | null = typed.trim() ? match(typed, entry.label) : { score: 0, at: [] }
  return found
    ? [{ entry: { ...entry, marks: rangesOf(found.at) }, score: found.score + score }]
    : []
}

const inOrder = (all: Ranked[]): Entry[] =>
  all.sort((a, b) => b.score - a.score).map((one) => one.entry)

/** Later commands of the same identity stand for earlier ones, as on the keyboard. */
function standing(list: readonly Command[]): Command[] {
  const byId = new Map(list.map((command) => [command.id, command]))
  return [...byId.values()]
}

export function commandEntries(typed: string): Entry[] {
  const group = (command: Command) => GROUPS.length - GROUPS.indexOf(command.group)
  return inOrder(
    standing(commands.list)
      .filter((command) => !command.keysOnly && commands.isEnabled(command))
      .flatMap((command) =>
        ranked(
          typed,
          {
            id: `command-${command.id}`,
            label: t(command.label),
            shortcut: command.shortcuts?.[0],
            run: command.run,
          },
          group(command) * 0.1,
        ),
      ),
  )
}

export function clientEntries(typed: string): Entry[] {
  if (!typed.trim()) return []
  return inOrder(
    calendar.clients.flatMap((client) =>
      ranked(typed, {
        id: `client-${client.id}`,
        label: client.name,
        client,
        run: () => calendar.setFilter({ ...noFilter(), clients: [client.id] }),
      }),
    ),
  ).slice(0, SHOWN_CLIENTS)
}
