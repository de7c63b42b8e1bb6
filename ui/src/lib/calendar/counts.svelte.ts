// How many posts the page is about: by client, in all, to be read, and without a date. Counted by the core; carried on from
// the cards that a change touches until it counts again.

import type { CivilDate } from '../dates.ts'
import type { ClientId, PostCard, WindowRows } from '../host/index.ts'

/** Days that the counts are about, both included. */
interface Days {
  from: CivilDate
  to: CivilDate
}

export class Counts {
  /** Posts of each client in the days counted, whatever clients the filter keeps. */
  byClient = $state.raw<Readonly<Record<ClientId, number>>>({})
  /** Posts in the days counted, and those of them that wait to be read. */
  tally = $state.raw<Readonly<{ posts: number; toRead: number }>>({ posts: 0, toRead: 0 })
  /** Posts without a date, seen or not. */
  ideas = $state(0)

  #days: Days = { from: '', to: '' }

  /** What the core counted in those days. */
  take(days: Days, counted: Pick<WindowRows, 'counts' | 'posts' | 'toRead'>) {
    this.#days = days
    this.byClient = counted.counts
    this.tally = { posts: counted.posts, toRead: counted.toRead }
  }

  /** These cards became those. */
  change(before: readonly PostCard[], after: readonly PostCard[]) {
    const [less, more] = [this.#counted(before), this.#counted(after)]
    const byClient = { ...this.byClient }
    for (const { clientId } of less) byClient[clientId] = (byClient[clientId] ?? 0) - 1
    for (const { clientId } of more) byClient[clientId] = (byClient[clientId] ?? 0) + 1
    this.byClient = byClient
    this.tally = {
      posts: this.tally.posts + more.length - less.length,
      toRead: this.tally.toRead + toRead(more) - toRead(less),
    }
    this.ideas += undated(after) - undated(before)
  }

  #counted(cards: readonly PostCard[]): PostCard[] {
    const { from, to } = this.#days
    return cards.filter(({ planned }) => planned && from <= planned.date && planned.date <= to)
  }
}

const toRead = (cards: readonly PostCard[]) =>
  cards.filter((card) => card.status === 'in_review').length
const undated = (cards: readonly PostCard[]) => cards.filter((card) => !card.planned).length
