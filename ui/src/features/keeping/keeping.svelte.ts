// Backups and what surrounds them as the page sees it: the list, long work under way, what was found. Decides nothing.

import { asRefusal, type Host } from '$lib/host/host.ts'
import type {
  BackupCheck,
  BackupRow,
  Code,
  Examination,
  Health,
  Query,
  Unpacked,
  WorkKind,
  WorkRow,
} from '$lib/host/index.ts'
import type { AnswerOf } from '$lib/host/host.ts'
import { t } from '$lib/locale.svelte.ts'
import { number } from '$lib/moments.ts'
import { failureText, toldText } from '$lib/told.ts'

/** How often a work under way is looked at, in milliseconds. */
const LOOK = 250

const OURS: readonly WorkKind[] = [
  ...(['backUp', 'checkBackup', 'restore', 'pack'] as const),
  ...(['unpack', 'examine', 'verifyVisuals'] as const),
]

/** What is being done, for the sentence beside the bar. */
export type Doing = 'list' | 'backUp' | 'check' | 'restore' | 'pack' | 'unpack' | 'examine'

/** « 1,2 Mo » */
export const size = (bytes: number): string =>
  t('keeping-size', { count: bytes, shown: number(Math.max(Math.round(bytes / 1e5) / 10, 0.1)) })

/** That some visuals did not come whole, when there are such. */
const flawed = ({ flawed: count }: { flawed: number }): string[] =>
  count ? [t('keeping-flawed', { count })] : []

/** Works on one host, whether the workspace opens or not. */
export class Keeping {
  rows = $state.raw<readonly BackupRow[]>([])
  folder = $state('')
  /** What looking through each found. */
  checks = $state.raw<Readonly<Record<string, BackupCheck>>>({})
  doing = $state<Doing | null>(null)
  work = $state.raw<WorkRow | null>(null)
  found = $state.raw<Examination | null>(null)
  error = $state('')
  said = $state('')
  /** A workspace that was made elsewhere: offered to be opened. */
  made = $state('')
  /** What still read is in its place: the page begins anew with it when the person says so. */
  salvaged = $state(false)
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  list = () => this.#run('list', async () => this.#read())

  async #read() {
    const { backups, folder } = await this.#host.ask({ ask: 'backups' })
    this.rows = backups
    this.folder = folder
  }

  backUp = () =>
    this.#run('backUp', async () => {
      await this.#host.act({ do: 'backUp' })
      await this.#read()
      this.said = t('keeping-made')
    })

  check = (name: string) =>
    this.#run('check', async () => {
      const check = await this.#host.ask({ ask: 'checkBackup', name })
      this.checks = { ...this.checks, [name]: check }
    })

  /** Finds the newest one that is good: for a workspace that does not open. Nothing is known when the person gave it up. */
  newestGood = async (): Promise<BackupRow | null | undefined> => {
    await this.list()
    for (const row of this.rows) {
      if ((await this.check(row.name)) === 'givenUp') return undefined
      if (this.checks[row.name]?.good) return row
    }
    return null
  }

  /** Puts it back in place; the page begins anew with it. */
  restore = (name: string) =>
    this.#run('restore', async () => {
      await this.#host.act({ do: 'restoreBackup', name })
      location.reload()
    })

  /** Says what came and what is lost: the person opens it once they have read it. */
  salvage = () =>
    this.#run('restore', async () => {
      const { told } = await this.#host.act({ do: 'salvage' })
      this.said = told ? toldText(told) : ''
      this.salvaged = true
    })

  restoreTo = (name: string) =>
    this.#run('restore', async () => {
      const folder = await this.#pick({ ask: 'pickFolder' })
      if (!folder) return
      this.#ready(await this.#host.ask({ ask: 'restoreTo', name, folder }))
    })

  pack = (name: string) =>
    this.#run('pack', async () => {
      const path = await this.#pick({ ask: 'pickPackPlace', name })
      if (!path) return
      // the system's dialog asked before it gave the name of a file that is there
      const done = await this.#host.ask({ ask: 'pack', path, replace: true })
      const said = t('keeping-packed', { path: done.path, size: size(done.bytes) })
      this.said = [said, ...flawed(done)].join(' ')
    })

  unpack = () =>
    this.#run('unpack', async () => {
      const path = await this.#pick({ ask: 'pickPackFile' })
      const folder = path && (await this.#pick({ ask: 'pickFolder' }))
      if (!path || !folder) return
      this.#ready(await this.#host.ask({ ask: 'unpack', path, folder }))
    })

  examine = (mend: boolean) =>
    this.#run('examine', async () => {
      this.found = await this.#host.ask({ ask: 'examine', mend })
      if (mend) await this.#read()
    })

  open = (path: string) =>
    this.#run('list', async () => {
      await this.#host.ask({ ask: 'openWorkspace', path })
      this.made = ''
    })

  giveUp() {
    if (this.work) void this.#host.act({ do: 'giveUp', work: this.work.id })
  }

  #ready(made: Unpacked) {
    this.made = made.path
    this.said = [t('keeping-elsewhere', { path: made.path }), ...flawed(made)].join(' ')
  }

  async #pick<Q extends Query>(query: Q): Promise<string | null> {
    const picked = (await this.#host.ask(query)) as AnswerOf<{ ask: 'pickFolder' }>
    return picked.path
  }

  /** Gives why it was refused, if it was. */
  async #run(doing: Doing, what: () => Promise<void>): Promise<Code | null> {
    if (this.doing) return null
    this.doing = doing
    this.error = this.said = ''
    const looking = setInterval(() => this.#look(), LOOK)
    try {
      await what()
      return null
    } catch (thrown) {
      const { failure } = asRefusal(thrown)
      this.error = failureText(failure)
      return failure.code
    } finally {
      clearInterval(looking)
      this.doing = this.work = null
    }
  }

  #look() {
    this.#host.ask({ ask: 'work' }).then(
      ({ works }) => (this.work = works.findLast(({ kind }) => OURS.includes(kind)) ?? null),
      // what is under way goes on without being told
      () => {},
    )
  }
}

/** How the workspace is, as far as it was looked at. */
class Condition {
  health = $state.raw<Health | null>(null)

  async look(host: Host) {
    try {
      this.health = await host.ask({ ask: 'health' })
    } catch {
      // what keeps it from answering is told where it matters
      this.health = null
    }
  }
}

export const condition = new Condition()
