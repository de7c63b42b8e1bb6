// What the workspace holds beside its posts: clients, channels, people, saved views, sources of key dates, the rules of
// statuses. Looks them up; decides nothing and asks nothing.

import type {
  Changes,
  Channel,
  Client,
  ClientId,
  KeyDateSource,
  KeyDateSourceId,
  Person,
  SavedView,
  Snapshot,
  Status,
  StatusRule,
  UndoLabels,
} from '../host/index.ts'
import { byName, merged } from './reference.ts'

export class Known {
  snapshot = $state.raw<Snapshot | null>(null)
  clients = $state.raw<readonly Client[]>([])
  channels = $state.raw<readonly Channel[]>([])
  people = $state.raw<readonly Person[]>([])
  views = $state.raw<readonly SavedView[]>([])
  keyDateSources = $state.raw<readonly KeyDateSource[]>([])
  undo = $state.raw<UndoLabels>({ undo: null, redo: null })

  readonly #clientOf = $derived(new Map(this.clients.map((one) => [one.id, one])))
  readonly #channelOf = $derived(new Map(this.channels.map((one) => [one.id, one])))
  readonly #personOf = $derived(new Map(this.people.map((one) => [one.id, one])))
  readonly #sourceOf = $derived(new Map(this.keyDateSources.map((one) => [one.id, one])))
  readonly #ruleOf = $derived(
    new Map((this.snapshot?.statuses ?? []).map((rule) => [rule.status, rule])),
  )

  /** Nothing at all yet: the first run. */
  readonly empty = $derived(this.clients.length === 0)
  readonly hasSample = $derived(
    this.clients.some((one) => one.sample) || this.people.some((one) => one.sample),
  )

  client = (id: ClientId): Client | undefined => this.#clientOf.get(id)
  channel = (id: string): Channel | undefined => this.#channelOf.get(id)
  person = (id: string): Person | undefined => this.#personOf.get(id)
  rule = (status: Status): StatusRule | undefined => this.#ruleOf.get(status)
  keyDateSource = (id: KeyDateSourceId): KeyDateSource | undefined => this.#sourceOf.get(id)
  channelsOf = (id: ClientId): Channel[] => this.channels.filter((one) => one.clientId === id)

  protected takeSnapshot(snapshot: Snapshot) {
    this.snapshot = snapshot
    this.clients = snapshot.clients
    this.channels = snapshot.channels
    this.people = snapshot.people
    this.views = snapshot.views
    this.keyDateSources = snapshot.keyDateSources
    this.undo = snapshot.undo
  }

  protected takeReference(changes: Changes) {
    const { removed } = changes
    this.clients = merged(this.clients, changes.clients, removed.clients, byName)
    this.channels = merged(this.channels, changes.channels, removed.channels)
    this.people = merged(this.people, changes.people, removed.people, byName)
    this.views = merged(this.views, changes.views, removed.views, byName)
    const sources = merged(
      this.keyDateSources,
      changes.keyDateSources,
      removed.keyDateSources,
      byName,
    )
    this.keyDateSources = sources
  }
}
