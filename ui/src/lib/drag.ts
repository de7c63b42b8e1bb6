// Drags by pointer events, delegated: one listener for a whole surface, whatever it holds. What may be dragged carries
// `data-drag`, where it may fall `data-drop`, what turns a page when hovered `data-turn`. Decides nothing of what a drop
// means. HTML5 drags are left alone, since webviews on Linux and Windows do not finish them.

export interface Over {
  /** The element with `data-drop` under the pointer. */
  node: HTMLElement
  /** Its `data-drop`. */
  drop: string
  /** Pointer, in CSS pixels of the window. */
  x: number
  y: number
  /** Where in the target, from its top left corner. */
  dx: number
  dy: number
  /** Alt is held: a copy is wanted. */
  copy: boolean
}

export interface Held {
  /** The element with `data-drag`. */
  node: HTMLElement
  /** Its `data-drag`. */
  drag: string
  /** Where it was taken, from its top left corner. */
  grabX: number
  grabY: number
}

export interface Dragging {
  /** False refuses the drag (a locked post); then nothing lifts. */
  start?: (held: Held) => boolean | void
  /** Each time the pointer, its target or Alt changes, at most once a frame; null over no target. */
  over?: (held: Held, over: Over | null, at: { x: number; y: number; copy: boolean }) => void
  drop: (held: Held, over: Over) => void
  /** Escape, or let go over no target, or the pointer was lost. */
  cancel?: (held: Held) => void
  /** The pointer stayed on an element with `data-turn`; called again while it stays. */
  turn?: (turn: string) => void
}

/** Which attributes say what may be dragged and where it may fall, for what is none of the calendar's. */
export interface Marked {
  /** In the page's `dataset`. */
  drag: string
  /** A place bears one of these; the first found upwards counts. */
  drop: readonly string[]
}

const USUAL: Marked = { drag: 'drag', drop: ['drop'] }

const attribute = (name: string): string =>
  `[data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`

/** Pixels before a press becomes a drag. */
const SLOP = 5
const TURN_AFTER = 600
const TURN_AGAIN = 900
/** Pixels from a scroller's edge within which it scrolls. */
const EDGE = 36

interface Drag {
  held: Held
  pointer: number
  fromX: number
  fromY: number
  x: number
  y: number
  copy: boolean
  lifted: boolean
  frame: number
  turning: { word: string; timer: ReturnType<typeof setTimeout> } | null
}

const under = (x: number, y: number, what: string): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>(what) ?? null

function overAt(drag: Drag, names: readonly string[]): Over | null {
  const node = under(drag.x, drag.y, names.map(attribute).join())
  if (!node) return null
  const name = names.find((one) => one in node.dataset) ?? ''
  const box = node.getBoundingClientRect()
  const { x, y, copy } = drag
  return { node, drop: node.dataset[name] ?? '', x, y, dx: x - box.left, dy: y - box.top, copy }
}

/** Scrolls what scrolls under the pointer when it comes near an edge; tells whether there was further to go. */
function scrollAt(x: number, y: number): boolean {
  for (let node = under(x, y, '*'); node; node = node.parentElement) {
    if (node.scrollHeight <= node.clientHeight || !scrolls(node)) continue
    const box = node.getBoundingClientRect()
    const pull =
      y < box.top + EDGE ? y - box.top - EDGE : y > box.bottom - EDGE ? y - box.bottom + EDGE : 0
    const before = node.scrollTop
    if (pull) node.scrollTop += pull / 3
    return node.scrollTop !== before
  }
  return false
}

/** A day of the month cuts off what does not fit: it is no place to scroll. */
const scrolls = (node: HTMLElement): boolean =>
  ['auto', 'scroll'].includes(getComputedStyle(node).overflowY)

