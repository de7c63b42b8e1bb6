// What was just done, said in passing: polite, never takes the focus, and offers one action.

export interface Toast {
  id: number
  text: string
  /** `refusal` stays until it is closed. */
  tone: 'plain' | 'refusal'
  action: { label: string; run: () => void } | null
}

const SHOWN = 3
const LASTS = 6_000

let toasts = $state.raw<Toast[]>([])
let next = 1
const timers = new Map<number, ReturnType<typeof setTimeout>>()
let held = false

export const shown = {
  get toasts() {
    return toasts
  },
}

export function dismiss(id: number) {
  clearTimeout(timers.get(id))
  timers.delete(id)
  toasts = toasts.filter((toast) => toast.id !== id)
}

function countDown(toast: Toast) {
  clearTimeout(timers.get(toast.id))
  if (!held && toast.tone === 'plain')
    timers.set(
      toast.id,
      setTimeout(() => dismiss(toast.id), LASTS),
    )
}

/** Says `text`; the oldest gives way when there are more than three. */
export function toast(
  text: string,
  more: { tone?: Toast['tone']; action?: Toast['action'] } = {},
): number {
  const made: Toast = { id: next++, text, tone: more.tone ?? 'plain', action: more.action ?? null }
  toasts = [...toasts, made]
  while (toasts.length > SHOWN) dismiss(toasts[0]?.id ?? 0)
  countDown(made)
  return made.id
}

/** While the pointer or the focus is on them, they wait. */
export function hold(on: boolean) {
  held = on
  toasts.forEach(countDown)
}
