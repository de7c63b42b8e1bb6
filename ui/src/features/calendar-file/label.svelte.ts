// What key dates of a file are called and how they are shown: name, kind, colour. As the core guesses, to be seen and corrected.

import { calendar } from '$lib/calendar.svelte.ts'
import { COLOURS } from '$lib/colours.ts'
import type { CalendarFile, KeyDateSourceId, SourceKind } from '$lib/host/index.ts'

/** The colour that the fewest sources have. */
export function leastUsed(sources: readonly { colour: number }[]): number {
  const times = Array.from({ length: COLOURS }, () => 0)
  for (const { colour } of sources) times[colour] = (times[colour] ?? 0) + 1
  return times.indexOf(Math.min(...times))
}

export class Label {
  name = $state('')
  kind = $state<SourceKind>('other')
  colour = $state(0)
  #about: KeyDateSourceId | 'new' | null = null
  #file: string | null = null

  /** As the source it updates is called, else by the file; what was typed for the same one stays. */
  take({ name, keyDates }: Pick<CalendarFile, 'name' | 'keyDates'>) {
    const source = keyDates?.source ?? null
    const about = source?.id ?? 'new'
    if (about === this.#about && name === this.#file) return
    this.#about = about
    this.#file = name
    this.name = source?.name ?? name
    this.kind = keyDates?.kind ?? 'other'
    this.colour = source?.colour ?? leastUsed(calendar.keyDateSources)
  }

  get settings() {
    return { name: this.name.trim(), kind: this.kind, colour: this.colour }
  }
}
