// What the dialog of backups is opened for, when a command says more than to open it.

export type Wish = 'pack' | 'examine' | null

class Wishes {
  #wish: Wish = null

  say(wish: Wish) {
    this.#wish = wish
  }

  /** Once. */
  take(): Wish {
    const wish = this.#wish
    this.#wish = null
    return wish
  }
}

export const wish = new Wishes()
