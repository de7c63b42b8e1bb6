// A host for tests of the page: answers what it is told to, keeps what it was asked. Holds no rule of the core.

import { Refusal, type AnswerOf, type Host } from '../src/lib/host/host.ts'
import type {
  Action,
  Changes,
  Client,
  Code,
  Done,
  Failure,
  OpeningPage,
  PostCard,
  Query,
  Snapshot,
  Status,
  WindowRows,
} from '../src/lib/host/index.ts'

export const client = (id: string, more: Partial<Client> = {}): Client => ({
  id,
  name: id,
  colour: 0,
  zone: 'Europe/Paris',
  note: '',
  sample: false,
  ...more,
})

/** `card('a', '2026-12-10 18:00')`, `card('b', '2026-12-10')`, `card('c')` for an idea. */
export function card(id: string, at = '', more: Partial<PostCard> = {}): PostCard {
  const [date = '', time] = at.split(' ')
  return {
    id,
    clientId: 'lunel',
    title: `Title ${id}`,
    planned: date ? { date, time: time ?? null } : null,
    status: 'drafting',
    pillar: '',
    series: '',
    evergreen: false,
    pinned: false,
    assigneeId: null,
    channelIds: [],
    visualIds: [],
    cover: more.visualIds?.length ? 'jpeg' : null,
    rightsBroken: false,
    ...more,
  }
}

export const changes = (more: Partial<Changes> = {}): Changes => ({
  clients: [],
  channels: [],
  people: [],
  posts: [],
  views: [],
  keyDateSources: [],
  visuals: [],
  unreadable: [],
  memory: {},
  ...more,
  removed: {
    ...{
      clients: [],
      channels: [],
      people: [],
      posts: [],
      views: [],
      keyDateSources: [],
      visuals: [],
    },
    ...more.removed,
  },
})

export const done = (more: Partial<Done> = {}): Done => ({
  told: null,
  changes: changes(),
  focus: null,
  withdrawn: 0,
  outsideRights: 0,
  toTell: [],
  visuals: [],
  refused: [],
  undo: { undo: null, redo: null },
  ...more,
})

const NEXT: Record<string, Status[]> = {
  drafting: ['in_review', 'idea'],
  approved: ['scheduled', 'drafting'],
}

export class FakeHost implements Host {
  posts: PostCard[] = []
  clients: Client[] = [client('lunel'), client('velo', { colour: 1 })]
  memory: Record<string, string> = {}
  /** What the program brings with the snapshot. */
  page: OpeningPage | null = null
  acted: Action[] = []
  asked: Query[] = []
  /** How the next acts end, done or refused; without any, nothing changes. */
  answers: (Done | Code | Failure | Promise<Done>)[] = []
  /** Answers to questions that have none of their own. */
  answer: Partial<Record<Query['ask'], unknown>> = {}
  hear: ((changes: Changes) => void) | null = null

  async act(action: Action): Promise<Done> {
    this.acted.push(action)
    const answer = action.do === 'remember' ? done() : (this.answers.shift() ?? done())
    if (typeof answer === 'string') throw new Refusal({ code: answer, params: {}, field: null })
    if ('code' in answer) throw new Refusal(answer)
    return answer
  }

  async ask<Q extends Query>(query: Q): Promise<AnswerOf<Q>> {
    this.asked.push(query)
    const opening = () => ({ snapshot: this.#snapshot(), page: this.page })
    const answers = { snapshot: () => this.#snapshot(), opening, ...this.#rows(query) }
    const own = this.answer[query.ask] ?? answers[query.ask as keyof typeof answers]
    return (typeof own === 'function' ? (own as (query: Q) => unknown)(query) : own) as AnswerOf<Q>
  }

  #rows(query: Query) {
    return {
      window: (): WindowRows | null => {
        if (query.ask !== 'window') return null
        const at = ({ planned }: PostCard) => `${planned?.date} ${planned?.time ?? ''}`
        const cards = this.posts
          .filter(
            ({ planned }) => planned && query.from <= planned.date && planned.date <= query.to,
          )
          .sort((a, b) => (at(a) < at(b) ? -1 : 1))
        const [given, more]: [PostCard[], Record<string, number>] = [[], {}]
        const inDay: Record<string, number> = {}
        for (const card of cards) {
          const day = card.planned?.date ?? ''
          inDay[day] = (inDay[day] ?? 0) + 1
          if (inDay[day] <= (query.perDay ?? Infinity)) given.push(card)
          else more[day] = (more[day] ?? 0) + 1
        }
        const { from, to } = query.counted ?? query
        const counted = cards.filter(
          ({ planned }) => planned && from <= planned.date && planned.date <= to,
        )
        const counts: Record<string, number> = {}
        for (const { clientId } of counted) counts[clientId] = (counts[clientId] ?? 0) + 1
        const toRead = counted.filter(({ status }) => status === 'in_review').length
        const empty = { keyDates: [], zoneShifts: [] }
        return { cards: given, more, counts, posts: counted.length, toRead, ...empty }
      },
      ideas: () => {
        const cards = this.posts.filter(({ planned }) => !planned)
        return { cards, total: cards.length }
      },
      work: () => ({ works: [] }),
      nearVisuals: () => ({ near: [], waiting: [] }),
      now: () => ({ date: '2026-12-03', time: '10:00' }),
      seen: () => ({ readers: [], rows: [], untold: [] }),
      seenOfPost: () => ({ readers: [], rows: [], untold: [] }),
      clientWork: () => null,
      reminders: () => ({ publish: [], today: [], late: [], empty: [], quiet: false }),
      review: () => ({
        ...{ assignments: [], comments: [], revisions: [], approvals: [], published: [] },
        ...{ approvalsNeeded: 0, approvers: [], brief: {} },
      }),
      packetFolders: () => ({ paths: [] }),
    }
  }

  #snapshot(): Snapshot {
    const statuses: Status[] = ['idea', 'drafting', 'in_review', 'approved', 'published']
    return {
      clients: this.clients,
      channels: [],
      people: [],
      views: [],
      keyDateSources: [],
      networks: [],
      networksFailure: null,
      statuses: statuses.map((status) => ({
        status,
        next: NEXT[status] ?? [],
        agreed: status === 'approved' || status === 'published',
        locked: status === 'published',
      })),
      memory: this.memory,
      undo: { undo: null, redo: null },
      now: { date: '2026-12-03', time: '10:00' },
      zone: 'Europe/Paris',
      zones: [],
      systemLanguage: 'fr',
      ideas: this.posts.filter(({ planned }) => !planned).length,
      posts: this.posts.length,
      sample: false,
      workspace: '/tmp/none',
    }
  }

  onChanged(hear: (changes: Changes) => void) {
    this.hear = hear
    return () => (this.hear = null)
  }

  onFilesDropped() {
    return () => {}
  }

  /** Set while something waits to be written before the window goes. */
  finish: (() => Promise<unknown>) | null = null
  onClosing(finish: () => Promise<unknown>) {
    this.finish = finish
    return () => (this.finish = null)
  }
}
