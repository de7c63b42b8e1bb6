// What was typed before the program stopped without saving it: written at the next start where nothing else changed,
// offered where something did.

import { calendar, type Calendar } from '$lib/calendar.svelte.ts'
import { t } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { drafts as theDrafts, savedText, type Drafts } from './drafts.ts'
import type { Kept } from './kept.ts'

/** A text that cannot be put back without asking. */
export interface Found extends Kept {
  title: string
  /** What the workspace has instead; null when the post or the place is gone. */
  now: string | null
}

export class Recovery {
  found = $state.raw<readonly Found[]>([])
  readonly #calendar: Calendar
  readonly #drafts: Drafts

  constructor(on = calendar, drafts = theDrafts) {
    this.#calendar = on
    this.#drafts = drafts
  }

  /** Called once, when the workspace has been read. */
  async start() {
    let saved = 0
    const found: Found[] = []
    for (const kept of this.#drafts.keep.all()) {
      const outcome = await this.#one(kept)
      if (outcome === 'saved') saved++
      else if (outcome !== 'known') found.push(outcome)
    }
    this.found = found
    if (saved) toasts.say(t('post-recovered', { count: saved }))
  }

  async #one(kept: Kept): Promise<'saved' | 'known' | Found> {
    let title = ''
    let now: string | null = null
    try {
      const { post } = await this.#calendar.ask({ ask: 'post', id: kept.post })
      title = post.title
      now = savedText(post, kept.field)
    } catch {
      return { ...kept, title, now }
    }
    if (now === kept.text) {
      this.forget(kept)
      return 'known'
    }
    if (now !== kept.before) return { ...kept, title, now }
    return (await this.#write(kept, now)) ? 'saved' : { ...kept, title, now }
  }

  #write = (kept: Kept, now: string) => this.#drafts.resume(kept, now).flush()

  /** Writes a text over what the workspace has. */
  async restore(found: Found) {
    if (found.now === null || !(await this.#write(found, found.now))) return
    this.#away(found)
    this.#calendar.openPost(found.post)
  }

  /** The text is not wanted any more. */
  discard(found: Found) {
    this.forget(found)
    this.#away(found)
  }

  forget(kept: Kept) {
    this.#drafts.keep.drop(kept.post, kept.field, kept.text)
  }

  #away(one: Found) {
    this.found = this.found.filter((other) => other !== one)
  }
}

export const recovery = new Recovery()
