// Which posts stand side by side in a day of the week, and in how many columns. Pure: minutes in, columns out.

export interface Timed {
  id: string
  /** Minutes since midnight. */
  start: number
}

export interface Placed<T extends Timed> {
  item: T
  column: number
  /** Columns that the group has. */
  of: number
  /** Columns that it takes, when those on its right are free. */
  width: number
}

export interface Crowd<T extends Timed> {
  /** Those that have no room; shown as « + n ». */
  items: T[]
  start: number
  of: number
}

/** Posts that touch, directly or by others between, make a group. */
function groups<T extends Timed>(items: readonly T[], span: number): T[][] {
  const sorted = [...items].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  const found: T[][] = []
  let end = -Infinity
  for (const item of sorted) {
    const last = found.at(-1)
    if (last && item.start < end) last.push(item)
    else found.push([item])
    end = Math.max(end, item.start + span)
  }
  return found
}

/** Each post takes the first column where nothing stands in its way. */
function columnsOf<T extends Timed>(group: readonly T[], span: number): T[][] {
  const columns: T[][] = []
  for (const item of group) {
    const free = columns.find((column) => (column.at(-1)?.start ?? -Infinity) + span <= item.start)
    if (free) free.push(item)
    else columns.push([item])
  }
  return columns
}

/** Places posts that are `span` minutes tall; beyond `most` columns, the last one says how many more there are. */
export function sideBySide<T extends Timed>(
  items: readonly T[],
  span: number,
  most: number,
): { placed: Placed<T>[]; crowds: Crowd<T>[] } {
  const placed: Placed<T>[] = []
  const crowds: Crowd<T>[] = []
  for (const group of groups(items, span)) {
    const columns = columnsOf(group, span)
    const crowded = columns.length > most
    const of = crowded ? most : columns.length
    const kept = crowded ? columns.slice(0, most - 1) : columns
    kept.forEach((column, at) => {
      for (const item of column) {
        const near = (other: T) => Math.abs(other.start - item.start) < span
        const blocked = kept.findIndex((next, index) => index > at && next.some(near))
        const free = crowded ? at + 1 : blocked < 0 ? kept.length : blocked
        placed.push({ item, column: at, of, width: free - at })
      }
    })
    const rest = crowded ? columns.slice(most - 1).flat() : []
    for (const items of groups(rest, span)) crowds.push({ items, start: items[0]?.start ?? 0, of })
  }
  return { placed, crowds }
}
