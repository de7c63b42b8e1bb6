// An action from a form: its refusal comes back as words to stand beside the field, rather than as a toast.

import { calendar } from './calendar.svelte.ts'
import { asRefusal } from './host/host.ts'
import type { Action, Done, Failure } from './host/index.ts'
import { failureText } from './told.ts'

export interface Attempt {
  done: Done | null
  /** Why it was refused; null when it was done. */
  error: string | null
  /** The same in the program's words. */
  failure?: Failure
}

export async function attempt(action: Action): Promise<Attempt> {
  try {
    return { done: await calendar.act(action, { quiet: true }), error: null }
  } catch (thrown) {
    const { failure } = asRefusal(thrown)
    return { done: null, error: failureText(failure), failure }
  }
}

/** The same for fields saved one by one. */
export const save = async (action: Action): Promise<string | null> => (await attempt(action)).error
