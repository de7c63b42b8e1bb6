// The last look: the same to see, of words alone, and only while it still is true.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAgain } from './again.ts'
import { keepLook, keptLook, LOOK, script, type Look } from './look.ts'
import { grow, twigOf, type Twig } from './twig.ts'

const page = (html: string) => {
  const root = document.createElement('div')
  root.innerHTML = html
  return root
}
const again = (html: string) => {
  const twig = twigOf(page(html))
  const holder = document.createElement('div')
  if (twig !== null) holder.append(grow(JSON.parse(JSON.stringify(twig)) as Twig))
  return holder.innerHTML
}

test('what stands in the page grows again the same', () => {
  const html =
    '<div class="card s-1" data-colour="3" aria-pressed="true" style="top: 12px;"><b>10</b> La bûche' +
    '<svg viewBox="0 0 24 24"><path d="M3 5h18"></path></svg><img src="visual://aa/240" alt=""></div>'
  expect(again(html)).toBe(`<div>${html}</div>`)
  const grown = grow(twigOf(page(html)) ?? '') as Element
  expect(grown.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
})

test('nothing grows that could act, lead elsewhere or be read from outside', () => {
  const html =
    '<script>alert(1)</script><iframe src="https://example.org"></iframe><style>*{}</style>' +
    '<b onclick="alert(1)" id="x" href="javascript:x">a</b><img src="https://example.org/a.png" srcset="b">'
  expect(again(html)).toBe('<div><b>a</b><img></div>')
  const hostile = ['script', { onclick: 'x', src: 'https://example.org' }, ['alert(1)'], 0] as const
  expect((grow(hostile) as Element).outerHTML).toBe('<span>alert(1)</span>')
})

test('what others wrote stays words', () => {
  const root = document.createElement('div')
  root.textContent = '<img src=x onerror=alert(1)>'
  const grown = grow(twigOf(root) ?? '') as Element
  expect(grown.children).toHaveLength(0)
  expect(grown.textContent).toBe(root.textContent)
})

test('what only passes is left out', () => {
  expect(again('<p>stays</p><div data-passing><p>a notice</p></div>')).toBe(
    '<div><p>stays</p></div>',
  )
})

const look: Look = {
  mark: 'as it was',
  script,
  width: innerWidth,
  height: innerHeight,
  language: 'fr',
  theme: null,
  frame: ['div', { class: 'frame' }, ['décembre'], 0],
}

beforeEach(() => localStorage.clear())
afterEach(() => document.getElementById(LOOK)?.remove())

test('it is shown when the workspace is as it was', async () => {
  keepLook(look)
  const kept = keptLook()
  expect(kept).not.toBeNull()
  if (kept) await lookAgain(kept, Promise.resolve({ mark: 'as it was' }), Promise.resolve())
  expect(document.getElementById(LOOK)).toHaveTextContent('décembre')
  // nothing in it can be reached
  expect(document.getElementById(LOOK)).toHaveAttribute('inert')
})

test('nothing is shown of what has changed since, nor when the workspace does not open', async () => {
  await lookAgain(look, Promise.resolve({ mark: 'otherwise' }), Promise.resolve())
  await lookAgain(look, Promise.reject(new Error('damaged')), Promise.resolve())
  expect(document.getElementById(LOOK)).toBeNull()
})

test('that of another window or program, and one that cannot be read, are as none', () => {
  keepLook({ ...look, width: innerWidth + 1 })
  expect(keptLook()).toBeNull()
  keepLook({ ...look, script: '/assets/older.js' })
  expect(keptLook()).toBeNull()
  localStorage.setItem('look', '{')
  expect(keptLook()).toBeNull()
})
