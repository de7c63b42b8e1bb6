// Brings files into the library, tells how far it is, and what was not taken. The program decides which files are visuals.

import { calendar } from '$lib/calendar.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { ClientId, PostId, WorkRow } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { failureText } from '$lib/told.ts'

/** How often a work under way is looked at, in milliseconds. */
const LOOK = 250

class Adding {
  /** The work under way, once the program tells of it. */
  work = $state.raw<WorkRow | null>(null)
  #looking: ReturnType<typeof setInterval> | undefined
  #under = 0

  /** Adds files; `post` shows them at once. */
  async add(paths: readonly string[], where: { client?: ClientId | null; post?: PostId } = {}) {
    if (!paths.length) return
    this.#look()
    try {
      const done = await calendar.act({
        do: 'addVisuals',
        paths: [...paths],
        ...(where.client ? { clientId: where.client } : {}),
        ...(where.post ? { postId: where.post } : {}),
      })
      if (!done) return
      this.#tell(done.refused.map(({ failure }) => failureText(failure)))
      if (!done.told && done.visuals.length) {
        toasts.say(t('visuals-known', { count: done.visuals.length }))
      }
    } finally {
      this.#rest()
    }
  }

  /** Asks for files by the system's dialog. */
  async pick(where: { client?: ClientId | null; post?: PostId } = {}) {
    const { paths } = await calendar.ask({ ask: 'pickVisualFiles' })
    await this.add(paths, where)
  }

  /** Adds the picture that was copied elsewhere. */
  async paste(where: { client?: ClientId | null; post?: PostId } = {}) {
    try {
      const { path } = await calendar.ask({ ask: 'pasteVisual' })
      if (path) await this.add([path], where)
    } catch (thrown) {
      toasts.failed(asRefusal(thrown).failure)
    }
  }

  giveUp() {
    if (this.work) void calendar.act({ do: 'giveUp', work: this.work.id })
  }

  #tell(refused: readonly string[]) {
    const [first, ...others] = refused
    if (!first) return
    toasts.say(
      others.length ? `${first} ${t('visuals-refused-more', { count: others.length })}` : first,
    )
  }

  #look() {
    if (this.#under++ > 0) return
    this.#looking = setInterval(() => {
      calendar.ask({ ask: 'work' }).then(
        ({ works }) => (this.work = works.find(({ kind }) => kind === 'addVisuals') ?? null),
        () => {},
      )
    }, LOOK)
  }

  #rest() {
    if (--this.#under > 0) return
    clearInterval(this.#looking)
    this.work = null
  }
}

export const adding = new Adding()
