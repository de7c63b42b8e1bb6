// Opens the import dialog, perhaps on a file that was dropped on the window, and the export dialog for one kind of file.

import type { FileDrop, TableKind } from '$lib/host/index.ts'
import { panels } from '$lib/panels.svelte.ts'

let dropped = $state<string | null>(null)
let kind = $state<TableKind>('csv')

export const start = {
  /** The file to begin with; taken once. */
  take(): string | null {
    const path = dropped
    dropped = null
    return path
  },
  get kind(): TableKind {
    return kind
  },
}

export function openExport(next: TableKind) {
  kind = next
  panels.show('export')
}

const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|html?)$/i

/** Whether a dropped file was a plan's; then the import opens on it. */
export function openDropped({ paths }: Pick<FileDrop, 'paths'>): boolean {
  const path = paths.find((one) => TABLE.test(one))
  if (!path) return false
  dropped = path
  panels.close('import')
  // an import already open is closed first, so that it begins again on this file
  setTimeout(() => panels.show('import'))
  return true
}
