// What the reader will see, as lines by day: under each day its key dates, then its posts.

import type { SharedKeyDay, ShareItem, SharePreview, Standing } from '$lib/host/index.ts'

export type Line = { day: string } | { keyDay: SharedKeyDay } | { item: ShareItem }

/** A standing narrows the lines to its own posts. */
export function linesOf(
  { items, keyDays }: Pick<SharePreview, 'items' | 'keyDays'>,
  only: Standing | null,
): Line[] {
  const days = only ? [] : keyDays.map((keyDay) => ({ on: keyDay.first, line: { keyDay } }))
  const posts = items
    .filter((item) => !only || item.standing === only)
    .map((item) => ({ on: item.shown.at.date, line: { item } }))
  const found: Line[] = []
  let day = ''
  // sorting keeps the order within a day
  for (const { on, line } of [...days, ...posts].sort((a, b) => a.on.localeCompare(b.on))) {
    if (on !== day) found.push({ day: on })
    day = on
    found.push(line)
  }
  return found
}

export function keyOfLine(line: Line): string {
  if ('day' in line) return line.day
  return 'item' in line ? line.item.postId : `${line.keyDay.first} ${line.keyDay.title}`
}
