// Choosing several cards by a rectangle drawn on empty space. Only says which ones it touches.

import type { PostId } from '$lib/host/index.ts'

export interface Rectangle {
  left: number
  top: number
  width: number
  height: number
}

interface Calls {
  /** Each time the rectangle changes, in window pixels; null once it is let go. */
  draw: (rectangle: Rectangle | null) => void
  /** The cards it touches; `add` when Ctrl or Shift keeps what was chosen before. */
  choose: (ids: PostId[], add: boolean) => void
}

const SLOP = 6

const between = (a: number, b: number) => [Math.min(a, b), Math.abs(a - b)] as const

export function touches(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

/** Hears presses on what `surface` leaves empty; returns what stops it. */
export function marquee(surface: HTMLElement, calls: Calls): () => void {
  let stop: (() => void) | null = null

  function down(event: PointerEvent) {
    const target = event.target as Element
    if (event.button !== 0 || target.closest('[data-drag], button, a, input')) return
    const { clientX: x, clientY: y } = event
    const add = event.ctrlKey || event.metaKey || event.shiftKey
    let drawn = false

    const move = (now: PointerEvent) => {
      if (!drawn && Math.hypot(now.clientX - x, now.clientY - y) < SLOP) return
      drawn = true
      const [left, width] = between(x, now.clientX)
      const [top, height] = between(y, now.clientY)
      const rectangle = { left, top, width, height }
      calls.draw(rectangle)
      const cards = [...surface.querySelectorAll<HTMLElement>('[data-post]')]
      const met = cards.filter((card) => touches(rectangle, card.getBoundingClientRect()))
      calls.choose([...new Set(met.map((card) => card.dataset.post ?? ''))], add)
    }
    const end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      stop = null
      if (!drawn) return
      calls.draw(null)
      // the click that ends a rectangle chooses nothing else
      const swallow = (click: Event) => click.stopPropagation()
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, true))
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    stop = end
  }

  surface.addEventListener('pointerdown', down)
  return () => {
    stop?.()
    surface.removeEventListener('pointerdown', down)
  }
}
