import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '$lib/host/host.ts'
import { Draft, LONGEST, PAUSE } from './draft.svelte.ts'

let written: [string, boolean][]
let kept: string | null
let answer: () => Promise<unknown>

const make = (saved = '') =>
  new Draft(saved, {
    save: (text, continues) => {
      written.push([text, continues])
      return answer()
    },
    keep: (text) => (kept = text),
    release: (text) => {
      if (kept === text) kept = null
    },
  })

const refuse = () => Promise.reject(new Refusal({ code: 'database', params: {}, field: null }))

beforeEach(() => {
  vi.useFakeTimers()
  written = []
  kept = null
  answer = () => Promise.resolve()
})
afterEach(() => vi.useRealTimers())

describe('saving as typed', () => {
  test('keys without a pause make one save, after the last', async () => {
    const draft = make()
    for (const text of ['n', 'no', 'noë', 'noël']) {
      draft.type(text)
      await vi.advanceTimersByTimeAsync(PAUSE - 100)
    }
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(written).toEqual([['noël', false]])
    expect(draft.unsaved).toBe(false)
  })

  test('who never pauses is saved all the same, in one step of undo', async () => {
    const draft = make()
    for (let key = 1; key <= 20; key++) {
      draft.type('x'.repeat(key))
      await vi.advanceTimersByTimeAsync(300)
    }
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(written.length).toBeGreaterThan(1)
    expect(written.length).toBeLessThan(6000 / LONGEST + 3)
    expect(written.map(([, continues]) => continues)).toEqual([
      false,
      ...written.slice(1).map(() => true),
    ])
    expect(written.at(-1)?.[0]).toBe('x'.repeat(20))
  })

  test('after a pause begins another step of undo', async () => {
    const draft = make()
    draft.type('Bûche')
    await vi.advanceTimersByTimeAsync(PAUSE)
    draft.type('Bûche de Noël')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(written).toEqual([
      ['Bûche', false],
      ['Bûche de Noël', false],
    ])
  })

  test('leaving saves at once, also what was typed while a save was on its way', async () => {
    let release = () => {}
    answer = () => new Promise<void>((resolve) => (release = resolve))
    const draft = make()
    draft.type('un')
    const left = draft.flush()
    draft.type('une')
    answer = () => Promise.resolve()
    release()
    expect(await left).toBe(true)
    expect(written.map(([text]) => text)).toEqual(['un', 'une'])
    expect(kept).toBeNull()
  })

  test('typing back to what is saved writes nothing', async () => {
    const draft = make('Sablés')
    draft.type('Sablés !')
    draft.type('Sablés')
    await vi.advanceTimersByTimeAsync(LONGEST)
    expect(written).toEqual([])
    expect(kept).toBeNull()
  })
})

describe('nothing typed is lost', () => {
  test('each key is kept before it is saved, and let go once it is', async () => {
    const draft = make()
    draft.type('é')
    expect(kept).toBe('é')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(kept).toBeNull()
  })

  test('a refused save leaves the text, says why, and can be tried again', async () => {
    answer = refuse
    const draft = make('avant')
    draft.type('après')
    expect(await draft.flush()).toBe(false)
    expect([draft.text, draft.failure?.code, kept]).toEqual(['après', 'database', 'après'])
    answer = () => Promise.resolve()
    expect(await draft.flush()).toBe(true)
    expect([draft.failure, kept, draft.unsaved]).toEqual([null, null, false])
  })

  test('typing on after a refusal tries again by itself', async () => {
    answer = refuse
    const draft = make()
    draft.type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    answer = () => Promise.resolve()
    draft.type('ab')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.unsaved).toBe(false)
    expect(written.at(-1)).toEqual(['ab', false])
  })

  test('giving up brings the saved text back', async () => {
    answer = refuse
    const draft = make('avant')
    draft.type('après')
    await draft.flush()
    draft.discard()
    expect([draft.text, draft.failure, kept]).toEqual(['avant', null, null])
  })
})

describe('changes from elsewhere', () => {
  test('replace a text that is saved', () => {
    const draft = make('un')
    draft.take('deux')
    expect([draft.text, draft.unsaved]).toEqual(['deux', false])
  })

  test('do not touch what is being typed', async () => {
    const draft = make('un')
    draft.type('un et demi')
    draft.take('deux')
    expect(draft.text).toBe('un et demi')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(written).toEqual([['un et demi', false]])
  })

  test('that say the same end the wait', () => {
    const draft = make('un')
    draft.type('deux')
    draft.take('deux')
    expect([draft.unsaved, kept]).toEqual([false, null])
  })
})
