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

const PACKET = /\.(zip|md|json)$/i
const BESIDE = /\.(zip|md|json|txt|jpe?g|png|webp|gif|avif|tiff?|bmp)$/i

/** Whether a file goes with a packet that is dropped with it. */
export const isOfPacket = (path: string) => BESIDE.test(path)

/** Whether files that were dropped could be a packet; then the reading opens on all of them. */
export function openDroppedPacket({ paths }: Pick<FileDrop, 'paths'>): boolean {
  if (!paths.some((one) => PACKET.test(one))) return false
  files = paths.filter(isOfPacket)
  panels.close('packetIn')
  // one already open is closed first, so that it begins again on these files
  setTimeout(() => panels.show('packetIn'))
  return true
}
