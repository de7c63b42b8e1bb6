import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/svelte'
import { afterEach } from 'vitest'

afterEach(() => cleanup())

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
