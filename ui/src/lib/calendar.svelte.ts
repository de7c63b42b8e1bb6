// What the page knows of the workspace, and the one reducer through which every change comes in. The core decides what
// a change does and what a filter matches; nothing of that is repeated here.

import { asRefusal, type AnswerOf, type Host, type Unsubscribe } from './host/host.ts'
import type {
  Action,
  Changes,
  ClientId,
  Done,
  KeyDay,
  PostCard,
  PostId,
  Query,
} from './host/index.ts'
import { place, type Placement } from './calendar/provisional.ts'
import { rangeOf, type View } from './calendar/range.ts'
import { Rows } from './calendar/rows.svelte.ts'
import { Where, type Density } from './calendar/where.svelte.ts'
import { addDays, type CivilDate } from './dates.ts'
import { setNow } from './now.svelte.ts'
import { toasts } from './toasts.svelte.ts'

export type { Density, Placement, View }

/** What is not itself taken back by undo. */
const UNDO: readonly Action['do'][] = ['undo', 'redo', 'share']

export class Calendar extends Where {
  /** Whether the workspace has been read. */
  ready = $state(false)
  /** Posts of each client in the window, whatever clients the filter keeps. */
  counts = $state.raw<Readonly<Record<ClientId, number>>>({})
  ideasTotal = $state(0)

  readonly rows = new Rows()

  #keyDays = $state.raw<ReadonlyMap<CivilDate, readonly KeyDay[]>>(new Map())
  #zoneShifts = $state.raw<ReadonlyMap<string, number>>(new Map())
  #hostOrNone: Host | null = null
  #asked = 0
  #stop: Unsubscribe[] = []

  get #host(): Host {
    if (!this.#hostOrNone) throw new Error('the calendar is not open')
    return this.#hostOrNone
  }
  protected write(action: Action) {
    return this.#host.act(action)
  }

  card = (id: PostId): PostCard | undefined => this.rows.card(id)
  keyDays = (date: CivilDate): readonly KeyDay[] => this.#keyDays.get(date) ?? []
  /** Minutes from the client's clock to the person's on that day; 0 in the same zone. */
  zoneShift = (client: ClientId, date: CivilDate): number =>
    this.#zoneShifts.get(`${client} ${date}`) ?? 0

  /** Reads the workspace, restores where the person was, and follows what other windows change. */
  async open(host: Host) {
    this.close()
    this.#hostOrNone = host
    this.#stop.push(host.onChanged((changes) => this.apply(changes)))
    const snapshot = await host.ask({ ask: 'snapshot' })
    this.takeSnapshot(snapshot)
    this.ideasTotal = snapshot.ideas
    setNow(snapshot.now)
    this.memory.take(snapshot.memory)
    this.restore()
    await this.reload()
    this.ready = true
  }

  close() {
    for (const stop of this.#stop.splice(0)) stop()
  }

  /** Asks again for all that the window shows. The last question asked wins. */
  async reload() {
    const mine = ++this.#asked
    const { from, to } = this.#asking()
    const filter = this.filter
    try {
      const [window, ideas] = await Promise.all([
        this.#host.ask({ ask: 'window', from, to, filter }),
        this.#host.ask({ ask: 'ideas', filter }),
      ])
      if (mine !== this.#asked) return
      this.rows.setWindow(from, to, window.cards)
      this.rows.setIdeas(ideas.cards)
      this.ideasTotal = ideas.total
      this.counts = window.counts
      const keyDays = new Map<CivilDate, KeyDay[]>()
      for (const day of window.keyDates) {
        keyDays.set(day.date, [...(keyDays.get(day.date) ?? []), day])
      }
      this.#keyDays = keyDays
      this.#zoneShifts = new Map(
        window.zoneShifts.map((shift) => [`${shift.clientId} ${shift.date}`, shift.minutes]),
      )
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }

  /** The days to ask for: in the week, those next to it too when a client's clock may bring posts over midnight. */
  #asking() {
    const range = rangeOf(this.view, this.anchor, this.weekStart)
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
    const takeBack = options.show && place(this.rows, options.show, (id) => this.#known(id))
    try {
      if (!options.typing && action.do !== 'remember') await this.settle?.()
      const done = await this.#host.act(action)
      takeBack?.()
      this.undo = done.undo
      this.apply(done.changes)
      if (done.told && (!options.typing || done.withdrawn)) {
        const undoable = !UNDO.includes(action.do) && done.undo.undo !== null
        const again = action.do === 'undo' || action.do === 'redo' ? { again: action.do } : {}
        toasts.done(done.told, { undoable, withdrawn: done.withdrawn, ...again })
      }
      return done
    } catch (thrown) {
      takeBack?.()
      const refusal = asRefusal(thrown)
      if (options.quiet || options.typing) throw refusal
      toasts.failed(refusal.failure)
      return null
    }
  }

  /** Cards held in a hand while the page turns under it are of no window. */
  readonly held = new Map<PostId, PostCard>()
  #known(id: PostId): PostCard | undefined {
    return this.rows.peek(id) ?? this.held.get(id)
  }

  /** The one way in for changes, made here or elsewhere. */
  apply(changes: Changes) {
    const { removed } = changes
    const zoneMoved = changes.clients.some((one) => this.client(one.id)?.zone !== one.zone)
    this.takeReference(changes)
    this.memory.take(changes.memory)
    const touched = changes.posts.length + removed.posts.length > 0
    if (touched) this.#applyPosts(changes.posts, removed.posts)
    const dates = changes.keyDateSources.length + removed.keyDateSources.length > 0
    const unseen = this.rows.ideas.length < this.ideasTotal
    if (touched && (this.filtering || unseen)) void this.reload()
    else if (zoneMoved || dates) void this.reload()
    for (const hear of this.#hearers) hear(changes)
  }

  readonly #hearers = new Set<(changes: Changes) => void>()
  /** Hears of every change once it has come in. */
  onApplied(hear: (changes: Changes) => void): Unsubscribe {
    this.#hearers.add(hear)
    return () => this.#hearers.delete(hear)
  }

  #applyPosts(changed: readonly PostCard[], removed: readonly PostId[]) {
    const before = this.#tally([...changed.map((card) => card.id), ...removed])
    // under a filter only the core knows whether a new card belongs here: the window is asked again
    const mine = this.filtering ? changed.filter((card) => this.rows.peek(card.id)) : changed
    this.rows.put(mine, removed)
    this.selection.drop(removed)
    if (this.openId && removed.includes(this.openId)) this.openPost(null)
    if (this.filtering) return
    const after = this.#tally(changed.map((card) => card.id))
    const counts = { ...this.counts }
    for (const id of before.clients) counts[id] = (counts[id] ?? 0) - 1
    for (const id of after.clients) counts[id] = (counts[id] ?? 0) + 1
    this.counts = counts
    this.ideasTotal += after.ideas - before.ideas
  }

  #tally(ids: readonly PostId[]) {
    const cards = ids.map((id) => this.rows.peek(id)).filter((card) => card !== undefined)
    const dated = cards.filter((card) => card.planned)
    return { clients: dated.map((card) => card.clientId), ideas: cards.length - dated.length }
  }

  /** Whether it would show here but for the filters. */
  hides({ id, planned }: Pick<PostCard, 'id' | 'planned'>): boolean {
    if (!this.filtering || this.card(id)) return false
    return planned ? this.rows.covers(planned.date) : this.rows.ideas.length >= this.ideasTotal
  }
}

export const calendar = new Calendar()
