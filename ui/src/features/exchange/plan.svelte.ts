// A plan being looked at before it is imported: the file, how it is to be read, which of its rows are wanted. The core
// reads and imports by one and the same request; nothing is written before `importIt`.

import { calendar } from '$lib/calendar.svelte.ts'
import { Following } from '$lib/following.svelte.ts'
import {
  asRefusal,
  type ClientId,
  type Done,
  type Failure,
  type PlanMapping,
  type PlanPreview,
  type PlanRequest,
  type PlanRow,
  type RowRef,
  type SheetMapping,
} from '$lib/host/index.ts'
import { guessClient } from './guess.ts'

const refOf = (row: RowRef): string => `${row.line}\n${row.sheet}`
/** Rows that are imported only when asked for. */
const onRequest = (row: PlanRow): boolean =>
  row.verdict === 'refused' || row.verdict === 'alreadyThere'
const rowRef = (row: PlanRow): RowRef => ({ sheet: row.sheet, line: row.line })

/** Something would be left to plan although its date or time was refused; a published post takes no change. */
export const canRescue = (row: PlanRow): boolean =>
  row.verdict === 'refused' &&
  (row.title.trim() !== '' || row.text.trim() !== '') &&
  row.remarks.every((remark) => remark.code !== 'locked')

/** Whether ticking the row would do anything. */
export const canChoose = (row: PlanRow): boolean =>
  row.verdict === 'refused'
    ? canRescue(row)
    : row.remarks.every((remark) => remark.code !== 'unchanged')

export const isPost = (row: PlanRow): boolean => row.verdict !== 'passedOver'

export class Plan {
  readonly following = new Following('readFile', 'bringIn')
  path = $state('')
  /** Whose the rows are that name no client: one of the workspace, a new one, or not decided yet. */
  whose = $state<ClientId | 'new' | null>(null)
  /** Name of the new one. */
  clientName = $state('')
  preview = $state.raw<PlanPreview | null>(null)
  busy = $state<'reading' | 'importing' | null>(null)
  failure = $state.raw<Failure | null>(null)
  #mapping = $state.raw<PlanMapping | null>(null)
  /** Rows decided otherwise than usual: refused ones kept as ideas, known ones brought again, others left out. */
  #switched = $state.raw<ReadonlySet<string>>(new Set())
  #asked = 0

  /** What would be imported now. */
  readonly wanted = $derived((this.preview?.rows ?? []).filter((row) => this.isWanted(row)))
  /** Rows that name no client need one to be chosen. */
  readonly needsClient = $derived(this.wanted.some((row) => !row.clientId && !row.client?.trim()))
  /** Clients that the plan names and that do not exist yet. */
  readonly newClients = $derived(newNames(this.wanted, 'client', 'clientId'))
  readonly newPeople = $derived(newNames(this.wanted, 'person', 'personId'))

  get clientId(): ClientId | null {
    return this.whose === 'new' ? null : this.whose
  }

  isWanted = (row: PlanRow): boolean =>
    isPost(row) && onRequest(row) === this.#switched.has(refOf(row))

  toggle(row: PlanRow) {
    const next = new Set(this.#switched)
    if (!next.delete(refOf(row))) next.add(refOf(row))
    this.#switched = next
  }

  get request(): PlanRequest {
    const rows = (this.preview?.rows ?? []).filter((row) => this.#switched.has(refOf(row)))
    const rescued = rows.filter(onRequest).map(rowRef)
    const leftOut = rows.filter((row) => !onRequest(row)).map(rowRef)
    return {
      path: this.path.trim(),
      ...(this.preview ? { stamp: this.preview.stamp } : {}),
      ...this.#whose,
      ...(this.#mapping ? { mapping: this.#mapping } : {}),
      ...(rescued.length ? { rescued } : {}),
      ...(leftOut.length ? { leftOut } : {}),
    }
  }

  get #whose(): Pick<PlanRequest, 'clientId' | 'clientName'> {
    const name = this.whose === 'new' ? this.clientName.trim() : ''
    return this.clientId ? { clientId: this.clientId } : name ? { clientName: name } : {}
  }

  /** Another file: what was decided about the one before is forgotten. */
  open(path: string) {
    this.path = path
    this.#mapping = null
    this.#switched = new Set()
    this.preview = null
    return this.read()
  }

  /** The last question asked wins. A failure keeps what was read before. */
  async read() {
    const mine = ++this.#asked
    this.failure = null
    if (!this.path.trim()) return
    this.busy = 'reading'
    const plan: PlanRequest = {
      path: this.path.trim(),
      ...this.#whose,
      ...(this.#mapping ? { mapping: this.#mapping } : {}),
    }
    try {
      const preview = await this.following.during(calendar.ask({ ask: 'readPlan', plan }))
      if (mine !== this.#asked) return
      this.preview = preview
      if (this.whose === null) {
        this.whose = guessClient(preview, calendar.clients)?.id ?? null
        // what the calendar holds already depends on whose the rows are
        if (this.whose) await this.read()
      }
    } catch (thrown) {
      if (mine === this.#asked) this.failure = asRefusal(thrown).failure
    } finally {
      if (mine === this.#asked) this.busy = null
    }
  }

  sheet(at: number): SheetMapping | undefined {
    return this.preview?.mapping.sheets[at]
  }

  /** Reads again with something of a sheet corrected. Rows may mean other things then: decisions about them go. */
  correct(at: number, change: Partial<SheetMapping>) {
    const sheets = this.preview?.mapping.sheets ?? []
    // other headers, other columns: the core says anew what they seem to hold
    const anew = 'headerRow' in change ? { fields: [] } : {}
    this.#mapping = {
      sheets: sheets.map((one, i) => (i === at ? { ...one, ...anew, ...change } : one)),
    }
    this.#switched = new Set()
    return this.read()
  }

  /** Null when it was refused; `failure` says why. */
  async importIt(): Promise<Done | null> {
    this.busy = 'importing'
    this.failure = null
    try {
      return await this.following.during(
        calendar.act({ do: 'importPlan', plan: this.request }, { quiet: true }),
      )
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
      return null
    } finally {
      this.busy = null
    }
  }
}

function newNames(
  rows: readonly PlanRow[],
  name: 'client' | 'person',
  id: 'clientId' | 'personId',
): string[] {
  const names = new Map<string, string>()
  for (const row of rows) {
    const word = row[id] ? '' : row[name]?.trim()
    if (word && !names.has(word.toLowerCase())) names.set(word.toLowerCase(), word)
  }
  return [...names.values()]
}
