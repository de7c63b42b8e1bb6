// Short lists that are always at hand (clients, channels, people, views): how changed rows are put into them.

interface Row {
  id: string
}

/** The list with `changed` rows in the place of the old ones, new ones added, `removed` ones left out. */
export function merged<R extends Row>(
  rows: readonly R[],
  changed: readonly R[],
  removed: readonly string[],
  order?: (a: R, b: R) => number,
): readonly R[] {
  if (!changed.length && !removed.length) return rows
  const gone = new Set(removed)
  const fresh = new Map(changed.map((row) => [row.id, row]))
  const kept = rows.filter((row) => !gone.has(row.id)).map((row) => fresh.get(row.id) ?? row)
  const known = new Set(kept.map((row) => row.id))
  const all = [...kept, ...changed.filter((row) => !known.has(row.id))]
  return order ? all.sort(order) : all
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

export const byName = (a: { name: string }, b: { name: string }): number =>
  collator.compare(a.name, b.name)
