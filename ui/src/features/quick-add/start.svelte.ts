// How quick add opens: on the focused day, or for an idea without one.

import { panels } from '$lib/panels.svelte.ts'

let idea = $state(false)

export const start = {
  get idea() {
    return idea
  },
  /** Heard when quick add closes. */
  over() {
    idea = false
  },
}

export function addIdea() {
  idea = true
  panels.show('quickAdd')
}
