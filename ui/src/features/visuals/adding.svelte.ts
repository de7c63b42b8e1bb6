// Brings files into the library, tells how far it is, and what was not taken. The program decides which files are visuals.

import { calendar } from '$lib/calendar.svelte.ts'
import { Following } from '$lib/following.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { ClientId, PostId, RefusedFile, VisualId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { failureText } from '$lib/told.ts'
import { making } from './making.svelte.ts'
import { noticing } from './noticing.ts'

/** Files of which it is said why they were not taken; the others are counted. */
const SAID = 3

interface Where {
  client?: ClientId | null
  post?: PostId
}

const reasonOf = ({ path, failure }: RefusedFile) =>
  `${failure.code} ${String(failure.params.reason ?? '')} ${path}`

class Adding {
  /** Those of the last time that some were, by their reason. */
  refused = $state.raw<readonly RefusedFile[]>([])
  /** Whether they were not taken, or were and turned out not to be readable. */
  what = $state<'refused' | 'unreadable'>('refused')
  readonly #following = new Following('addVisuals')

  /** The work under way, once the program tells of it. */
  get work() {
    return this.#following.work
  }

  /** Adds files; `post` shows them at once. Gives the visuals that they are. */
  async add(paths: readonly string[], where: Where = {}): Promise<readonly VisualId[]> {
    if (!paths.length) return []
    const done = await this.#following.during(
      calendar.act({
        do: 'addVisuals',
        paths: [...paths],
        ...(where.client ? { clientId: where.client } : {}),
        ...(where.post ? { postId: where.post } : {}),
      }),
    )
    if (!done) return []
    this.tell(done.refused)
    if (!done.told && done.visuals.length) {
      toasts.say(t('visuals-known', { count: done.visuals.length }))
    }
    if (!done.visuals.length && !done.refused.length) toasts.say(t('visuals-nothing-there'))
    making.look()
    if (where.post) void noticing.after(where.post, done.visuals)
    return done.visuals
  }

  /** Asks for files by the system's dialog. */
  async pick(where: Where = {}) {
    const { paths } = await calendar.ask({ ask: 'pickVisualFiles' })
    return this.add(paths, where)
  }

  /** Asks for a folder by the system's dialog, and adds what it holds. */
  async pickFolder(where: Where = {}) {
    const { path } = await calendar.ask({ ask: 'pickVisualFolder' })
    return path ? this.add([path], where) : []
  }

  /** Adds the files, or the picture, that were copied elsewhere. */
  async paste(where: Where = {}) {
    try {
      const { paths } = await calendar.ask({ ask: 'pasteVisual' })
      await this.add(paths, where)
    } catch (thrown) {
      toasts.failed(asRefusal(thrown).failure)
    }
  }

  giveUp() {
    this.#following.giveUp()
  }

  tell(refused: readonly RefusedFile[], what: Adding['what'] = 'refused') {
    if (!refused.length) return
    this.what = what
    this.refused = [...refused].sort((a, b) => (reasonOf(a) < reasonOf(b) ? -1 : 1))
    const more = refused.length - SAID
    const said = refused.slice(0, SAID).map(({ failure }) => failureText(failure))
    if (more <= 0) return toasts.say(said.join(' '))
    const rest = what === 'refused' ? 'visuals-refused-more' : 'visuals-unreadable-more'
    said.push(t(rest, { count: more }))
    const run = () => panels.show('refusedVisuals')
    toasts.say(said.join(' '), { label: t('visuals-refused-all'), run })
  }
}

export const adding = new Adding()
