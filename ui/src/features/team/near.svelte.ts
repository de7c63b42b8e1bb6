// Which rows of a table are near what shows. Those held by a drag or the focus stay as they are.

import { SvelteSet } from 'svelte/reactivity'

/** Pixels beyond what shows that are drawn too, so that scrolling finds rows there. */
const BEYOND = 400

export class Near {
  readonly #shown = new SvelteSet<string>()
  #known = $state(false)
  readonly #first: number

  /** `first` rows are taken to show until it is known which do. */
  constructor(first: number) {
    this.#first = first
  }

  has(key: string, index: number): boolean {
    return this.#known ? this.#shown.has(key) : index < this.#first
  }

  /** Watches the rows in `root` that bear `data-person`; gives what ends it. `stays` keeps a row that goes out of sight. */
  watch(root: HTMLElement, stays: (row: HTMLElement) => boolean): () => void {
    const observer = new IntersectionObserver(
      (seen) => {
        this.#known = true
        for (const { target, isIntersecting } of seen) {
          const row = target as HTMLElement
          const key = row.dataset['person'] ?? ''
          if (isIntersecting) this.#shown.add(key)
          else if (!stays(row)) this.#shown.delete(key)
        }
      },
      { root, rootMargin: `${BEYOND}px 0px` },
    )
    const follow = () => {
      observer.disconnect()
      for (const row of root.querySelectorAll('[data-person]')) observer.observe(row)
    }
    follow()
    // people come and go, and whose work shows is chosen
    const rows = new MutationObserver(follow)
    const body = root.querySelector('tbody')
    if (body) rows.observe(body, { childList: true })
    return () => {
      rows.disconnect()
      observer.disconnect()
      this.#known = false
    }
  }
}
