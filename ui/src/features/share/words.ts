// What there is to say of an event of a share: how it stands against the last time, and why.

import type { Shown, ShownField, ShownWork, ShareItem, Standing } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import type { SeenMark } from '$lib/marks.ts'
import { number, shortDay, shortMoment, spokenMoment } from '$lib/moments.ts'
import { networkName, statusName } from '$lib/names.ts'

export const STANDINGS: readonly Standing[] = [
  ...(['new', 'moved', 'changed', 'withdrawn', 'unchanged', 'withdrawnBefore'] as const),
]

export type Difference = SeenMark['kind']

/** Words of a change that the client reads; how far a post has come is no difference of what goes out. */
const READ: readonly ShownField[] = ['title', 'text', 'networks', 'link']

/** An event of a share, or of what a reader last saw, as far as it is put in words. */
export type SeenEvent = Pick<
  ShareItem,
  'postId' | 'standing' | 'fields' | 'because' | 'was' | 'shown'
>

/** How a post differs from what its reader last saw; null when they see it as it is. */
export function countsForReader({ standing, fields }: SeenEvent): Difference | null {
  if (standing === 'new' || standing === 'moved' || standing === 'withdrawn') return standing
  return standing === 'changed' && fields.some((field) => READ.includes(field)) ? 'changed' : null
}

type When = Pick<Shown, 'at' | 'undated'>

/** In a sentence: « mardi 1er décembre, 12 h ». */
export const spokenOf = ({ at, undated }: When): string =>
  undated ? t('team-no-date') : spokenMoment(at.date, at.time)

export const momentOf = ({ at, undated }: When): string =>
  undated ? t('team-no-date') : shortMoment(at.date, at.time)

/** A channel's own time. */
const ownTimes = ({ channels }: Shown): string =>
  channels
    .flatMap(({ network, time }) => (time ? `${networkName(network)} ${time}` : []))
    .join(', ')

/** One change in words: « titre, de « … » à « … » », « texte ». */
function fieldWords(field: ShownField, was: Shown, shown: Shown): string {
  const untitled = t('card-untitled')
  if (field === 'moment') {
    const [from, to] = [momentOf(was), momentOf(shown)]
    // the same moment: a channel's own time, or the client's zone
    const [own, ours] = from === to ? [ownTimes(was), ownTimes(shown)] : [from, to]
    return own && ours && own !== ours
      ? t('sharing-change-moment', { from: own, to: ours })
      : t('sharing-change-own-time')
  }
  if (field === 'title') {
    return t('sharing-change-title', { from: was.title || untitled, to: shown.title || untitled })
  }
  if (field === 'status') {
    return t('sharing-change-status', {
      from: statusName(was.status),
      to: statusName(shown.status),
    })
  }
  return t(`sharing-change-${field}`)
}

/** What differs between two pictures of a post, in the order of the core. */
export const changes = (fields: readonly ShownField[], was: Shown, shown: Shown): string[] =>
  fields.map((field) => fieldWords(field, was, shown))

/** What the reader sees otherwise, beside the moment that was said already: they have the old state, we the new one. */
export const differences = (fields: readonly ShownField[], was: Shown): string[] =>
  fields.flatMap((field) => {
    if (field === 'moment') return []
    if (field === 'title') return t('sharing-was-title', { title: was.title || t('card-untitled') })
    if (field === 'status') return t('sharing-was-status', { status: statusName(was.status) })
    return t(`sharing-change-${field}`)
  })

/** « À rendre lun. 7 déc. (rédaction) ». */
export const workWords = ({ role, due }: ShownWork): string =>
  due
    ? t('sharing-work', { due: shortDay(due), role: t(`role-${role}`) })
    : t('sharing-work-undated', { role: t(`role-${role}`) })

/** What there is to say under the title of an event. */
export function itemDetail(item: SeenEvent): string {
  if (item.standing === 'withdrawn' || item.standing === 'withdrawnBefore') {
    return t(`sharing-because-${item.because ?? 'removed'}`)
  }
  return item.was ? changes(item.fields, item.was, item.shown).join(' · ') : ''
}

/** One sentence on what the client sees of a post that differs now. */
export function itemWords(item: SeenEvent, reader: string): string {
  const kind = countsForReader(item) ?? 'changed'
  const moment = spokenOf(item.was ?? item.shown)
  return t(`sharing-seen-${kind}`, { reader, moment, detail: itemDetail(item) })
}

/** « 34 Ko », "34 KB": sizes as one compares them with what a mail takes. */
export function sizeWords(bytes: number): string {
  const large = bytes >= 1_000_000
  const value = bytes / (large ? 1_000_000 : 1_000)
  const size = number(value < 10 ? Math.max(Math.round(value * 10) / 10, 0.1) : Math.round(value))
  return t(large ? 'sharing-megabytes' : 'sharing-kilobytes', { size })
}
