// Who uses the program, when they are one of the people: known by the name they gave.

import { calendar } from './calendar.svelte.ts'
import type { Person } from './host/index.ts'

export const myself = (): Person | undefined => {
  const name = calendar.memory.get('me')?.trim().toLocaleLowerCase()
  return name ? calendar.people.find((one) => one.name.toLocaleLowerCase() === name) : undefined
}
