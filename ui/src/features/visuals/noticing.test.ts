import { beforeEach, afterEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Near, Visual } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { card, changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { noticing } from './noticing.ts'
import { placing } from './placing.svelte.ts'

let host: FakeHost
let stop: () => void
let near: Near[]
let waiting: string[]
const plain = () =>
  toasts.list.map(({ text }) => text?.replace(/[\u00a0\u202f]/g, ' ')).filter(Boolean)
const visual = (id: string, clientId: string | null) =>
  ({ id, clientId, fileName: `${id}.jpg` }) as Visual

beforeEach(async () => {
  setLanguage('fr')
  toasts.clear()
  host = new FakeHost()
  near = []
  waiting = []
  host.answer.nearVisuals = () => ({ near, waiting })
  host.answer.post = () => ({ post: { clientId: 'lunel' }, visuals: [visual('aa', 'lunel')] })
  host.posts = [card('old', '2026-10-03 10:00')]
  await calendar.open(host)
  stop = noticing.start()
})
afterEach(() => {
  stop()
  calendar.close()
})

const used: Near = {
  ...{ visualId: 'aa', like: 'bb', same: false, postId: 'old' },
  planned: { date: '2026-10-03', time: null },
}

test('a copy that was just edited is pointed out as soon as the program has looked at it', async () => {
  waiting = ['aa']
  host.answers = [done({ visuals: ['aa'] })]
  await placing.attach('now', ['aa'])
  await vi.waitFor(() => expect(host.asked.some(({ ask }) => ask === 'nearVisuals')).toBe(true))
  expect(plain()).toEqual([])
  ;[near, waiting] = [[used], []]
  // of another picture: nothing is asked again for it
  const before = host.asked.length
  calendar.apply(changes({ visuals: [visual('zz', null)] }))
  expect(host.asked.length).toBe(before)
  calendar.apply(changes({ visuals: [visual('aa', null)] }))
  await vi.waitFor(() =>
    expect(plain()).toEqual([
      'Ressemble à un visuel utilisé le samedi 3 octobre pour le même client.',
    ]),
  )
})

test('a copy that is looked at while the answer is under way is pointed out too', async () => {
  let answer: (value: { near: Near[]; waiting: string[] }) => void = () => {}
  const slow = new Promise<{ near: Near[]; waiting: string[] }>((resolve) => (answer = resolve))
  const answers = [slow, Promise.resolve({ near: [used], waiting: [] })]
  host.answer.nearVisuals = () => answers.shift()
  const after = noticing.after('now', ['aa'])
  await vi.waitFor(() => expect(answers.length).toBe(1))
  calendar.apply(changes({ visuals: [visual('aa', null)] }))
  answer({ near: [], waiting: ['aa'] })
  await after
  await vi.waitFor(() =>
    expect(plain()).toEqual([
      'Ressemble à un visuel utilisé le samedi 3 octobre pour le même client.',
    ]),
  )
})

test('the way to the post that showed it is offered; of several, they are counted', async () => {
  near = [
    { ...used, same: true },
    { ...used, visualId: 'bb' },
  ]
  await noticing.after('now', ['aa', 'bb'])
  expect(plain()).toEqual([
    'Utilisé le samedi 3 octobre pour le même client. Un autre de ces visuels aussi.',
  ])
  toasts.list[0]?.link?.run()
  expect(calendar.openId).toBe('old')
})

test('what was not attached now is not said', async () => {
  near = [used]
  await noticing.after('now', ['cc'])
  expect(plain()).toEqual([])
})

test('a visual of another client is named with its owner', async () => {
  host.answer.post = () => ({
    post: { clientId: 'lunel' },
    visuals: [visual('aa', 'velo'), visual('bb', null)],
  })
  await noticing.after('now', ['aa', 'bb'])
  expect(plain()).toEqual(['« aa.jpg » est le visuel d’un autre client : velo.'])
})