/** Lets what `surface` holds be dragged; returns what takes that back. */
export function dragging(surface: HTMLElement, calls: Dragging, marked = USUAL): () => void {
  const held = attribute(marked.drag)
  let drag: Drag | null = null

  function step() {
    if (!drag) return
    drag.frame = 0
    calls.over?.(drag.held, overAt(drag, marked.drop), { x: drag.x, y: drag.y, copy: drag.copy })
    const word = under(drag.x, drag.y, '[data-turn]')?.dataset.turn
    if (word !== drag.turning?.word) {
      clearTimeout(drag.turning?.timer)
      drag.turning = word === undefined ? null : { word, timer: setTimeout(turn, TURN_AFTER) }
    }
    if (scrollAt(drag.x, drag.y)) ask()
  }

  function turn() {
    if (!drag?.turning) return
    calls.turn?.(drag.turning.word)
    drag.turning.timer = setTimeout(turn, TURN_AGAIN)
    ask()
  }

  /** One look a frame, however often the pointer reports. */
  function ask() {
    if (drag && !drag.frame) drag.frame = requestAnimationFrame(step)
  }

  function lift() {
    if (!drag) return
    if (calls.start?.(drag.held) === false) return end()
    drag.lifted = true
    document.documentElement.dataset.dragging = ''
  }

  function end(): Drag | null {
    const ended = drag
    drag = null
    delete document.documentElement.dataset.dragging
    if (ended) {
      cancelAnimationFrame(ended.frame)
      clearTimeout(ended.turning?.timer)
    }
    for (const [name, hear] of whileDown)
      window.removeEventListener(name, hear as EventListener, true)
    return ended
  }

  function cancel() {
    const ended = end()
    if (ended?.lifted) calls.cancel?.(ended.held)
  }

  /** The window lost the person; an element that loses the focus to the one pressed is heard here too. */
  function left(event: Event) {
    // the window's own; a card that loses the focus to the one pressed blurs too
    if (!(event.target instanceof Node)) cancel()
  }

  function move(event: PointerEvent) {
    if (!drag || event.pointerId !== drag.pointer) return
    Object.assign(drag, { x: event.clientX, y: event.clientY, copy: event.altKey })
    if (!drag.lifted && Math.hypot(drag.x - drag.fromX, drag.y - drag.fromY) < SLOP) return
    if (!drag.lifted) lift()
    ask()
  }

  function up(event: PointerEvent) {
    if (!drag || event.pointerId !== drag.pointer) return
    Object.assign(drag, { x: event.clientX, y: event.clientY, copy: event.altKey })
    const over = drag.lifted ? overAt(drag, marked.drop) : null
    const ended = end()
    if (!ended?.lifted) return
    // the click that follows a drag is no click
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, true))
    if (over) calls.drop(ended.held, over)
    else calls.cancel?.(ended.held)
  }

  function key(event: KeyboardEvent) {
    if (!drag?.lifted) return
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault()
      event.stopPropagation()
      cancel()
    } else if (event.key === 'Alt') {
      event.preventDefault()
      drag.copy = event.type === 'keydown'
      ask()
    }
  }

  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }

  const whileDown: [string, (event: never) => void][] = [
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancel],
    ['blur', left],
    ['keydown', key],
    ['keyup', key],
  ]

  function down(event: PointerEvent) {
    if (event.button !== 0 || drag) return
    const target = event.target as Element
    const node = target.closest<HTMLElement>(held)
    if (!node || target.closest('input, textarea, [data-no-drag]')) return
    const box = node.getBoundingClientRect()
    const [x, y] = [event.clientX, event.clientY]
    const word = node.dataset[marked.drag] ?? ''
    drag = {
      held: { node, drag: word, grabX: x - box.left, grabY: y - box.top },
      pointer: event.pointerId,
      ...{ fromX: x, fromY: y, x, y, copy: event.altKey },
      ...{ lifted: false, frame: 0, turning: null },
    }
    for (const [name, hear] of whileDown) window.addEventListener(name, hear as EventListener, true)
  }

  /** The engine's own drag of a mouse seeks text to select at each move: 30 ms of a frame of a full month. */
  function press(event: MouseEvent) {
    const target = event.target as Element
    if (event.button !== 0 || !target.closest(held)) return
    if (target.closest('input, textarea, [data-no-drag]')) return
    event.preventDefault()
    // what a press does by itself
    const focus = target.closest<HTMLElement>('[tabindex], button, a[href]')
    if (focus) focus.focus({ preventScroll: true })
    else (document.activeElement as HTMLElement | null)?.blur()
  }

  surface.addEventListener('pointerdown', down)
  surface.addEventListener('mousedown', press)
  surface.addEventListener('dragstart', swallow)
  return () => {
    cancel()
    surface.removeEventListener('pointerdown', down)
    surface.removeEventListener('mousedown', press)
    surface.removeEventListener('dragstart', swallow)
  }
}
