// One long-lived headless host process: JSON lines in, JSON lines out, answers in order.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'

export class Headless {
  #process: ChildProcessWithoutNullStreams | null = null
  #waiting: ((line: string) => void)[] = []
  readonly #command: string
  readonly #args: string[]

  constructor(command: string, args: string[]) {
    this.#command = command
    this.#args = args
  }

  /** Sends one line of JSON and resolves with the answering line. */
  send(line: string): Promise<string> {
    this.#process ??= this.#start()
    const process = this.#process
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      process.stdin.write(`${line}\n`)
    })
  }

  stop() {
    this.#process?.stdin.end()
    this.#process = null
  }

  #start() {
    const child = spawn(this.#command, this.#args, { stdio: 'pipe' })
    const fail = (detail: string) => {
      const words = JSON.stringify({ err: { code: 'host', params: { detail }, field: null } })
      this.#waiting.splice(0).forEach((resolve) => resolve(words))
      if (this.#process === child) this.#process = null
    }
    createInterface({ input: child.stdout }).on('line', (line) => this.#waiting.shift()?.(line))
    child.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes))
    child.stdin.on('error', (error) => fail(error.message))
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`${this.#command} ended with ${code}`))
    return child
  }
}
