// Keeps the look of the window whenever it has rested for a while, for the next start to begin with (lib/look).

import { inspecting } from '$features/post/Inspector.svelte'
import { seen } from '$features/share/seen.svelte.ts'
import { tray } from '$features/visuals/tray.svelte.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import { dues } from '$lib/dues.svelte.ts'
import type { Host } from '$lib/host/index.ts'
import { keepLook, script } from '$lib/look/look.ts'
import { twigOf } from '$lib/look/twig.ts'

/** So long after the last change that nothing a person does waits for it. */
const REST = 5_000

/** So long at most until a change made elsewhere comes in. */
const HEARD = 500

const VIEWS = ['month', 'week', 'list']

/** Whether all that shows is what the workspace says at the start: no text of a post, no layer, no panel. */
const plain = () =>
  calendar.room === 'calendar' &&
  VIEWS.includes(calendar.view) &&
  !(calendar.empty || calendar.turning || calendar.selection.size || inspecting()) &&
  !(seen.on || dues.on || tray.shown || carry.active) &&
  !document.querySelector('dialog[open], .floating')

/** `restless()` says that something changed. */
export function resting(host: Host): { restless: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let changes = 0

  async function keep() {
    if (!plain()) return
    const before = changes
    const { mark } = await host.ask({ ask: 'openingMark' })
    // what another window wrote just before it was asked comes in meanwhile
    await new Promise((done) => setTimeout(done, HEARD))
    const frame = document.querySelector('#app > .frame')
    if (changes !== before || !plain() || !frame) return
    const root = document.documentElement
    const drawn = twigOf(frame)
    if (drawn === null) return
    keepLook({
      mark,
      script,
      width: innerWidth,
      height: innerHeight,
      language: root.lang,
      theme: root.dataset.theme ?? null,
      frame: drawn,
    })
  }

  const restless = () => {
    changes++
    clearTimeout(timer)
    // without it the next start merely shows nothing before the page is there
    timer = setTimeout(() => void keep().catch(() => {}), REST)
  }
  addEventListener('resize', restless)
  restless()
  return {
    restless,
    stop: () => {
      clearTimeout(timer)
      removeEventListener('resize', restless)
    },
  }
}
