// One field being typed in: what is on the screen, what the program has, and the way from one to the other. Saves after
// a pause, at the latest some seconds into a burst; keeps every key until it is saved. Knows no field by name.

import { asRefusal } from '$lib/host/host.ts'
import type { Failure } from '$lib/host/index.ts'

/** After the last key. */
export const PAUSE = 600
/** After the first unsaved key of someone who never pauses. */
export const LONGEST = 3000

export interface DraftEnds {
  /** Writes to the workspace; rejects with a refusal. `continues`: one step of undo with the last save. */
  save: (text: string, continues: boolean) => Promise<unknown>
  /** Called at each key, before anything else can go wrong. */
  keep: (text: string, before: string) => void
  /** The text is in the workspace, or given up. */
  release: (text: string) => void
}

export class Draft {
  /** On the screen. */
  text = $state('')
  /** Why the last save was refused. */
  failure = $state.raw<Failure | null>(null)
  #saved = $state('')
  #pause: ReturnType<typeof setTimeout> | undefined
  #longest: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<boolean> | null = null
  /** A save of this burst has gone out: the next ones belong to its step of undo. */
  #burst = false
  readonly #ends: DraftEnds

  constructor(saved: string, ends: DraftEnds) {
    this.text = saved
    this.#saved = saved
    this.#ends = ends
  }

  get unsaved(): boolean {
    return this.text !== this.#saved
  }

  /** Every key. `later`: saved when the field is left, for what means nothing half typed. */
  type(text: string, when: 'soon' | 'later' = 'soon') {
    if (text === this.text) return
    this.text = text
    this.#ends.keep(text, this.#saved)
    if (when === 'later') return
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.flush(), PAUSE)
    this.#longest ??= setTimeout(() => void this.#save(), LONGEST)
  }

  /** The program's text, from undo or another window: shown unless something typed is not saved. */
  take(text: string) {
    if (this.#writing) return
    if (this.unsaved && text !== this.text) return
    if (this.unsaved) this.#ends.release(text)
    this.#saved = text
    this.text = text
    this.failure = null
  }

  /** A text kept from before the program stopped: on the screen again, and to be saved. */
  resume(text: string) {
    this.text = text
  }

  /** Saves now, to the last key, and ends the burst. False when it is refused; the text stays. */
  async flush(): Promise<boolean> {
    this.#calm()
    while (this.unsaved || this.#writing) if (!(await this.#save())) return false
    this.#burst = false
    this.#ends.release(this.text)
    return true
  }

  /** Gives up what is not saved. */
  discard() {
    this.#calm()
    this.#ends.release(this.text)
    this.text = this.#saved
    this.failure = null
  }

  #save(): Promise<boolean> {
    this.#calm()
    this.#writing ??= this.#write().finally(() => (this.#writing = null))
    return this.#writing
  }

  async #write(): Promise<boolean> {
    const text = this.text
    if (text === this.#saved) return true
    const continues = this.#burst
    this.#burst = true
    try {
      await this.#ends.save(text, continues)
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
      this.#burst = false
      return false
    }
    this.#saved = text
    this.failure = null
    this.#ends.release(text)
    return true
  }

  #calm() {
    clearTimeout(this.#pause)
    clearTimeout(this.#longest)
    this.#longest = undefined
  }
}
