// Chooses the host once; everything else of the page imports from here.

import type { Host } from './host.ts'
import { tauriHost } from './tauri.ts'

export * from './host.ts'
export type * from './generated.ts'

/** The desktop's host inside its window, the dev server's elsewhere; the built page knows only the first. */
export async function openHost(): Promise<Host> {
  if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
    return (await import('./bridge.ts')).bridgeHost
  }
  return tauriHost
}
