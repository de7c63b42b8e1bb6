// Opens the reading of a packet on a file that was dropped on the window.

import type { FileDrop } from '$lib/host/index.ts'
import { panels } from '$lib/panels.svelte.ts'

let files = $state.raw<readonly string[]>([])

export const dropped = {
  /** The files to begin with; taken once. */
  take(): readonly string[] {
    const taken = files
    files = []
    return taken
  },
}

/** A word processor's too: what comes back so is told why it is not taken. Mail programs put `.txt` behind `.md`. */
const PACKET = /\.(zip|md|markdown|json|docx?|odt|rtf|pages|(md|markdown|json)\.txt)$/i
const BESIDE =
  /\.(zip|md|markdown|json|txt|docx?|odt|rtf|pages|jpe?g|png|webp|gif|avif|tiff?|bmp)$/i
/** What no plan is read from, whatever it ends with. */
const SURE = /\.(md|markdown|json)\.txt$/i

/** Whether a file goes with a packet that is dropped with it. */
export const isOfPacket = (path: string) => BESIDE.test(path)

/** Whether a file is a packet's by its name alone, before it is taken for a table. */
export const isSurelyOfPacket = (path: string) => SURE.test(path)

/** Whether files that were dropped could be a packet; then the reading opens on all of them, and on these folders. */
export function openDroppedPacket(
  { paths }: Pick<FileDrop, 'paths'>,
  folders: readonly string[] = [],
): boolean {
  if (!folders.length && !paths.some((one) => PACKET.test(one))) return false
  files = [...folders, ...paths.filter((path) => !folders.includes(path) && isOfPacket(path))]
  panels.close('packetIn')
  // one already open is closed first, so that it begins again on these files
  setTimeout(() => panels.show('packetIn'))
  return true
}
