// The fields being typed in, of the open post and of those left with something unsaved. Knows which action saves which
// field; everything typed goes to the disk before any other action.

import { calendar, type Calendar } from '$lib/calendar.svelte.ts'
import type { Action, ChannelId, Post, PostId, Snapshot } from '$lib/host/index.ts'
import { Draft } from './draft.svelte.ts'
import { Keep, type Kept } from './kept.ts'

export type EditField = 'title' | 'notes' | 'link' | 'pillar' | 'series'
export type TextField = 'text' | 'hashtags'

/** `text`, or `text:<channel>` for a channel's own. */
export const fieldOf = (field: TextField, channel: ChannelId | null): string =>
  channel ? `${field}:${channel}` : field

const isText = (name: string | undefined): name is TextField =>
  name === 'text' || name === 'hashtags'

/** The action that writes a field. */
export function saving(id: PostId, field: string, text: string, continues: boolean): Action {
  const [name, channelId] = field.split(':')
  if (!isText(name)) return { do: 'editPost', id, patch: { [field]: text }, continues }
  const whose = channelId ? { channelId } : {}
  return { do: 'writeText', id, ...whose, [name]: text, continues }
}

/** What the program has of a field; nothing for a text of its own that a channel does not have. */
export function savedText(post: Post, field: string): string | null {
  const [name, channelId] = field.split(':')
  if (!isText(name)) return post[field as EditField]
  if (!channelId) return post[name]
  return post.variants.find((variant) => variant.channelId === channelId)?.[name] ?? null
}

/** Every field of a post that can be typed in. */
const fieldsOf = (post: Post): string[] => [
  ...['title', 'notes', 'link', 'pillar', 'series', 'text', 'hashtags'],
  ...post.variants.flatMap(({ channelId, text, hashtags }) => [
    ...(text === null ? [] : [fieldOf('text', channelId)]),
    ...(hashtags === null ? [] : [fieldOf('hashtags', channelId)]),
  ]),
]

export class Drafts {
  #calendar: Calendar
  #storage: () => Storage | null
  #keep: Keep | null = null
  readonly #open = new Map<string, Draft>()

  constructor(on: Calendar = calendar, storage = () => globalThis.localStorage ?? null) {
    this.#calendar = on
    this.#storage = storage
  }

  /** Where the keys are kept: one place for each workspace. */
  get keep(): Keep {
    const workspace = (this.#calendar.snapshot as Snapshot | null)?.workspace ?? ''
    this.#keep ??= new Keep(this.#storage(), workspace)
    return this.#keep
  }

  /** The field as it is being typed; `saved` is used when it is not open yet. */
  of(post: PostId, field: string, saved: string): Draft {
    const key = `${post} ${field}`
    let draft = this.#open.get(key)
    if (!draft) {
      draft = new Draft(saved, {
        save: (text, continues) =>
          this.#calendar.act(saving(post, field, text, continues), { typing: true }),
        keep: (text, before) => this.keep.put({ post, field, text, before }),
        release: (text) => this.keep.drop(post, field, text),
      })
      this.#open.set(key, draft)
    }
    return draft
  }

  /** The program's texts of a post: shown where nothing unsaved stands. */
  take(post: Post) {
    for (const field of fieldsOf(post)) {
      const saved = savedText(post, field) ?? ''
      this.of(post.id, field, saved).take(saved)
    }
  }

  /** A text found from before the program stopped, on the screen again. */
  resume(kept: Kept, saved: string): Draft {
    const draft = this.of(kept.post, kept.field, saved)
    draft.resume(kept.text)
    return draft
  }

  /** Writes all that is not saved. False when something was refused; its text stays. */
  async flush(): Promise<boolean> {
    const saved = await Promise.all([...this.#open.values()].map((draft) => draft.flush()))
    return saved.every(Boolean)
  }

  /** Lets go of the fields of other posts, save those whose text is not saved. */
  leave(post: PostId | null) {
    for (const [key, draft] of this.#open) {
      if (!draft.unsaved && !(post && key.startsWith(`${post} `))) this.#open.delete(key)
    }
  }
}

export const drafts = new Drafts()
