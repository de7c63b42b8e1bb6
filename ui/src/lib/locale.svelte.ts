// Which language the page speaks and its words, from assets/locales. Formats no number and no date: see dates.ts.

import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle'
import { apart } from './bidi.ts'
import type { Messages } from '../../dev/fluent.ts'

export type Lang = 'fr' | 'en'
export type LangChoice = Lang | 'system'
export type Args = Record<string, FluentVariable>

/** Messages of each file as JSON: see dev/fluent.ts. */
const files = import.meta.glob<string>('../../../assets/locales/*/*.ftl', {
  import: 'default',
  eager: true,
})

function bundleOf(lang: Lang): FluentBundle {
  // both languages run left to right: no marks around what does, too, which would spoil attributes and copies
  const bundle = new FluentBundle(lang, { useIsolating: false })
  for (const [path, messages] of Object.entries(files)) {
    if (!path.includes(`/${lang}/`)) continue
    const body = (JSON.parse(messages) as Messages).map(([id, value]) => ({
      id,
      value,
      attributes: {},
    }))
    const wrong = bundle.addResource({ body } as FluentResource)
    if (wrong.length) console.error(path, wrong)
  }
  return bundle
}

/** Read when first spoken: the other language is not wanted at the start. */
const bundles: Partial<Record<Lang, FluentBundle>> = {}
const spoken = (): FluentBundle => (bundles[lang] ??= bundleOf(lang))

const fromBrowser = (): Lang =>
  globalThis.navigator?.language?.toLowerCase().startsWith('en') ? 'en' : 'fr'

let choice = $state<LangChoice>('system')
let system = $state<Lang>(fromBrowser())
const lang = $derived(choice === 'system' ? system : choice)

/** The tag for Intl: the language with the person's own region when they have one for it. */
const tag = $derived(
  globalThis.navigator?.languages?.find((one) => one.toLowerCase().startsWith(`${lang}-`)) ??
    (lang === 'fr' ? 'fr-FR' : 'en-GB'),
)

export const locale = {
  get lang(): Lang {
    return lang
  },
  get choice(): LangChoice {
    return choice
  },
  get tag(): string {
    return tag
  },
}

/** Chooses a language, or the system's (which the program may know better than the browser). */
export function setLanguage(next: LangChoice, systemLanguage?: Lang) {
  if (systemLanguage) system = systemLanguage
  choice = next
  // said anew, even the same one has the whole page styled and laid out again
  const root = globalThis.document?.documentElement
  if (root && root.lang !== lang) root.lang = lang
}

export const has = (key: string): boolean => spoken().hasMessage(key)

function missing(key: string, why: string): string {
  const words = `${why}: ${key} (${lang})`
  if (import.meta.env.MODE === 'test') throw new Error(words)
  console.error(words)
  return key
}

/** Texts among the arguments, each by itself: one may come from anybody. */
const outside = (args: Args): Args =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? apart(value) : value,
    ]),
  )

/** The words of `key` in the language of the page. Numbers and dates in `args` come formatted, plural choices as numbers. */
export function t(key: string, args?: Args): string {
  const message = spoken().getMessage(key)
  if (!message?.value) return missing(key, 'no words for')
  const errors: Error[] = []
  const text = spoken().formatPattern(message.value, args ? outside(args) : null, errors)
  return errors.length ? missing(key, errors.map(String).join(', ')) : text
}
