// A calendar file being looked at before anything of it is brought in: what it is, what it is read as, which of its
// events are wanted. The core reads and imports by one and the same request; nothing is written before `bring`.

import { calendar } from '$lib/calendar.svelte.ts'
import { Following } from '$lib/following.svelte.ts'
import {
  asRefusal,
  type Action,
  type CalendarFile,
  type CalendarRequest,
  type CalendarUse,
  type ClientId,
  type Done,
  type Failure,
  type KeyDateSourceId,
  type Reader,
} from '$lib/host/index.ts'
import { Decisions } from './decisions.svelte.ts'
import { canTake } from './events.ts'
import { Label } from './label.svelte.ts'

export class Coming {
  readonly following = new Following('readFile', 'bringIn')
  path = $state('')
  file = $state.raw<CalendarFile | null>(null)
  busy = $state<'reading' | 'bringing' | null>(null)
  failure = $state.raw<Failure | null>(null)
  /** Whose the posts become; nothing until it is chosen or goes without saying. */
  postsOf = $state<ClientId | null>(null)
  /** Whose key dates they are; nothing means everybody's. */
  datesOf = $state<ClientId | null>(null)
  readonly label = new Label()
  readonly decisions = new Decisions()

  /** What the person wants it read as; nothing takes what it seems to be. */
  #use = $state<CalendarUse | null>(null)
  #source = $state<KeyDateSourceId | null>(null)
  /** The person wants a calendar of its own made of it, though the file updates one. */
  #apart = $state(false)
  /** The person says that an answer is the reader's whole calendar. */
  #whole = $state(false)
  /** Whose answer the person wants read, where the file holds those of several. */
  #reader = $state.raw<Reader | null>(null)
  #leftOut = $state.raw<ReadonlySet<string>>(new Set())
  #asked = 0

  readonly use = $derived(this.#use ?? this.file?.readAs ?? null)
  /** The file as the person wants it read: nothing while that is not known. */
  readonly shown = $derived(this.file && this.file.readAs === this.use ? this.file : null)
  readonly source = $derived(this.shown?.keyDates?.source ?? null)
  /** The source that the file came from before. */
  readonly known = $derived(this.shown?.keyDates?.known ?? null)
  readonly rows = $derived(this.shown?.keyDates?.rows ?? this.shown?.posts?.rows ?? [])
  /** Events that would be brought in now. */
  readonly wanted = $derived(this.rows.filter((row) => this.isWanted(row)))

  isWanted = (row: (typeof this.rows)[number]): boolean =>
    canTake(row.verdict) && !this.#leftOut.has(row.uid)

  toggle(uid: string) {
    const next = new Set(this.#leftOut)
    if (!next.delete(uid)) next.add(uid)
    this.#leftOut = next
  }

  /** How it is to be read. */
  get #reading(): CalendarRequest {
    const clientId = { keyDates: this.datesOf, posts: this.postsOf, answer: null }[
      this.use ?? 'answer'
    ]
    return {
      path: this.path.trim(),
      ...(this.#use ? { readAs: this.#use } : {}),
      ...(clientId ? { clientId } : {}),
      ...(this.#source && this.use === 'keyDates' ? { sourceId: this.#source } : {}),
      ...(this.#reader && this.use === 'answer' ? { reader: this.#reader } : {}),
      ...(this.#whole && this.use === 'answer' ? { whole: true } : {}),
      ...(this.#apart && this.use === 'keyDates' ? { newSource: true } : {}),
    }
  }

  /** How it is to be brought in. */
  get request(): CalendarRequest {
    const leftOut = this.rows.map((row) => row.uid).filter((uid) => this.#leftOut.has(uid))
    return { ...this.#reading, ...(leftOut.length ? { leftOut } : {}) }
  }

  /** Another file: what was decided about the one before is forgotten. */
  open(path: string) {
    this.path = path
    this.file = null
    this.#use = this.#source = this.datesOf = null
    this.#apart = this.#whole = false
    this.#reader = null
    this.#forget()
    return this.read()
  }

  /** What the file does not hold was taken out of it: proposed beside the rest, of which nothing is forgotten. */
  takeAsWhole() {
    this.#use = 'answer'
    this.#whole = true
    return this.read()
  }

  /** The answer of another of the readers whose events the file holds. */
  from(reader: Reader) {
    this.#use = 'answer'
    this.#reader = reader
    this.#whole = false
    this.#forget()
    return this.read()
  }

  #forget() {
    this.#leftOut = new Set()
    this.decisions.clear()
  }

  readAs(use: CalendarUse) {
    this.#use = use
    this.#forget()
    return this.read()
  }

  /** Key dates into another source; nothing makes a new one. */
  into(source: KeyDateSourceId | null) {
    this.#use = 'keyDates'
    this.#source = source
    this.#apart = !source
    if (source) this.datesOf = null
    this.#forget()
    return this.read()
  }

  /** For another client; of the file's own source the client stays. */
  whose(client: ClientId | null) {
    if (this.use === 'posts') this.postsOf = client
    else this.datesOf = client
    return this.read()
  }

  /** The last question asked wins. A failure keeps what was read before. */
  async read() {
    const mine = ++this.#asked
    this.failure = null
    if (!this.path.trim()) return
    this.busy = 'reading'
    const request = this.#reading
    try {
      const file = await this.following.during(
        calendar.ask({ ask: 'readCalendarFile', file: request }),
      )
      if (mine !== this.#asked) return
      this.file = file
      if (file.keyDates) this.label.take(file)
      if (file.posts && !this.postsOf) {
        const { clients } = calendar.filter
        this.postsOf = file.posts.clientId ?? (clients.length === 1 ? (clients[0] ?? null) : null)
        // what the calendar holds already depends on whose the posts are
        if (this.postsOf && !file.posts.clientId) await this.read()
      }
    } catch (thrown) {
      if (mine === this.#asked) this.failure = asRefusal(thrown).failure
    } finally {
      if (mine === this.#asked) this.busy = null
    }
  }

  get #action(): Action {
    const { request: file, label, decisions } = this
    if (this.use === 'answer') {
      const reader = this.#reader ? { reader: this.#reader } : {}
      return { do: 'acceptAnswer', path: file.path, ...reader, ...decisions.lists }
    }
    if (this.use === 'posts') return { do: 'importCalendarPosts', file }
    return { do: 'importKeyDates', file, ...label.settings }
  }

  /** Null when it was refused; `failure` says why. */
  async bring(): Promise<Done | null> {
    this.busy = 'bringing'
    this.failure = null
    try {
      return await this.following.during(calendar.act(this.#action, { quiet: true }))
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
      return null
    } finally {
      this.busy = null
    }
  }
}
