// The rows of the list: posts in the order chosen, with a heading for each group. Pure: names come as functions.

import type { PostCard } from '$lib/host/index.ts'

export const SORTS = ['date', 'title', 'client', 'status', 'assignee'] as const
export type SortKey = (typeof SORTS)[number]

export interface Sort {
  by: SortKey
  down: boolean
}

/** What cards are sorted and grouped by, in words. */
export interface Names {
  client(card: PostCard): string
  assignee(card: PostCard): string
  title(card: PostCard): string
  /** Place of the status in the order of the work. */
  status(card: PostCard): number
  /** Words of a group. */
  heading(by: SortKey, card: PostCard): string
}

interface Heading {
  kind: 'heading'
  key: string
  text: string
  count: number
  /** The day that its posts are of. */
  date: string | null
}

export type ListRow = Heading | { kind: 'post'; key: string; card: PostCard }

const momentOf = (card: PostCard) => `${card.planned?.date} ${card.planned?.time ?? ''} ${card.id}`

function comparing(by: SortKey, names: Names, words: Intl.Collator) {
  const last = (a: string, b: string) => Number(!a) - Number(!b) || words.compare(a, b)
  const firsts: Record<SortKey, (a: PostCard, b: PostCard) => number> = {
    date: () => 0,
    title: (a, b) => last(names.title(a), names.title(b)),
    client: (a, b) => last(names.client(a), names.client(b)),
    status: (a, b) => names.status(a) - names.status(b),
    assignee: (a, b) => last(names.assignee(a), names.assignee(b)),
  }
  return firsts[by]
}

/** Within a group posts stay in the order of the calendar, whichever way the groups run. */
export function listRows(
  cards: readonly PostCard[],
  sort: Sort,
  names: Names,
  words: Intl.Collator,
): ListRow[] {
  const compare = comparing(sort.by, names, words)
  const way = sort.down ? -1 : 1
  const inTime = (a: PostCard, b: PostCard) => (momentOf(a) < momentOf(b) ? -1 : 1)
  const days = (a: PostCard, b: PostCard) =>
    sort.by === 'date' ? way * (a.planned?.date ?? '').localeCompare(b.planned?.date ?? '') : 0
  // names that differ by an accent alone are as good as equal, yet head groups of their own
  const apart = (a: PostCard, b: PostCard) =>
    sort.by === 'client' || sort.by === 'assignee'
      ? way * names.heading(sort.by, a).localeCompare(names.heading(sort.by, b))
      : 0
  const sorted = [...cards].sort(
    (a, b) => days(a, b) || way * compare(a, b) || apart(a, b) || inTime(a, b),
  )
  if (sort.by === 'title') return sorted.map((card) => ({ kind: 'post', key: card.id, card }))

  const rows: ListRow[] = []
  let heading: Heading | undefined
  for (const card of sorted) {
    const text = names.heading(sort.by, card)
    if (!heading || heading.text !== text) {
      const date = sort.by === 'date' ? (card.planned?.date ?? null) : null
      heading = { kind: 'heading', key: `heading ${text}`, text, count: 0, date }
      rows.push(heading)
    }
    heading.count++
    rows.push({ kind: 'post', key: card.id, card })
  }
  return rows
}

/** The next way to sort when a column's head is pressed. */
export const pressed = (sort: Sort, by: SortKey): Sort =>
  sort.by === by ? { by, down: !sort.down } : { by, down: false }

/** As remembered: `client`, `-date`. */
export function readSort(text: string | undefined): Sort {
  const by = SORTS.find((one) => one === text?.replace('-', ''))
  return by ? { by, down: text?.startsWith('-') ?? false } : { by: 'date', down: false }
}
export const writeSort = (sort: Sort): string => `${sort.down ? '-' : ''}${sort.by}`
