// What the page knows of the workspace, and the one reducer through which every change comes in. The core decides what
// a change does and what a filter matches; nothing of that is repeated here.

import { asRefusal, type AnswerOf, type Host, type Unsubscribe } from './host/host.ts'
import type {
  Action,
  Changes,
  Done,
  KeyDay,
  OpeningPage,
  PostCard,
  PostId,
  Query,
  ToTell,
  WindowRows,
} from './host/index.ts'
import { place, type Placement } from './calendar/provisional.ts'
import { cardsPerDay, countedOf, rangeOf, type Range, type View } from './calendar/range.ts'
import { Clocks } from './calendar/clocks.ts'
import { Counts } from './calendar/counts.svelte.ts'
import { Rows } from './calendar/rows.svelte.ts'
import { Doubt, isDoubt } from './calendar/doubt.ts'
import { together } from './calendar/telling.ts'
import { Where, type Density } from './calendar/where.svelte.ts'
import { addDays, daysBetween, type CivilDate } from './dates.ts'
import { t } from './locale.svelte.ts'
import { setNow } from './now.svelte.ts'
import { toasts } from './toasts.svelte.ts'

export type { Density, Placement, View }

/** What is not itself taken back by undo. */
const UNDO: readonly Action['do'][] = ['undo', 'redo', 'share']

/** Under which name the question of the page is remembered; the program knows it too. */
const ASKED = 'asked'

export class Calendar extends Where {
  /** Whether the workspace has been read. */
  ready = $state(false)
  /** People whose work changed while they had it in hand: offered to be told, until the person has done so. */
  telling = $state.raw<readonly ToTell[]>([])

  readonly rows = new Rows()
  readonly counts = new Counts()
  /** The anchor of what `rows` hold: the month turns once its posts are there, and is drawn once. */
  page = $state<CivilDate>('1970-01-01')
  /** Whether another page was asked for and is not there yet. */
  get turning(): boolean {
    return this.page !== this.anchor
  }

  #keyDays = $state.raw<ReadonlyMap<CivilDate, readonly KeyDay[]>>(new Map())
  /** The clients' clocks against the person's, on the days shown. */
  clocks = $state.raw(new Clocks())
  #hostOrNone: Host | null = null
  readonly #asked = { window: 0, ideas: 0 }
  #unfolded: CivilDate | null = null
  /** The page of which every post is asked for. */
  #whole = ''
  #stop: Unsubscribe[] = []
  /** The page that the program brought with the snapshot, until it is shown. */
  #brought: OpeningPage | null = null

  get #host(): Host {
    if (!this.#hostOrNone) throw new Error('the calendar is not open')
    return this.#hostOrNone
  }
  protected write(action: Action) {
    return this.#host.act(action)
  }

  card = (id: PostId): PostCard | undefined => this.rows.card(id)
  keyDays = (date: CivilDate): readonly KeyDay[] => this.#keyDays.get(date) ?? []

  /** Reads the workspace, restores where the person was, and follows what other windows change. */
  async open(host: Host, asked = host.ask({ ask: 'opening' })) {
    this.close()
    this.#hostOrNone = host
    this.#stop.push(host.onChanged((changes) => this.apply(changes)))
    const { snapshot, page } = await asked
    this.takeSnapshot(snapshot)
    this.counts.ideas = snapshot.ideas
    setNow(snapshot.now)
    this.memory.take(snapshot.memory)
    this.restore()
    this.#brought = page?.asked === JSON.stringify(this.#query()) ? page : null
    await this.reload()
    this.#brought = null
    this.ready = true
  }

