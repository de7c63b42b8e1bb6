// The host in an ordinary browser, for development and page tests: HTTP to the dev server, which runs the headless host.

import { Refusal, type FileKind, type Host } from './host.ts'
import type { Action, AnswerOf, Changes, Done, Failure, Query } from './wire.ts'

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

function chooseInBrowser(kinds: FileKind[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = kinds.flatMap((kind) => kind.extensions.map((end) => `.${end}`)).join(',')
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}

export const bridgeHost: Host = {
  act: (action: Action) => post<Done>('act', action),
  ask: <Q extends Query>(query: Q) => post<AnswerOf<Q>>('ask', query),
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
  async pickFile(kinds) {
    const file = await chooseInBrowser(kinds)
    return file && upload(file)
  },
  pickFolder: () => Promise.resolve(window.prompt('DIR')),
  pickSave: (name) => Promise.resolve(window.prompt('FILE', name)),
}
