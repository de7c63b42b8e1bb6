// Nobody knows whether what was asked last was done: the disk did not confirm it, and does not answer. What shows is read
// anew as soon as it does. Decides nothing; says once that it is over.

import type { Failure } from '../host/index.ts'

/** Pauses between two looks, in milliseconds; the last one again and again. */
const PAUSES = [0, 1_000, 2_000, 4_000, 8_000]

/** Whether that is what a refusal says. */
export const isDoubt = ({ code, params }: Failure): boolean =>
  code === 'database' && params.reason === 'unsure'

export class Doubt {
  readonly #look: () => Promise<unknown>
  readonly #over: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `look` reads anew what shows, and throws as long as that cannot be; `over` is called once it could. */
  constructor(look: () => Promise<unknown>, over: () => void) {
    this.#look = look
    this.#over = over
  }

  begin() {
    this.#wait(0)
  }

  end() {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(turn: number) {
    this.end()
    const pause = PAUSES[Math.min(turn, PAUSES.length - 1)]
    const timer = setTimeout(async () => {
      const read = await this.#look().then(
        () => true,
        () => false,
      )
      // begun anew, or left, meanwhile
      if (this.#timer !== timer) return
      this.end()
      if (read) this.#over()
      else this.#wait(turn + 1)
    }, pause)
    this.#timer = timer
  }
}