  close() {
    this.#doubt.end()
    for (const stop of this.#stop.splice(0)) stop()
  }

  /** Asks again for all that the window shows. The last question asked wins. */
  async reload() {
    await Promise.all([this.#askIdeas(), this.turned()])
  }

  /** Asks for another window; the undated ones are in every one of them. */
  protected async turned() {
    if (this.#whole !== this.#place()) this.#whole = ''
    const { filter, anchor } = this
    const query = this.#query()
    const { from, to, counted } = query
    const day = this.#unfolded
    await this.#newest('window', async () => {
      const [window, unfolded] = await Promise.all([
        this.#askWindow(query),
        day === null ? null : this.#host.ask({ ask: 'window', from: day, to: day, filter }),
      ])
      return () => {
        this.page = anchor
        this.#keepChosen()
        this.counts.take(counted, window)
        this.rows.setWindow(from, to, window.cards, window.more)
        if (day !== null && unfolded) this.rows.setDay(day, unfolded.cards)
        const keyDays = new Map<CivilDate, KeyDay[]>()
        for (const one of window.keyDates) {
          keyDays.set(one.date, [...(keyDays.get(one.date) ?? []), one])
        }
        this.#keyDays = keyDays
        this.clocks = new Clocks(window.zoneShifts, (id) => this.client(id)?.zone)
      }
    })
  }

  /** What the page is about now. */
  #query() {
    const { filter, view, anchor } = this
    const shown = this.#shown()
    const counted = countedOf(view, anchor, shown)
    const weeks = (daysBetween(shown.from, shown.to) + 1) / 7
    const perDay =
      view === 'month' && !this.#whole ? { perDay: cardsPerDay(screen.height, weeks) } : {}
    return { ask: 'window' as const, ...this.#range(), filter, counted, ...perDay }
  }

  /** Unless the program brought it already. The question is kept, for the next start to bring its answer. */
  async #askWindow(query: Query & { ask: 'window' }): Promise<WindowRows> {
    if (!this.#whole) this.memory.set(ASKED, JSON.stringify(query))
    return this.#brought?.window ?? this.#host.ask(query)
  }

  async #askIdeas() {
    const { filter } = this
    await this.#newest('ideas', async () => {
      const ideas = this.#brought?.ideas ?? (await this.#host.ask({ ask: 'ideas', filter }))
      return () => {
        this.rows.setIdeas(ideas.cards)
        this.counts.ideas = ideas.total
      }
    })
  }

  /** Asks, and takes the answer unless the same was asked again meanwhile. */
  async #newest(what: 'window' | 'ideas', ask: () => Promise<() => void>) {
    const mine = ++this.#asked[what]
    try {
      const take = await ask()
      if (mine === this.#asked[what]) take()
    } catch (thrown) {
      if (mine !== this.#asked[what]) return
      if (what === 'window') this.page = this.anchor
      toasts.failed(asRefusal(thrown).failure)
    }
  }

  /** Asks for every post of that day, and again whenever it changes; null: of no day. */
  unfold(day: CivilDate | null) {
    this.#unfolded = day
    if (day !== null && this.rows.more(day)) void this.turned()
  }

  /** Asks for the posts of full days too, for what is about all of them; until another page is shown. */
  async complete() {
    if (!this.rows.partial) return
    this.#whole = this.#place()
    await this.turned()
  }

  #place = () => `${this.view} ${this.#shown().from}`
  #shown = (): Range => rangeOf(this.view, this.anchor, this.weekStart)

  /** The dated posts that stand on the days shown, by the clock they are shown by. */
  inSight(): PostId[] {
    const { from, to } = this.#shown()
    const day = ({ clientId, planned }: PostCard) =>
      planned?.time && this.view === 'week'
        ? this.clocks.here(clientId, { date: planned.date, time: planned.time }).date
        : planned?.date
    const shown = this.rows.dated.filter((card) => {
      const date = day(card)
      return date !== undefined && from <= date && date <= to
    })
    return shown.map((card) => card.id)
  }

  /** The days to ask for: in the week, those next to it too when a client's clock may bring posts over midnight. */
  #range(): Range {
    const range = this.#shown()
    const here = this.snapshot?.zone
    if (this.view !== 'week' || this.clients.every((one) => one.zone === here)) return range
    return { from: addDays(range.from, -1), to: addDays(range.to, 1) }
  }

  /** Reads through the same door; shows nothing of a refusal, which the caller must catch. */
  ask<Q extends Query>(query: Q): Promise<AnswerOf<Q>> {
    return this.#host.ask(query)
  }

  /** Writes what is being typed: done before any other action, whose undo and rules depend on the order. */
  settle: (() => Promise<unknown>) | null = null

  /**
   * Does it, takes the changes in, tells them. Null when it was refused (and said so, unless `quiet` rethrows).
   * `typing` saves what is being typed: tells nothing but a withdrawn approval, and rethrows.
   */
  async act(
    action: Action,
    options: { show?: readonly Placement[]; quiet?: boolean; typing?: boolean } = {},
  ): Promise<Done | null> {
    const takeBack = options.show && place(this.rows, options.show, this.known)
    try {
      if (!options.typing && action.do !== 'remember') await this.settle?.()
      const done = await this.#host.act(action)
      takeBack?.()
      this.undo = done.undo
      this.apply(done.changes)
      this.telling = together(this.telling, done.toTell, action.do === 'undo')
      if (done.told && (!options.typing || done.withdrawn)) {
        const undoable = !UNDO.includes(action.do) && done.undo.undo !== null
        const again = action.do === 'undo' || action.do === 'redo' ? { again: action.do } : {}
        const { withdrawn, outsideRights } = done
        toasts.done(done.told, { undoable, withdrawn, outsideRights, ...again })
      }
      return done
    } catch (thrown) {
      takeBack?.()
      const refusal = asRefusal(thrown)
      if (isDoubt(refusal.failure)) this.#doubt.begin()
      if (options.quiet || options.typing) throw refusal
      toasts.failed(refusal.failure)
      return null
    }
  }

  readonly #doubt = new Doubt(
    () => this.#readAnew(),
    () => toasts.say(t('toasts-doubt-over')),
  )

  /** Reads anew all that shows, whatever became of what was done last. */
  async #readAnew() {
    const snapshot = await this.#host.ask({ ask: 'snapshot' })
    this.takeSnapshot(snapshot)
    this.memory.take(snapshot.memory)
    await this.reload()
    const { clients, channels, people, views, keyDateSources } = snapshot
    const posts = [...this.rows.dated, ...this.rows.ideas]
    const none = { clients: [], channels: [], people: [], posts: [], views: [] }
    const removed = { ...none, keyDateSources: [], visuals: [] }
    const all = {
      clients,
      channels,
      people,
      posts,
      views,
      keyDateSources,
      visuals: [],
      unreadable: [],
    }
    for (const hear of this.#hearers) hear({ ...all, memory: {}, removed })
  }

  /** Cards held in a hand while the page turns under it are of no window. */
  readonly held = new Map<PostId, PostCard>()
  /** Neither are those chosen on another page. */
  readonly #chosen = new Map<PostId, PostCard>()
  /** A post that is shown, held or chosen. */
  known = (id: PostId): PostCard | undefined =>
    this.rows.peek(id) ?? this.held.get(id) ?? this.#chosen.get(id)

  #keepChosen() {
    const cards = [...this.selection.ids].flatMap((id) => this.known(id) ?? [])
    this.#chosen.clear()
    for (const card of cards) this.#chosen.set(card.id, card)
  }

  /** The one way in for changes, made here or elsewhere. */
  apply(changes: Changes) {
    const { removed } = changes
    const zoneMoved = changes.clients.some((one) => this.client(one.id)?.zone !== one.zone)
    this.takeReference(changes)
    this.memory.take(changes.memory)
    const touched = changes.posts.length + removed.posts.length > 0
    const moved = removed.posts.length > 0 || !changes.posts.every((card) => this.#stays(card))
    if (touched) this.#applyPosts(changes.posts, removed.posts)
    const dates = changes.keyDateSources.length + removed.keyDateSources.length > 0
    const unseen = this.rows.ideas.length < this.counts.ideas
    if (touched && (this.filtering || unseen)) void this.reload()
    else if (zoneMoved || dates || (moved && this.rows.partial)) void this.turned()
    for (const hear of this.#hearers) hear(changes)
  }

  /** Whether it counts as before, and stands where it stood in its day. */
  #stays(card: PostCard): boolean {
    const before = this.rows.peek(card.id)
    return (
      before?.status === card.status &&
      before.clientId === card.clientId &&
      before.planned?.date === card.planned?.date &&
      before.planned?.time === card.planned?.time
    )
  }

  readonly #hearers = new Set<(changes: Changes) => void>()
  /** Hears of every change once it has come in. */
  onApplied(hear: (changes: Changes) => void): Unsubscribe {
    this.#hearers.add(hear)
    return () => this.#hearers.delete(hear)
  }

  #applyPosts(changed: readonly PostCard[], removed: readonly PostId[]) {
    const before = this.#peek([...changed.map((card) => card.id), ...removed])
    // under a filter only the core knows whether a new card belongs here: the window is asked again
    const mine = this.filtering ? changed.filter((card) => this.rows.peek(card.id)) : changed
    this.rows.put(mine, removed)
    for (const card of changed) if (this.#chosen.has(card.id)) this.#chosen.set(card.id, card)
    for (const id of removed) this.#chosen.delete(id)
    this.selection.drop(removed)
    if (this.openId && removed.includes(this.openId)) this.openPost(null)
    if (!this.filtering) this.counts.change(before, this.#peek(changed.map((card) => card.id)))
  }

  #peek(ids: readonly PostId[]): PostCard[] {
    return ids.map((id) => this.rows.peek(id)).filter((card) => card !== undefined)
  }

  /** Whether it would show here but for the filters. */
  hides({ id, planned }: Pick<PostCard, 'id' | 'planned'>): boolean {
    if (!this.filtering || this.card(id)) return false
    if (!planned) return this.rows.ideas.length >= this.counts.ideas
    return this.rows.covers(planned.date) && !this.rows.more(planned.date)
  }
}

export const calendar = new Calendar()
