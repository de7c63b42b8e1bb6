// A typed line cut where something was understood, and what was understood as chips. Reads nothing itself.

import { calendar } from '$lib/calendar.svelte.ts'
import type { ChipKind, QuickAdd } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { longDay, spokenTime } from '$lib/moments.ts'
import { networkName, statusName } from '$lib/names.ts'

export interface Piece {
  text: string
  kind: ChipKind | null
}

/** The line in pieces, for the layer under the field. */
export function piecesOf(line: string, read: QuickAdd | null): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { start, end, kind } of read?.chips ?? []) {
    if (start < done || end > line.length) continue
    if (start > done) pieces.push({ text: line.slice(done, start), kind: null })
    pieces.push({ text: line.slice(start, end), kind })
    done = end
  }
  if (done < line.length) pieces.push({ text: line.slice(done), kind: null })
  return pieces
}

export interface Understood {
  kind: ChipKind
  value: string
  text: string
  /** Not said by the line: taken from the day in focus. */
  assumed: boolean
}

/** What the post will be, in the order in which one says it: when, where, about what, who, how far. */
export function understoodOf(read: QuickAdd): Understood[] {
  const said = new Set(read.chips.map((chip) => chip.kind))
  const chip = (kind: ChipKind, value: string, text: string): Understood => ({
    kind,
    value,
    text,
    assumed: !said.has(kind),
  })
  const { planned, assignee, status } = read
  return [
    planned
      ? chip('date', planned.date, longDay(planned.date))
      : chip('date', '', t('quick-add-undated')),
    ...(planned?.time ? [chip('time', planned.time, spokenTime(planned.time))] : []),
    ...read.networks.map((id) => chip('network', id, networkName(id))),
    ...read.hashtags.map((tag) => chip('hashtag', tag, tag)),
    ...(assignee ? [chip('person', assignee, calendar.person(assignee)?.name ?? '')] : []),
    ...(status ? [chip('status', status, statusName(status))] : []),
  ]
}

/** What is worth a second look before Enter. */
export function doubtsOf(read: QuickAdd): string[] {
  return [
    ...read.unknown.map((word) => t('quick-add-unknown', { word })),
    ...read.impossible.map((text) => t('quick-add-impossible', { text })),
    ...read.otherTimes.map((text) => t('quick-add-other-time', { text })),
    ...(read.weekdayDiffers && read.planned
      ? [t('quick-add-weekday', { date: longDay(read.planned.date) })]
      : []),
  ]
}
