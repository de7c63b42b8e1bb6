// The host inside the desktop window; the only module that knows Tauri.

import { invoke } from '@tauri-apps/api/core'
import { getCurrentWebview } from '@tauri-apps/api/webview'
import { getCurrentWindow } from '@tauri-apps/api/window'
import { asRefusal, type AnswerOf, type FileDrop, type Host, type Unsubscribe } from './host.ts'
import type { Action, Changes, Done, Query } from './generated.ts'

async function command<T>(name: string, args: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(name, args)
  } catch (thrown) {
    throw asRefusal(thrown)
  }
}

/** Tauri answers the unsubscriber later than we must return one. */
function later(subscribed: Promise<Unsubscribe>): Unsubscribe {
  return () => void subscribed.then((stop) => stop())
}

/** A program that does not answer must not keep its window open. */
const LONGEST_FAREWELL = 4_000

export const tauriHost: Host = {
  act: (action: Action) => command<Done>('act', { action }),
  ask: <Q extends Query>(query: Q) => command<AnswerOf<Q>>('ask', { query }),
  // listened to by this window: a listener of the whole program would hear what it did itself
  onChanged: (hear) =>
    later(getCurrentWebview().listen<Changes>('changed', (event) => hear(event.payload))),
  onFilesDropped: (hear: (drop: FileDrop) => void) =>
    later(
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type !== 'drop') return
        const { x, y } = payload.position
        const scale = window.devicePixelRatio
        hear({ paths: payload.paths, x: x / scale, y: y / scale })
      }),
    ),
  onClosing: (finish) =>
    later(
      getCurrentWindow().onCloseRequested(async () => {
        const enough = new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL))
        await Promise.race([finish().catch(() => {}), enough])
      }),
    ),
}
