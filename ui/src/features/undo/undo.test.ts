import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { done, FakeHost } from '../../../tests/fake-host.ts'
import Toasts from './Toasts.svelte'
import UndoButtons from './UndoButtons.svelte'

const moved = {
  name: 'movePosts',
  params: { count: 1, title: 'La bûche', date: '2026-12-10', time: '18:00' },
}
let host: FakeHost

beforeEach(async () => {
  setLanguage('fr')
  toasts.clear()
  host = new FakeHost()
  await calendar.open(host)
})

test('what was done is said in one sentence, and undone from there', async () => {
  const user = userEvent.setup()
  host.answers = [
    done({ told: moved, undo: { undo: moved, redo: null } }),
    done({ told: moved, undo: { undo: null, redo: moved } }),
  ]
  render(Toasts)
  await calendar.act({ do: 'shiftPosts', ids: ['a'], days: 1 })
  expect(await screen.findByText('Déplacée au jeudi 10 décembre, 18 h')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(
    await screen.findByText(/^Annulé.: Déplacée au jeudi 10 décembre, 18 h$/),
  ).toBeInTheDocument()
  expect(screen.queryByText('Déplacée au jeudi 10 décembre, 18 h')).toBeNull()
})

test('an approval that went with it is said too', async () => {
  host.answers = [done({ told: moved, withdrawn: 1 })]
  render(Toasts)
  await calendar.act({ do: 'shiftPosts', ids: ['a'], days: 1 })
  expect(await screen.findByText(/18 h\. La validation a été retirée/)).toBeInTheDocument()
})

test('a refusal says why, and never takes the focus', async () => {
  host.answers = ['nothingToUndo']
  const before = document.body.appendChild(document.createElement('button'))
  before.focus()
  render(Toasts)
  await calendar.act({ do: 'undo' })
  expect(await screen.findByText('Il n’y a rien à annuler.')).toBeInTheDocument()
  expect(before).toHaveFocus()
  before.remove()
})

test('undo and redo say what they would do', async () => {
  const user = userEvent.setup()
  host.answers = [done({ undo: { undo: moved, redo: null } })]
  await calendar.act({ do: 'shiftPosts', ids: ['a'], days: 1 })
  render(UndoButtons)
  const undo = screen.getByRole('button', { name: /^Annuler.: Déplacée au jeudi 10 décembre/ })
  expect(screen.getByRole('button', { name: 'Rien à rétablir' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await user.click(undo)
  expect(host.acted.at(-1)).toEqual({ do: 'undo' })
})

test('a visual that goes out without rights is said with what was done', async () => {
  const approved = {
    name: 'setStatus',
    params: { count: 1, title: 'La bûche', status: 'approved' },
  }
  host.answers = [done({ told: approved, outsideRights: 1 })]
  render(Toasts)
  await calendar.act({ do: 'setStatus', ids: ['a'], status: 'approved' })
  expect(await screen.findByText(/hors droits ce jour-là\.$/)).toBeInTheDocument()
})
