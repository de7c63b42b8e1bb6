import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { createRawSnippet } from 'svelte'
import { expect, test, vi } from 'vitest'
import Chip from './Chip.svelte'
import Harness from './Harness.test.svelte'
import Segmented from './Segmented.svelte'
import TextField from './TextField.svelte'
import TimeField from './TimeField.svelte'
import Toaster from './Toaster.svelte'

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }))

const OPTIONS = [
  { value: 'month', label: 'Mois' },
  { value: 'week', label: 'Semaine' },
  { value: 'list', label: 'Liste' },
]

test('a segmented control is one tab stop, and arrows choose round and round', async () => {
  const user = userEvent.setup()
  const onchange = vi.fn()
  render(Segmented, { label: 'Vue', options: OPTIONS, value: 'month', onchange })
  await user.tab()
  expect(screen.getByRole('radio', { name: 'Mois' })).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('radio', { name: 'Liste' })).toHaveFocus()
  expect(screen.getByRole('radio', { name: 'Liste' })).toBeChecked()
  expect(onchange).toHaveBeenLastCalledWith('list')
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('a chip says whether it is pressed, and asks for the other state', async () => {
  const user = userEvent.setup()
  const onpress = vi.fn()
  render(Chip, { on: true, onpress, children: text('En relecture') })
  const chip = screen.getByRole('button', { name: 'En relecture', pressed: true })
  await user.click(chip)
  expect(onpress).toHaveBeenCalledWith(false)
})

test('a field’s error is tied to its input', () => {
  render(TextField, { label: 'Adresse', value: 'maya@', error: 'Il manque le nom.' })
  const input = screen.getByRole('textbox', { name: 'Adresse' })
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription('Il manque le nom.')
})

test('a time is read when the field is left, and stays as typed when it is none', async () => {
  const user = userEvent.setup()
  const onchange = vi.fn()
  const read = (typed: string) => (typed === '18h30' ? '18:30' : null)
  render(TimeField, { label: 'Heure', value: '18:00', read, error: 'Pas une heure', onchange })
  const input = screen.getByRole('textbox', { name: 'Heure' })
  await user.clear(input)
  await user.type(input, 'demain{Enter}')
  expect(onchange).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('Pas une heure')
  expect(input).toHaveValue('demain')
  await user.clear(input)
  await user.type(input, '18h30{Enter}')
  expect(onchange).toHaveBeenCalledWith('18:30')
})

test('a dialog puts the focus in its first field, closes by Escape and gives the focus back', async () => {
  const user = userEvent.setup()
  render(Harness)
  const opener = screen.getByRole('button', { name: 'Ouvrir' })
  await user.click(opener)
  const dialog = await screen.findByRole('dialog', { name: 'Décaler' })
  expect(dialog).toBeVisible()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Jours' })).toHaveFocus())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(opener).toHaveFocus())
})

test('a context menu opens at the pointer and gives the focus back', async () => {
  const user = userEvent.setup()
  render(Harness)
  const card = screen.getByRole('button', { name: 'Carte' })
  card.focus()
  await fireEvent.contextMenu(card, { clientX: 40, clientY: 50 })
  expect(await screen.findByRole('menuitem', { name: /Dupliquer/ })).toBeInTheDocument()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await waitFor(() => expect(card).toHaveFocus())
})

test('a toast never takes the focus, and its action dismisses it', async () => {
  const user = userEvent.setup()
  const run = vi.fn()
  const ondismiss = vi.fn()
  const toasts = [{ id: 7, text: 'Déplacée au jeudi', action: { label: 'Annuler', run } }]
  render(Toaster, { toasts, ondismiss, label: 'Annonces', closeLabel: 'Fermer' })
  expect(document.body).toHaveFocus()
  expect(screen.getByRole('region', { name: 'Annonces' })).toHaveAttribute('aria-live', 'polite')
  await user.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(run).toHaveBeenCalledOnce()
  expect(ondismiss).toHaveBeenCalledWith(7)
})

test('a newer toast does not keep an older one', async () => {
  vi.useFakeTimers()
  try {
    const ondismiss = vi.fn()
    const older = { id: 1, text: 'Déplacée' }
    const words = { label: 'Annonces', closeLabel: 'Fermer', ondismiss }
    const { rerender } = render(Toaster, { ...words, toasts: [older] })
    vi.advanceTimersByTime(4_000)
    await rerender({ ...words, toasts: [{ ...older }, { id: 2, text: 'Dupliquée' }] })
    vi.advanceTimersByTime(3_000)
    expect(ondismiss.mock.calls).toEqual([[1]])
  } finally {
    vi.useRealTimers()
  }
})

test('a toast goes by itself, but not while the pointer rests on it', async () => {
  vi.useFakeTimers()
  try {
    const ondismiss = vi.fn()
    const toasts = [{ id: 1, text: 'Dupliquée' }]
    render(Toaster, { toasts, ondismiss, label: 'Annonces', closeLabel: 'Fermer' })
    const region = screen.getByRole('region')
    await fireEvent.pointerEnter(region)
    vi.advanceTimersByTime(60_000)
    expect(ondismiss).not.toHaveBeenCalled()
    await fireEvent.pointerLeave(region)
    vi.advanceTimersByTime(60_000)
    expect(ondismiss).toHaveBeenCalledWith(1)
  } finally {
    vi.useRealTimers()
  }
})
