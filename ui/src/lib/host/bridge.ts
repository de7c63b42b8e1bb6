// The host in an ordinary browser, for development and page tests: HTTP to the dev server, which runs the headless host.

import { Refusal, type AnswerOf, type Host } from './host.ts'
import type { Action, Changes, Done, Failure, Notified, Picked, Query } from './generated.ts'

const ME = Math.random().toString(36).slice(2)

async function post<T>(door: 'act' | 'ask', body: unknown): Promise<T> {
  const response = await fetch(`/__host/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-window': ME },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { ok: T } | { err: Failure }
  if ('err' in answer) throw new Refusal(answer.err)
  return answer.ok
}

async function upload(file: File): Promise<string> {
  const name = encodeURIComponent(file.name)
  const response = await fetch(`/__host/upload?name=${name}`, { method: 'POST', body: file })
  return response.text()
}

function chooseInBrowser(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}

/** What only a window can answer, in the browser's manner; the headless host refuses these. */
async function askBrowser(query: Query): Promise<Picked | Notified | null> {
  if (query.ask === 'pickPlanFile') {
    const file = await chooseInBrowser()
    return { path: file && (await upload(file)) }
  }
  if (query.ask === 'pickExportFile' || query.ask === 'pickShareFile')
    return { path: window.prompt('', query.name) }
  if (query.ask === 'notify') return { taken: false }
  if (query.ask === 'openLink') {
    window.open(query.url, '_blank', 'noreferrer')
    return { path: null }
  }
  return null
}

export const bridgeHost: Host = {
  act: (action: Action) => post<Done>('act', action),
  async ask<Q extends Query>(query: Q): Promise<AnswerOf<Q>> {
    const answered = await askBrowser(query)
    return answered ? (answered as AnswerOf<Q>) : post<AnswerOf<Q>>('ask', query)
  },
  onChanged(hear) {
    const events = new EventSource(`/__host/changed?window=${ME}`)
    events.onmessage = (event) => hear(JSON.parse(event.data as string) as Changes)
    return () => events.close()
  },
  onFilesDropped(hear) {
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const { clientX: x, clientY: y } = event
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length) void Promise.all(files.map(upload)).then((paths) => hear({ paths, x, y }))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  },
  // a browser waits for nothing, but lets go out what was asked before it left
  onClosing(finish) {
    const leave = () => void finish()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  },
}
