// Files let go over the window: what is a calendar, a plan or a packet opens as such, all the rest goes among the visuals,
// which say of each file that they do not take why. Nothing that was dropped is passed over in silence.

import { openDroppedCalendar } from '$features/calendar-file/start.svelte.ts'
import { openDropped } from '$features/exchange/start.svelte.ts'
import { isOfPacket, isSurelyOfPacket, openDroppedPacket } from '$features/team/start.svelte.ts'
import { openDroppedVisuals } from '$features/visuals/drop.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import type { FileDrop } from '$lib/host/index.ts'

export function openFiles(drop: FileDrop) {
  const rest = (paths: string[], stay: boolean) => {
    if (paths.length) openDroppedVisuals({ ...drop, paths }, stay)
  }
  for (const open of [openDroppedCalendar, openDropped]) {
    const taken = drop.paths.find((path) => !isSurelyOfPacket(path) && open({ paths: [path] }))
    if (taken)
      return rest(
        drop.paths.filter((path) => path !== taken),
        true,
      )
  }
  void openPacket(drop, rest)
}

/** A packet that somebody unfolded is a folder like any other by its name: the core looks into it. */
async function openPacket(drop: FileDrop, rest: (paths: string[], stay: boolean) => void) {
  const { paths } = drop
  const unknown = paths.filter((path) => !isOfPacket(path))
  const asked = unknown.length ? calendar.ask({ ask: 'packetFolders', paths: unknown }) : null
  const folders = (await asked?.catch(() => null))?.paths ?? []
  const others = unknown.filter((path) => !folders.includes(path))
  if (openDroppedPacket(drop, folders)) rest(others, true)
  else rest(paths, false)
}
