// Files let go over the window: what is a calendar, a plan or a packet opens as such, all the rest goes among the visuals,
// which say of each file that they do not take why. Nothing that was dropped is passed over in silence.

import { openDroppedCalendar } from '$features/calendar-file/start.svelte.ts'
import { openDropped } from '$features/exchange/start.svelte.ts'
import { isOfPacket, openDroppedPacket } from '$features/team/start.svelte.ts'
import { openDroppedVisuals } from '$features/visuals/drop.ts'
import type { FileDrop } from '$lib/host/index.ts'

export function openFiles(drop: FileDrop) {
  const rest = (paths: string[], stay: boolean) => {
    if (paths.length) openDroppedVisuals({ ...drop, paths }, stay)
  }
  for (const open of [openDroppedCalendar, openDropped]) {
    const taken = drop.paths.find((path) => open({ paths: [path] }))
    if (taken)
      return rest(
        drop.paths.filter((path) => path !== taken),
        true,
      )
  }
  if (openDroppedPacket(drop))
    return rest(
      drop.paths.filter((path) => !isOfPacket(path)),
      true,
    )
  rest(drop.paths, false)
}
