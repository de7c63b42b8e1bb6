// What was typed and has not reached the disk of the workspace yet, kept at each key where a crash cannot lose it: the
// page's own storage. Saves nothing itself.

import type { PostId } from '$lib/host/index.ts'

export interface Kept {
  post: PostId
  /** `title`, `text`, `hashtags:<channel>`… */
  field: string
  text: string
  /** What the program had when the typing began. */
  before: string
}

const PREFIX = 'marronnier typed'

export class Keep {
  readonly #storage: Storage | null
  readonly #prefix: string

  constructor(storage: Storage | null, workspace: string) {
    this.#storage = storage
    this.#prefix = `${PREFIX} ${workspace} `
  }

  #key = (post: PostId, field: string) => `${this.#prefix}${post} ${field}`

  put(kept: Kept) {
    try {
      this.#storage?.setItem(this.#key(kept.post, kept.field), JSON.stringify(kept))
    } catch {
      // no room or no storage: the text is still on the screen and on its way to the workspace
    }
  }

  /** Lets go of a text that is safe; a newer one typed since, here or in another window, stays. */
  drop(post: PostId, field: string, text: string) {
    if (this.get(post, field)?.text === text) this.#storage?.removeItem(this.#key(post, field))
  }

  get(post: PostId, field: string): Kept | null {
    return this.#read(this.#key(post, field))
  }

  /** Everything of this workspace. */
  all(): Kept[] {
    const storage = this.#storage
    if (!storage) return []
    return Array.from({ length: storage.length }, (_, at) => storage.key(at))
      .filter((key) => key?.startsWith(this.#prefix))
      .flatMap((key) => this.#read(key ?? '') ?? [])
  }

  #read(key: string): Kept | null {
    try {
      const kept = JSON.parse(this.#storage?.getItem(key) ?? 'null') as Kept | null
      return typeof kept?.text === 'string' ? kept : null
    } catch {
      return null
    }
  }
}
