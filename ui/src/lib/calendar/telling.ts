// Whom there is to tell of what, action after action, until the person has looked at it.

import type { News, ToTell } from '../host/index.ts'

/** What takes a piece of news back. */
const BACK: Readonly<Record<News, readonly News[]>> = {
  moved: ['moved'],
  brief: ['brief'],
  withdrawn: ['given'],
  given: ['withdrawn'],
  cancelled: ['resumed'],
  onHold: ['resumed'],
  resumed: ['cancelled', 'onHold'],
}
/** After these nothing else of the same work matters. */
const ENDS: readonly News[] = ['withdrawn', 'cancelled', 'onHold']

const ofSame = (a: ToTell, b: ToTell) =>
  a.personId === b.personId && a.assignmentId === b.assignmentId

/** What was to be told before, and what an action adds; `undone` when that action took another back. */
export function together(
  before: readonly ToTell[],
  added: readonly ToTell[],
  undone: boolean,
): readonly ToTell[] {
  if (!added.length) return before
  let all = [...before]
  for (const one of added) {
    const taken = all.find((old) => ofSame(old, one) && BACK[one.news].includes(old.news))
    if (taken && (undone || one.news !== taken.news)) {
      all = all.filter((old) => old !== taken)
      continue
    }
    const same = all.find((old) => ofSame(old, one) && old.news === one.news)
    const was = same ? same.was : one.was
    all = all.filter((old) => !ofSame(old, one) || (old !== same && !ENDS.includes(one.news)))
    // moved there and back: nothing is new
    const isBack = same !== undefined && was !== null && was === one.due
    if (!isBack) all.push({ ...one, was })
  }
  return all
}
