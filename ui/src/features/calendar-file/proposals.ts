// What the reader of a shared calendar proposes, in words, and by post.

import { calendar } from '$lib/calendar.svelte.ts'
import { daysBetween } from '$lib/dates.ts'
import type {
  AnswerFile,
  ChannelId,
  PlannedAt,
  PostId,
  ProposalKind,
  ProposalRow,
} from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { fullDay, longDay, spokenTime } from '$lib/moments.ts'
import { networkName } from '$lib/names.ts'
import { now } from '$lib/now.svelte.ts'

export interface Group {
  key: string
  /** Nothing for an event of the reader's own. */
  postId: PostId | null
  title: string
  rows: ProposalRow[]
}

/** Proposals of one post together, in the order in which the first of each comes. */
export function byPost(rows: readonly ProposalRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const { postId, title, id } = row.proposal
    const key = postId ?? id
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, postId, title, rows: [row] })
  }
  return [...groups.values()]
}

const FAR = 300
const day = (date: string) =>
  Math.abs(daysBetween(now.date, date)) > FAR ? fullDay(date) : longDay(date)

/** « jeudi 10 décembre, 18 h » */
export const moment = ({ date, time }: PlannedAt): string =>
  time ? `${day(date)}, ${spokenTime(time)}` : day(date)

function movedText(from: PlannedAt, to: PlannedAt): string {
  if (from.date === to.date && from.time && to.time) {
    const times = { from: spokenTime(from.time), to: spokenTime(to.time) }
    return t('answer-moved-hour', { day: day(to.date), ...times })
  }
  return t('answer-moved', { from: moment(from), to: moment(to) })
}

function channelText(id: ChannelId | null): string {
  const channel = id ? calendar.channel(id) : undefined
  return channel ? `${networkName(channel.network)} ${channel.handle}`.trim() : ''
}

/** What is asked for, without the texts that are shown word by word. */
export function proposalText(what: ProposalKind): string {
  switch (what.kind) {
    case 'moved':
      return movedText(what.from, what.to)
    case 'reworded': {
      const channel = channelText(what.channelId) || 'none'
      return t(`answer-reworded-${what.part}`, { channel })
    }
    case 'commented':
    case 'accepted':
    case 'declined':
      return t(`answer-${what.kind}`, { by: what.by.trim() || 'none' })
    case 'replied':
      return t(`answer-${what.reply}`, { by: what.by.trim() || 'none' })
    case 'added':
      return t('answer-added', { moment: moment(what.at) })
    default:
      return t(`answer-${what.kind}`)
  }
}

/** What stands here now, where that is neither what was sent nor what is asked for. */
export function hereText(what: ProposalKind): string {
  if (what.kind === 'moved') return what.here ? moment(what.here) : t('answer-here-undated')
  return what.kind === 'renamed' || what.kind === 'reworded' ? what.here : ''
}

/** Whether accepting writes over what is here; a yes or a no is only said of something else than what is here. */
export const overwrites = (what: ProposalKind): boolean =>
  what.kind === 'moved' || what.kind === 'renamed' || what.kind === 'reworded'

/** Whose answer it is: « Réponse de Biscuiterie Lunel ». */
export const whoseText = ({ reader, readerName }: Pick<AnswerFile, 'reader' | 'readerName'>) =>
  reader?.who === 'oneself' ? t('answer-of-oneself') : t('answer-of', { name: readerName })

/** Days that accepting would fill: where to look afterwards. */
export const daysOf = (rows: readonly ProposalRow[]): string[] =>
  rows.flatMap(({ proposal: { what } }) => {
    if (what.kind === 'moved') return what.to.date
    return what.kind === 'added' ? what.at.date : []
  })
