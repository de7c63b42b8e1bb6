import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, Visual, VisualRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import { choosing } from './choosing.svelte.ts'
import { library } from './library.svelte.ts'
import LibraryScreen from './LibraryScreen.svelte'
import PostVisuals from './PostVisuals.svelte'

let host: FakeHost
const user = userEvent.setup()
const visuals = ['aa', 'bb', 'cc'].map(
  (id) =>
    ({
      ...{ id, clientId: 'lunel', fileName: `${id}.jpg`, kind: 'jpeg', alt: '', tags: [] },
      ...{ rightsFrom: null, rightsUntil: null, altReview: false, width: 40, height: 30 },
    }) as unknown as Visual,
)

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  const rows = visuals.map((visual) => ({ uses: 0, rights: 'open', visual }) as VisualRow)
  host.answer.visuals = () => ({ total: rows.length, visuals: rows })
  host.answer.visualTags = () => ({ tags: [] })
  host.answer.visual = () => ({
    ...{ visual: visuals[0], uses: [], refusal: null, rights: 'open', formats: [] },
  })
  host.answer.nearVisuals = () => ({ near: [], waiting: [] })
  await calendar.open(host)
  choosing.leave()
})

test('one visual is put in the place of another everywhere, and only one', async () => {
  choosing.insteadOf(visuals[0] as Visual)
  render(LibraryScreen)
  await waitFor(() => expect(library.rows.size).toBe(3))
  const replace = screen.getByRole('button', { name: 'Remplacer' })
  expect(replace).toBeDisabled()
  await library.choose(1, 'only')
  await library.choose(2, 'toggle')
  await waitFor(() => expect(library.chosen.size).toBe(2))
  expect(replace).toBeDisabled()
  // itself does not count
  await library.choose(2, 'toggle')
  await library.choose(0, 'toggle')
  await waitFor(() => expect(replace).toBeEnabled())
  await user.click(replace)
  expect(host.acted).toContainEqual({ do: 'replaceVisual', id: 'aa', with: 'bb' })
  expect(choosing.replaced).toBeNull()
})

function pointer(type: string, place: string) {
  const node = document.querySelector(`[data-place="${place}"]`)
  document.elementFromPoint = () => node
  const far = { clientX: place.charCodeAt(0) * 10, clientY: 0 }
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...far })
  Object.assign(event, { pointerId: 1 })
  ;(type === 'pointerdown' ? node : window)?.dispatchEvent(event)
}

test('a visual of a post is dragged to the place of another', async () => {
  const post = {
    ...{ id: 'p', clientId: 'lunel', status: 'drafting', variants: [], planned: null },
  } as unknown as Post
  render(PostVisuals, { post, visuals })
  pointer('pointerdown', 'cc')
  pointer('pointermove', 'aa')
  pointer('pointerup', 'aa')
  await waitFor(() =>
    expect(host.acted).toContainEqual({
      ...{ do: 'setVisuals', id: 'p', visualIds: ['cc', 'aa', 'bb'] },
    }),
  )
})
