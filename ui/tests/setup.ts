import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/svelte'
import { afterAll, afterEach } from 'vitest'

afterEach(() => cleanup())

// A page that closes takes its timers with it; those of a test file would find neither window nor document, and fail
// the whole run without a name (a dialog gives the scroll bar back 24 ms after it closed).
const { setTimeout: later, setInterval: again } = globalThis
const waiting = new Set<ReturnType<typeof setTimeout>>()
const remembered =
  <T extends typeof later | typeof again>(start: T) =>
  (...how: Parameters<T>) => {
    const timer = (start as (...how: unknown[]) => ReturnType<typeof setTimeout>)(...how)
    waiting.add(timer)
    return timer
  }
globalThis.setTimeout = Object.assign(remembered(later), later)
globalThis.setInterval = Object.assign(remembered(again), again)
afterAll(() => waiting.forEach((timer) => clearTimeout(timer)))

// jsdom lays nothing out and has no top layer: what floats would count as unseen
if (typeof document !== 'undefined') {
  const shown = document.head.appendChild(document.createElement('style'))
  shown.textContent = `
    [data-bits-floating-content-wrapper] { visibility: visible !important }
    [popover]:not([hidden]) { display: block !important }
  `
}

// jsdom lacks what floating panels and virtual lists ask of a browser
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Observer as unknown as typeof ResizeObserver
if (typeof Element !== 'undefined') {
  Element.prototype.scrollIntoView ??= () => {}
  Element.prototype.hasPointerCapture ??= () => false
  Element.prototype.setPointerCapture ??= () => {}
  Element.prototype.releasePointerCapture ??= () => {}
  Element.prototype.animate ??= () => ({ cancel() {}, finished: Promise.resolve() }) as never
  window.matchMedia ??= (media: string) =>
    ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
    }) as unknown as MediaQueryList
}
