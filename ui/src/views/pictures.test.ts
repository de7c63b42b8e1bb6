// Pictures of cards: they come after the cards, by their own way, and move nothing when they come.

import { render } from '@testing-library/svelte'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { card, FakeHost } from '../../tests/fake-host.ts'
import CalendarView from './CalendarView.svelte'

const HASH = 'ab'.repeat(32)
let host: FakeHost

async function open(visualIds: string[]) {
  host = new FakeHost()
  host.memory = { view: 'month', date: '2026-12-10' }
  host.posts = ['a', 'b', 'c'].map((id) => card(id, '2026-12-10 18:00', { visualIds }))
  await calendar.open(host)
  const { container, unmount } = render(CalendarView)
  await expect.poll(() => container.querySelectorAll('[data-post]').length).toBeGreaterThan(1)
  await calendar.memory.flush()
  const asked = host.asked.map(({ ask }) => ask)
  return { pictures: [...container.querySelectorAll('img')], asked, unmount }
}

beforeEach(() => {
  setLanguage('fr')
  // jsdom lays nothing out; a month needs some height to show cards
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 })
})
afterEach(() => calendar.close())

test('a card’s picture comes after the cards, is decoded aside, and has its place before it comes', async () => {
  const { pictures } = await open([HASH])
  expect(pictures.length).toBeGreaterThan(1)
  for (const picture of pictures) {
    expect(picture.getAttribute('loading')).toBe('lazy')
    expect(picture.getAttribute('decoding')).toBe('async')
    // set last, as the browser begins to fetch when it is set
    const names = picture.getAttributeNames()
    expect(names.indexOf('loading')).toBeLessThan(names.indexOf('src'))
    expect([picture.width, picture.height]).toEqual([28, 28])
  }
  const styles = readFileSync('src/features/post/PostCardView.svelte', 'utf8')
  const place = /\n {2}\.picture \{([^}]*)\}/.exec(styles)?.[1]
  expect(place).toMatch(/\bwidth: 28px;/)
  expect(place).toMatch(/\bheight: 28px;/)
})

test('the page asks for no picture: it names its address, and asks what it asks without it', async () => {
  const plain = await open([])
  plain.unmount()
  calendar.close()
  const pictured = await open([HASH])
  expect(pictured.asked).toEqual(plain.asked)
  for (const picture of pictured.pictures) expect(picture.src).toBe(`visual://${HASH}/240`)
})

test('nothing that the program answers could hold the bytes of a picture', () => {
  const contract = readFileSync('src/lib/host/generated.ts', 'utf8')
  expect(contract).toContain('export type VisualDetail')
  const lists = contract.match(
    /^.*(?:number\[\]|Array<number>|Uint8Array|ArrayBuffer|Blob|base64).*$/gim,
  )
  // days of the week are the only numbers in a list
  expect(lists?.filter((line) => !/^days\??: Array<number>,/.test(line))).toEqual([])
})
