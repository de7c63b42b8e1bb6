// Dev-server middleware: lets the page in an ordinary browser speak to the real core through the headless host.
// MARRONNIER_CLI names the binary, MARRONNIER_WORKSPACE the workspace folder.

import { mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { Headless } from './headless.ts'

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export function bridge(): Plugin {
  const cli = process.env.MARRONNIER_CLI ?? resolve('../target/debug/marronnier-cli')
  const workspace = process.env.MARRONNIER_WORKSPACE
  const where = workspace ? ['--workspace', workspace] : []
  const hosts = {
    act: new Headless(cli, ['act', ...where]),
    ask: new Headless(cli, ['ask', ...where]),
  }
  const windows = new Map<ServerResponse, string>()

  async function speak(door: 'act' | 'ask', request: IncomingMessage, response: ServerResponse) {
    const line = JSON.stringify(JSON.parse((await bodyOf(request)).toString()))
    const answer = await hosts[door].send(line)
    response.setHeader('content-type', 'application/json').end(answer)
    if (door === 'ask') return
    const done = (JSON.parse(answer) as { ok?: { changes: unknown } }).ok
    for (const [other, name] of windows) {
      if (done && name !== request.headers['x-window']) {
        other.write(`data: ${JSON.stringify(done.changes)}\n\n`)
      }
    }
  }

  return {
    name: 'marronnier-bridge',
    apply: 'serve',
    configureServer(server) {
      server.httpServer?.on('close', () => Object.values(hosts).forEach((host) => host.stop()))
      server.middlewares.use('/__host', (request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost')
        const fail = (error: unknown) => response.writeHead(500).end(String(error))
        if (url.pathname === '/act') void speak('act', request, response).catch(fail)
        else if (url.pathname === '/ask') void speak('ask', request, response).catch(fail)
        else if (url.pathname === '/changed') {
          response.writeHead(200, { 'content-type': 'text/event-stream' })
          windows.set(response, url.searchParams.get('window') ?? '')
          request.on('close', () => windows.delete(response))
        } else if (url.pathname === '/upload') {
          const name = basename(url.searchParams.get('name') ?? 'file')
          const path = join(mkdtempSync(join(tmpdir(), 'marronnier-')), name)
          void bodyOf(request)
            .then((bytes) => writeFileSync(path, bytes))
            .then(() => response.end(path), fail)
        } else next()
      })
    },
  }
}
