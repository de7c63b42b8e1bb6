// What the page owes to its window: the time carried on and asked again now and then, and nothing left unwritten when it
// goes.

import { calendar } from '$lib/calendar.svelte.ts'
import type { Host } from '$lib/host/index.ts'
import { keepTime, setNow } from '$lib/now.svelte.ts'

/** A clock set right, or a journey to another zone, is followed within this many milliseconds. */
const ASK_AGAIN = 5 * 60_000

/** Writes what is being typed and where the person is. */
async function finish() {
  await calendar.settle?.()
  await calendar.memory.flush()
}

export function attend(host: Host): () => void {
  // a computer that slept has a clock behind the times; the program knows the hour
  const wake = () => {
    if (document.visibilityState === 'visible' && calendar.ready) {
      host.ask({ ask: 'now' }).then(setNow, () => {})
    }
  }
  const asking = setInterval(wake, ASK_AGAIN)
  const stops = [keepTime(), host.onClosing(finish), () => clearInterval(asking)]
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('focus', wake)
  return () => {
    for (const stop of stops) stop()
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('focus', wake)
  }
}
