// Brings files into the library, tells how far it is, and what was not taken. The program decides which files are visuals.

import { calendar } from '$lib/calendar.svelte.ts'
import { Following } from '$lib/following.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { ClientId, PostId, VisualId } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { failureText } from '$lib/told.ts'

interface Where {
  client?: ClientId | null
  post?: PostId
}

class Adding {
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
    this.#tell(done.refused.map(({ failure }) => failureText(failure)))
    if (!done.told && done.visuals.length) {
      toasts.say(t('visuals-known', { count: done.visuals.length }))
    }
    return done.visuals
  }

  /** Asks for files by the system's dialog. */
  async pick(where: Where = {}) {
    const { paths } = await calendar.ask({ ask: 'pickVisualFiles' })
    return this.add(paths, where)
  }

  /** Adds the picture that was copied elsewhere. */
  async paste(where: Where = {}) {
    try {
      const { path } = await calendar.ask({ ask: 'pasteVisual' })
      if (path) await this.add([path], where)
    } catch (thrown) {
      toasts.failed(asRefusal(thrown).failure)
    }
  }

  giveUp() {
    this.#following.giveUp()
  }

  #tell(refused: readonly string[]) {
    const [first, ...others] = refused
    if (!first) return
    toasts.say(
      others.length ? `${first} ${t('visuals-refused-more', { count: others.length })}` : first,
    )
  }
}

export const adding = new Adding()
