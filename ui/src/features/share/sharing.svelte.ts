// A share being prepared: to whom, which days, what is narrowed. The core previews it and shares it by one and the same
// request; nothing is written before `share`.

import { calendar } from '$lib/calendar.svelte.ts'
import { isFiltering, noFilter } from '$lib/calendar/filter.ts'
import { Following } from '$lib/following.svelte.ts'
import { addMonths, firstOfMonth, lastOfMonth, type CivilDate } from '$lib/dates.ts'
import {
  asRefusal,
  type ChannelId,
  type Failure,
  type Filter,
  type PersonId,
  type Reader,
  type ShareLine,
  type SharePreview,
  type ShareRequest,
  type Status,
} from '$lib/host/index.ts'
import { likelyReader } from './readers.ts'
import { seen } from './seen.svelte.ts'

export type Days = 'shown' | 'next' | 'span'

/** Stands for the filters in force among the saved ones. */
export const NOW = 'now'

export class Sharing {
  readonly following = new Following('writeOut')
  reader = $state.raw<Reader>(likelyReader())
  days = $state<Days>('shown')
  /** Of `span`; open when there is none. */
  from = $state<CivilDate | null>(firstOfMonth(calendar.anchor))
  to = $state<CivilDate | null>(lastOfMonth(addMonths(calendar.anchor, 1)))
  channels = $state.raw<readonly ChannelId[]>([])
  series = $state.raw<readonly string[]>([])
  pillars = $state.raw<readonly string[]>([])
  /** Posts that these work on; of anybody when there is none. */
  people = $state.raw<readonly PersonId[]>([])
  /** None: those that the reader is usually told. */
  statuses = $state.raw<readonly Status[]>([])
  /** A saved view, the filters in force (`NOW`), or none. */
  view = $state<string | null>(null)
  outlook = $state(false)
  /** The reader's address as it was typed; null as long as nobody did: the core knows the last one. */
  #email = $state<string | null>(null)
  #knownEmail = $state('')
  keyDates = $state(true)

  preview = $state.raw<SharePreview | null>(null)
  /** Former shares to this reader, the newest first. */
  former = $state.raw<readonly ShareLine[]>([])
  failure = $state.raw<Failure | null>(null)
  busy = $state<'reading' | 'sharing' | null>(null)
  #asked = 0

  /** Another reader: what was narrowed was about the one before. */
  setReader(reader: Reader) {
    this.reader = reader
    this.channels = []
    this.statuses = []
    this.people = []
    this.#email = null
    this.#knownEmail = ''
  }

  get email(): string {
    return this.#email ?? this.#knownEmail
  }
  set email(typed: string) {
    this.#email = typed
  }

  /** First and last day, each as it is chosen. */
  readonly span = $derived.by((): { from: CivilDate | null; to: CivilDate | null } => {
    if (this.days === 'span') return { from: this.from, to: this.to }
    const month = this.days === 'next' ? addMonths(calendar.anchor, 1) : calendar.anchor
    return { from: firstOfMonth(month), to: lastOfMonth(month) }
  })

  /** Sets an end of the days; the other one follows rather than stand on the wrong side. */
  setFrom(day: CivilDate | null) {
    this.from = day
    if (day && this.to && this.to < day) this.to = day
  }
  setTo(day: CivilDate | null) {
    this.to = day
    if (day && this.from && day < this.from) this.from = day
  }

  readonly filter = $derived.by((): Filter => {
    const saved = calendar.views.find((one) => one.id === this.view)?.filter
    const base = this.view === NOW ? calendar.filter : (saved ?? noFilter())
    return {
      ...base,
      ...(this.series.length ? { series: [...this.series] } : {}),
      ...(this.pillars.length ? { pillars: [...this.pillars] } : {}),
      ...(this.people.length ? { people: [...this.people] } : {}),
      ...(this.statuses.length ? { statuses: [...this.statuses] } : {}),
    }
  })

  readonly request = $derived.by((): ShareRequest => {
    const { from, to } = this.span
    const email = this.#email?.trim()
    return {
      reader: this.reader,
      ...(isFiltering(this.filter) ? { filter: this.filter } : {}),
      ...(this.channels.length ? { channels: [...this.channels] } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(this.outlook ? { outlook: true, ...(email === undefined ? {} : { email }) } : {}),
      keyDates: this.keyDates && !this.outlook,
    }
  })

  /** What the request and its answer depend on: asked again when it changes. */
  readonly question = $derived(
    JSON.stringify([this.request, calendar.memory.get('me'), calendar.memory.get('email')]),
  )

  /** The last question asked wins. A failure keeps what was read before. */
  async read() {
    const mine = ++this.#asked
    const share = this.request
    this.busy = 'reading'
    this.failure = null
    try {
      await calendar.settle?.()
      if (share.outlook) await calendar.memory.flush()
      const [preview, former] = await Promise.all([
        calendar.ask({ ask: 'previewShare', share }),
        calendar.ask({ ask: 'shares', reader: share.reader }),
      ])
      if (mine !== this.#asked) return
      this.preview = preview
      this.#knownEmail = preview.email
      this.former = former.shares
    } catch (thrown) {
      if (mine === this.#asked) this.failure = asRefusal(thrown).failure
    } finally {
      if (mine === this.#asked) this.busy = null
    }
  }

  /** Null when it was refused; `failure` says why. */
  async share(path: string, replace: boolean) {
    ++this.#asked
    this.busy = 'sharing'
    this.failure = null
    try {
      const share = { ...this.request, path, replace }
      const done = await this.following.during(
        calendar.act({ do: 'share', share }, { quiet: true }),
      )
      seen.stale()
      return done
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
      return null
    } finally {
      this.busy = null
    }
  }
}
