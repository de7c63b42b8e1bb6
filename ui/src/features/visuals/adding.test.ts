import { render, screen, within } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { RefusedFile } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { done, FakeHost } from '../../../tests/fake-host.ts'
import { adding } from './adding.svelte.ts'
import RefusedVisuals from './RefusedVisuals.svelte'

let host: FakeHost
const refused = (name: string, reason: string): RefusedFile => ({
  path: `/photos/${name}`,
  failure: { code: 'badVisual', params: { path: name, reason }, field: null },
})

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.answer.work = () => ({ works: [] })
  toasts.clear()
  await calendar.open(host)
})

test('of many refused files each is named in a list, by its reason', async () => {
  const names = ['c.jpg', 'a.jpg', 'e.jpg', 'b.jpg', 'd.jpg']
  host.answers = [
    done({ refused: names.map((name, at) => refused(name, at % 2 ? 'unsupported' : 'truncated')) }),
  ]
  await adding.add(['/photos'])
  const toast = toasts.list.at(-1)
  expect(toast?.text).toMatch(/Et 2 autres fichiers refusés\.$/)
  toast?.link?.run()
  expect(panels.is('refusedVisuals')).toBe(true)
  render(RefusedVisuals)
  const list = within(screen.getByRole('list', { name: 'Fichiers refusés' }))
  const said = list.getAllByRole('listitem').map((one) => one.textContent)
  expect(said.map((words) => words.slice(0, 5))).toEqual([
    ...['c.jpg', 'd.jpg', 'e.jpg'],
    ...['a.jpg', 'b.jpg'],
  ])
})

test('a few are said at once', async () => {
  host.answers = [done({ refused: [refused('a.jpg', 'broken')] })]
  await adding.add(['/photos'])
  expect(toasts.list.at(-1)?.text).toMatch(/^a\.jpg/)
  expect(toasts.list.at(-1)?.link).toBeUndefined()
})
