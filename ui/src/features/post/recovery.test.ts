import { beforeEach, expect, test } from 'vitest'
import { Calendar } from '$lib/calendar.svelte.ts'
import { Refusal } from '$lib/host/host.ts'
import type { Post } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import { Drafts } from './drafts.ts'
import { detail, post } from './fixture.test-data.ts'
import { Recovery } from './recovery.svelte.ts'

/** A program started on what the last run left in the page's storage. */
async function start(stored: Post | null) {
  const host = new FakeHost()
  host.answer.post = () => {
    if (stored) return detail(stored)
    throw new Refusal({ code: 'notFound', params: {}, field: 'id' })
  }
  const calendar = new Calendar()
  await calendar.open(host)
  const drafts = new Drafts(calendar)
  const recovery = new Recovery(calendar, drafts)
  return { host, drafts, recovery, calendar }
}

/** Types, and stops before anything is saved. */
async function typeAndCrash(before: string, typed: string, field = 'text') {
  const { drafts } = await start(post({ text: before }))
  drafts.of('a', field, before).type(typed)
}

beforeEach(() => {
  setLanguage('fr')
  localStorage.clear()
  toasts.clear()
})

test('what was typed just before a crash is written at the next start, and said', async () => {
  await typeAndCrash('Bon', 'Bonsoir à tous')
  const { host, recovery } = await start(post({ text: 'Bon' }))
  await recovery.start()
  expect(host.acted).toEqual([
    { do: 'writeText', id: 'a', text: 'Bonsoir à tous', continues: false },
  ])
  expect(toasts.list[0]?.text).toContain('retrouvé')
  expect(localStorage.length).toBe(0)
})

test('what had reached the disk all the same is let go without a word', async () => {
  await typeAndCrash('Bon', 'Bonsoir')
  const { host, recovery } = await start(post({ text: 'Bonsoir' }))
  await recovery.start()
  expect([host.acted, recovery.found, localStorage.length]).toEqual([[], [], 0])
})

test('where something else was written since, the person chooses', async () => {
  await typeAndCrash('Bon', 'Bonsoir')
  const { host, recovery, calendar } = await start(post({ text: 'Autre chose' }))
  await recovery.start()
  expect(recovery.found).toMatchObject([{ text: 'Bonsoir', now: 'Autre chose' }])
  expect(host.acted).toEqual([])
  const [found] = recovery.found
  if (found) await recovery.restore(found)
  expect(host.acted[0]).toMatchObject({ do: 'writeText', text: 'Bonsoir' })
  expect([calendar.openId, recovery.found, localStorage.length]).toEqual(['a', [], 0])
})

test('a text whose post is gone is offered, and thrown away only when asked', async () => {
  await typeAndCrash('Bon', 'Bonsoir')
  const { recovery } = await start(null)
  await recovery.start()
  expect(recovery.found).toMatchObject([{ text: 'Bonsoir', now: null }])
  expect(localStorage.length).toBe(1)
  const [found] = recovery.found
  if (found) recovery.discard(found)
  expect(localStorage.length).toBe(0)
})

test('a save refused again at the start keeps the text for the next one', async () => {
  await typeAndCrash('Bon', 'Bonsoir')
  const { host, recovery } = await start(post({ text: 'Bon' }))
  host.answers = ['database']
  await recovery.start()
  expect(recovery.found).toMatchObject([{ text: 'Bonsoir', now: 'Bon' }])
  expect(localStorage.length).toBe(1)
})
