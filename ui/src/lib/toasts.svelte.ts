// What has just been done or refused, waiting to be shown. Draws nothing and takes no focus.

import type { Failure, Told } from './host/index.ts'

export interface Toast {
  id: number
  /** What was done… */
  told?: Told
  /** …by undoing or redoing it… */
  again?: 'undo' | 'redo'
  /** …or why it was not… */
  failure?: Failure
  /** …or a sentence of the page itself. */
  text?: string
  /** Undo takes it back: offered until something else is done. */
  undoable: boolean
  /** Posts whose approval was withdrawn by it. */
  withdrawn: number
  /** Posts that show something outside its rights because of it. */
  outsideRights?: number
  /** The way to what it is about. */
  link?: { label: string; run: () => void }
}

const KEPT = 3
let next = 1

class Toasts {
  list = $state.raw<readonly Toast[]>([])

  #add(toast: Omit<Toast, 'id'>) {
    // what was taken back is no news any more; one press takes back the last thing done only
    const kept = toast.again === 'undo' ? this.list.filter((one) => !one.undoable) : this.list
    const older = kept.map((one) => (toast.told ? { ...one, undoable: false } : one))
    this.list = [...older, { ...toast, id: next++ }].slice(-KEPT)
  }

  done(
    told: Told,
    more: Partial<Pick<Toast, 'undoable' | 'withdrawn' | 'outsideRights' | 'again'>> = {},
  ) {
    this.#add({ told, undoable: true, withdrawn: 0, ...more })
  }

  failed(failure: Failure) {
    this.#add({ failure, undoable: false, withdrawn: 0 })
  }

  say(text: string, link?: Toast['link']) {
    this.#add({ text, undoable: false, withdrawn: 0, ...(link ? { link } : {}) })
  }

  dismiss(id: number) {
    this.list = this.list.filter((toast) => toast.id !== id)
  }

  clear() {
    this.list = []
  }
}

export const toasts = new Toasts()
