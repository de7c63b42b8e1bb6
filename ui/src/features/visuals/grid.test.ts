import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { VisualRow } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import { library } from './library.svelte.ts'
import LibraryGrid from './LibraryGrid.svelte'

const row = (id: string, uses: number, rights: VisualRow['rights'], animated = false) =>
  ({
    ...{ uses, rights },
    visual: {
      id,
      fileName: `${id}.jpg`,
      kind: 'jpeg',
      alt: '',
      animated,
      width: 4000,
      height: 3000,
    },
  }) as VisualRow

/** Says that whatever it is shown is 700 by 500. */
class Measured {
  readonly #told: ResizeObserverCallback
  constructor(told: ResizeObserverCallback) {
    this.#told = told
  }
  observe(target: Element) {
    const entry = { target, contentRect: { width: 700, height: 500 } } as ResizeObserverEntry
    queueMicrotask(() => this.#told([entry], this as unknown as ResizeObserver))
  }
  unobserve() {}
  disconnect() {}
}

let host: FakeHost

beforeEach(async () => {
  setLanguage('fr')
  // jsdom lays nothing out
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
  HTMLElement.prototype.scrollTo = () => {}
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body)
  vi.stubGlobal('ResizeObserver', Measured)
  host = new FakeHost()
  const visuals = [row('aa', 4, 'over'), row('bb', 0, 'open', true)]
  host.answer.visuals = () => ({ total: visuals.length, visuals })
  host.answer.visualTags = () => ({ tags: [] })
  await calendar.open(host)
  await library.reload()
  render(LibraryGrid, { side: 170 })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a tile says first where its visual is used, and its rights where nothing cuts them off', async () => {
  const [used, free] = await screen.findAllByRole('button')
  const facts = (tile: HTMLElement | undefined) =>
    tile?.querySelector('.facts')?.textContent.replace(/\s+/g, ' ').trim()
  expect(facts(used)).toMatch(/^dans 4 publications · JPEG/)
  expect(facts(free)).toMatch(/^JPEG/)
  expect(used?.querySelector('.picture')).toHaveTextContent('droits finis')
  expect(used?.querySelector('.picture')).not.toHaveTextContent('animé')
  expect(free?.querySelector('.picture')).toHaveTextContent('animé')
})

test('the keyboard goes to either end and by screens, also where nothing was read yet', async () => {
  const all = Array.from({ length: 500 }, (_, at) => row(`v${at}`, 0, 'open'))
  let answer = () => {}
  host.answer.visuals = ({ offset, limit }: { offset: number; limit: number }) => {
    const page = { total: all.length, visuals: all.slice(offset, offset + limit) }
    return offset ? new Promise((there) => (answer = () => there(page))) : page
  }
  await library.reload()
  const user = userEvent.setup()
  await waitFor(() => expect(document.querySelector('[data-at="0"]')).toHaveTextContent('v0.jpg'))
  document.querySelector<HTMLElement>('[data-at="0"]')?.focus()
  await user.keyboard('{End}')
  // it waits for its row, and has the focus
  expect(document.activeElement).toHaveAttribute('data-at', '499')
  expect(document.activeElement).toHaveAccessibleName('Visuel à venir')
  answer()
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/v499\.jpg/))
  await user.keyboard('{PageUp}')
  expect(Number((document.activeElement as HTMLElement).dataset.at)).toBeLessThan(496)
  await user.keyboard('{Home}')
  expect(document.activeElement).toHaveAttribute('data-at', '0')
  // whatever is in sight, Tab finds a way in
  expect(document.querySelectorAll('[data-at][tabindex="0"]')).toHaveLength(1)
})
