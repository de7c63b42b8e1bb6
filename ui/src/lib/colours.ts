// The palette of clients and of sources of key dates: how many colours, and their names in a list to choose from.

import { t } from './locale.svelte.ts'

/** How many the palette has. */
export const COLOURS = 12

export const colourOptions = () =>
  Array.from({ length: COLOURS }, (_, colour) => ({
    ...{ value: String(colour), label: t(`clients-colour-${colour}`), colour },
  }))
