// Preferences as the program remembers them, and the page following them. Holds no copy of its own.

import { calendar } from '$lib/calendar.svelte.ts'
import { setLanguage, type Lang, type LangChoice } from '$lib/locale.svelte.ts'
import { setTheme, type ThemeChoice } from '$shared/theme/theme.svelte.ts'

const oneOf = <V extends string>(value: string | undefined, all: readonly V[], or: V): V =>
  all.find((one) => one === value) ?? or

export const LANGUAGES = ['system', 'fr', 'en'] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const WEEK_STARTS = ['locale', '1', '7'] as const

export const preferences = {
  get language(): LangChoice {
    return oneOf(calendar.memory.get('language'), LANGUAGES, 'system')
  },
  get theme(): ThemeChoice {
    return oneOf(calendar.memory.get('theme'), THEMES, 'system')
  },
  get weekStart(): (typeof WEEK_STARTS)[number] {
    return oneOf(calendar.memory.get('weekStart'), WEEK_STARTS, 'locale')
  },
  get me(): string {
    return calendar.memory.get('me') ?? ''
  },
  get email(): string {
    return calendar.memory.get('email') ?? ''
  },
  /** What needs no keeping, because it is what happens without it, is forgotten. */
  set(key: 'language' | 'theme' | 'weekStart' | 'me' | 'email', value: string) {
    const usual = value === 'system' || value === 'locale' || value.trim() === ''
    calendar.memory.set(key, usual ? null : value.trim())
  },
}

/** Lets the page follow language and theme; to be called within an effect. */
export function follow() {
  setLanguage(preferences.language, calendar.snapshot?.systemLanguage as Lang | undefined)
  setTheme(preferences.theme)
}
