import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Commands } from './commands.svelte.ts'
import { shortcutOf } from './keys.ts'

let commands: Commands
const press = (init: KeyboardEventInit, on: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  on.dispatchEvent(event)
  commands.press(event)
  return event
}
const command = (id: string, shortcut: string, more = {}) => ({
  id,
  label: id,
  group: 'go' as const,
  shortcuts: [shortcut],
  run: vi.fn(),
  ...more,
})

beforeEach(() => {
  commands = new Commands()
  document.body.innerHTML = ''
})

test.each([
  [{ key: 'm' }, 'M'],
  [{ key: 'M' }, 'M'],
  [{ key: 'M', shiftKey: true }, 'Shift+M'],
  [{ key: 'z', ctrlKey: true }, 'Mod+Z'],
  [{ key: 'Z', metaKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: 'ArrowLeft' }, 'Left'],
  [{ key: 'PageDown' }, 'PageDown'],
  [{ key: 'Backspace' }, 'Delete'],
])('%o is %s', (init, shortcut) => {
  expect(shortcutOf(new KeyboardEvent('keydown', init))).toBe(shortcut)
})

describe('a key press', () => {
  test('runs its command and goes no further', () => {
    const month = command('month', 'M')
    commands.add([month])
    expect(press({ key: 'm' }).defaultPrevented).toBe(true)
    expect(month.run).toHaveBeenCalledOnce()
    expect(press({ key: 'x' }).defaultPrevented).toBe(false)
  })

  test('belongs to the field while typing, save what works anywhere', () => {
    const month = command('month', 'M')
    const palette = command('palette', 'Mod+K', { anywhere: true })
    commands.add([month, palette])
    document.body.innerHTML =
      '<input><textarea></textarea><div role="dialog"><button></button></div><input type="checkbox">'
    for (const field of document.querySelectorAll('input:not([type]), textarea, button')) {
      press({ key: 'm' }, field)
    }
    expect(month.run).not.toHaveBeenCalled()
    press({ key: 'k', ctrlKey: true }, document.querySelector('textarea') ?? undefined)
    expect(palette.run).toHaveBeenCalledOnce()
    press({ key: 'm' }, document.querySelector('[type=checkbox]') ?? undefined)
    expect(month.run).toHaveBeenCalledOnce()
  })

  test('goes to the last command that can run', () => {
    const month = command('month', 'M')
    let holding = true
    const move = command('move', 'M', { enabled: () => holding })
    commands.add([month])
    const takeOut = commands.add([move])
    press({ key: 'm' })
    holding = false
    press({ key: 'm' })
    takeOut()
    holding = true
    press({ key: 'm' })
    expect([move.run.mock.calls.length, month.run.mock.calls.length]).toEqual([1, 2])
  })

  test('already answered by a component is let alone', () => {
    const month = command('month', 'M')
    commands.add([month])
    document.body.onkeydown = (event) => event.preventDefault()
    press({ key: 'm' })
    document.body.onkeydown = null
    expect(month.run).not.toHaveBeenCalled()
  })
})
