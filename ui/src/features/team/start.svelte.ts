// Opens the reading of a packet on a file that was dropped on the window.

import type { FileDrop } from '$lib/host/index.ts'
import { panels } from '$lib/panels.svelte.ts'

let path = $state<string | null>(null)

export const dropped = {
  /** The file to begin with; taken once. */
  take(): string | null {
    const file = path
    path = null
    return file
  },
}

const PACKET = /\.(zip|md|json)$/i

/** Whether a dropped file could be a packet; then the reading opens on it. */
export function openDroppedPacket({ paths }: Pick<FileDrop, 'paths'>): boolean {
  const file = paths.find((one) => PACKET.test(one))
  if (!file) return false
  path = file
  panels.close('packetIn')
  // one already open is closed first, so that it begins again on this file
  setTimeout(() => panels.show('packetIn'))
  return true
}
