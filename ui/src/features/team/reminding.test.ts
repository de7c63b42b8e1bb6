import { afterEach, beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { PublishNow, Query, Reminders } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { client, FakeHost } from '../../../tests/fake-host.ts'
import { Reminding } from './reminding.svelte.ts'

const post = (title: string): PublishNow => ({
  postId: title,
  clientId: 'lunel',
  title,
  planned: { date: '2026-12-03', time: '10:05' },
  channels: [],
  visuals: [],
})

let host: FakeHost
let told: Reminders
const shown = () =>
  host.asked.filter((query): query is Extract<Query, { ask: 'notify' }> => query.ask === 'notify')
const publish = (...titles: string[]) => {
  told = { ...told, publish: titles.map(post) }
}

beforeEach(async () => {
  setLanguage('en')
  host = new FakeHost()
  host.clients = [client('lunel')]
  told = { publish: [], today: [], late: [], empty: [], quiet: false }
  host.answer.reminders = () => told
  host.answer.notify = { taken: true }
  await calendar.open(host)
})
afterEach(() => {
  calendar.memory.set('notices', null)
  calendar.close()
})

test('a thing to remember is shown by the system once, and again when it comes back', async () => {
  const reminding = new Reminding()
  await reminding.look()
  expect(shown()).toEqual([])
  publish('Bûche')
  await reminding.look()
  await reminding.look()
  expect(shown()).toHaveLength(1)
  expect(shown()[0]?.text).toContain('Bûche')
  publish('Bûche', 'Sablés')
  await reminding.look()
  expect(shown()[1]?.text).toContain('Sablés')
  expect(shown()[1]?.text).not.toContain('Bûche')
  publish()
  await reminding.look()
  publish('Bûche')
  await reminding.look()
  expect(shown()).toHaveLength(3)
})

test('quiet hours keep it for their end, and a person may want none', async () => {
  const reminding = new Reminding()
  publish('Bûche')
  told = { ...told, quiet: true }
  await reminding.look()
  expect(shown()).toEqual([])
  told = { ...told, quiet: false }
  await reminding.look()
  expect(shown()).toHaveLength(1)
  calendar.memory.set('notices', 'off')
  publish('Bûche', 'Sablés')
  await reminding.look()
  expect(shown()).toHaveLength(1)
})

test('many things are one notice of a few lines', async () => {
  publish('a', 'b', 'c', 'd', 'e', 'f')
  await new Reminding().look()
  expect(shown()).toHaveLength(1)
  expect(shown()[0]?.text.split('\n')).toHaveLength(5)
  expect(shown()[0]?.text).toContain('2')
})
