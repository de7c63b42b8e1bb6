import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dragging, type Dragging } from './drag.ts'

const spies = () => ({
  start: vi.fn<NonNullable<Dragging['start']>>(),
  over: vi.fn<NonNullable<Dragging['over']>>(),
  drop: vi.fn<Dragging['drop']>(),
  cancel: vi.fn<NonNullable<Dragging['cancel']>>(),
  turn: vi.fn<NonNullable<Dragging['turn']>>(),
})

let stop = () => {}
let calls: ReturnType<typeof spies>

/** jsdom lays nothing out: the element whose id is `x` is the one at x. */
const at = (x: number) => document.getElementById(String(x))

function pointer(type: string, x: number, more: MouseEventInit = {}) {
  const event = new MouseEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: 0,
    ...more,
  })
  Object.assign(event, { pointerId: 1 })
  ;(type === 'pointerdown' ? at(x) : window)?.dispatchEvent(event)
}

const key = (type: string, name: string) =>
  window.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }))

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = `
    <div id="10" data-drag="post"></div>
    <div id="20" data-drop="friday"></div>
    <button id="30" data-turn="1"></button>`
  document.elementFromPoint = (x) => at(x)
  calls = spies()
  stop = dragging(document.body, calls)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a press that hardly moves is a click, not a drag', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 12)
  pointer('pointerup', 12)
  expect(calls.start).not.toHaveBeenCalled()
  expect(calls.drop).not.toHaveBeenCalled()
})

test('a press on a card gives it the focus, and leaves text unselected', () => {
  const card = at(10)
  card?.setAttribute('tabindex', '-1')
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
  card?.dispatchEvent(press)
  expect(press.defaultPrevented).toBe(true)
  expect(document.activeElement).toBe(card)
  const elsewhere = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
  at(20)?.dispatchEvent(elsewhere)
  expect(elsewhere.defaultPrevented).toBe(false)
})

test('a drag tells its target while it moves, and drops on it', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  vi.advanceTimersByTime(50)
  expect(calls.start.mock.calls[0]?.[0]).toMatchObject({ drag: 'post' })
  expect(calls.over.mock.calls.at(-1)?.[1]).toMatchObject({ drop: 'friday', copy: false })
  pointer('pointerup', 20)
  expect(calls.drop.mock.calls[0]?.[1]).toMatchObject({ drop: 'friday' })
  expect(calls.cancel).not.toHaveBeenCalled()
})

test('the focus that leaves another card for the one pressed ends nothing', () => {
  pointer('pointerdown', 10)
  document.getElementById('30')?.dispatchEvent(new FocusEvent('blur'))
  pointer('pointermove', 20)
  pointer('pointerup', 20)
  expect(calls.drop).toHaveBeenCalledOnce()
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  window.dispatchEvent(new FocusEvent('blur'))
  expect(calls.cancel).toHaveBeenCalledOnce()
})

test('Alt asks for a copy, even when pressed without moving', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  key('keydown', 'Alt')
  vi.advanceTimersByTime(50)
  expect(calls.over.mock.calls.at(-1)?.[2]).toMatchObject({ copy: true })
  pointer('pointerup', 20, { altKey: true })
  expect(calls.drop.mock.calls[0]?.[1]).toMatchObject({ copy: true })
})

test('Escape puts it back, and the later release does nothing', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  key('keydown', 'Escape')
  pointer('pointerup', 20)
  expect(calls.cancel).toHaveBeenCalledOnce()
  expect(calls.drop).not.toHaveBeenCalled()
  expect(document.documentElement).not.toHaveAttribute('data-dragging')
})

test('let go over nothing, it goes back', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 99)
  pointer('pointerup', 99)
  expect(calls.cancel).toHaveBeenCalledOnce()
})

test('a locked card does not lift', () => {
  calls.start.mockReturnValue(false)
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  pointer('pointerup', 20)
  expect(calls.drop).not.toHaveBeenCalled()
  expect(calls.cancel).not.toHaveBeenCalled()
})

test('resting on an arrow turns the page, again and again', () => {
  pointer('pointerdown', 10)
  pointer('pointermove', 30)
  vi.advanceTimersByTime(700)
  expect(calls.turn).toHaveBeenCalledExactlyOnceWith('1')
  vi.advanceTimersByTime(1000)
  expect(calls.turn).toHaveBeenCalledTimes(2)
  pointer('pointermove', 20)
  vi.advanceTimersByTime(3000)
  expect(calls.turn).toHaveBeenCalledTimes(2)
})

/** jsdom knows no sizes: `friday` holds more than it shows, and the pointer is near its upper edge. */
function overfull(overflow: string) {
  const friday = at(20)
  if (!friday) throw new Error('no friday')
  friday.style.overflowY = overflow
  Object.defineProperties(friday, { scrollHeight: { value: 90 }, clientHeight: { value: 40 } })
  friday.scrollTop = 30
  pointer('pointerdown', 10)
  pointer('pointermove', 20)
  return friday
}

test('a card held still over a day that cuts off its cards asks for nothing more', () => {
  const friday = overfull('hidden')
  vi.advanceTimersByTime(500)
  expect(friday.scrollTop).toBe(30)
  expect(calls.over).toHaveBeenCalledOnce()
})

test('a list scrolls under a card held near its edge, until there is no further to go', () => {
  const friday = overfull('auto')
  vi.advanceTimersByTime(500)
  expect(friday.scrollTop).toBeLessThan(30)
})
