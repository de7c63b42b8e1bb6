import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { noFilter } from '$lib/calendar/filter.ts'
import type { Action, Done, Filter, Post, Query } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { card, changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { drafts } from './drafts.ts'
import { answerMeasure, channels, detail, networks, post } from './fixture.test-data.ts'
import Inspector from './Inspector.svelte'

let host: FakeHost
let stored: Post

const writes = () => host.acted.filter((action) => action.do === 'writeText')
const text = () => screen.getByRole('textbox', { name: 'Texte, Commun' })
const tab = (name: RegExp) => screen.getByRole('tab', { name })

async function show(more: Partial<Post> = {}) {
  stored = post(more)
  host = new FakeHost()
  host.posts = [card('a', '2026-12-10 18:00', { status: stored.status })]
  host.answer = {
    post: () => detail(stored),
    measure: (query: Query) => answerMeasure(stored, query),
    history: { entries: [] },
    labels: { pillars: [], series: ['Coulisses', 'Portraits'] },
  }
  await calendar.open(host)
  calendar.channels = channels
  calendar.snapshot = { ...calendar.snapshot, networks } as typeof calendar.snapshot
  calendar.settle = () => drafts.flush()
  calendar.openPost('a')
  render(Inspector)
  await screen.findByRole('tab', { name: /Commun/ })
}

beforeEach(() => {
  setLanguage('fr')
  localStorage.clear()
  toasts.clear()
})
afterEach(async () => {
  await drafts.flush()
  calendar.openPost(null)
  calendar.selection.clear()
  drafts.leave(null)
  calendar.close()
})

/** What the program answers to a write: the post as it is then. */
const saved = (more: Partial<Post>): Done => {
  stored = { ...stored, ...more }
  return done({ changes: changes({ posts: [card('a', '2026-12-10 18:00')] }) })
}

describe('texts', () => {
  test('what looks like a tag stays text, in the field and under it', async () => {
    await show({ text: '<script>alert(1)</script> #noël' })
    expect(text()).toHaveValue('<script>alert(1)</script> #noël')
    const layer = text().previousElementSibling as HTMLElement
    expect(layer.querySelector('script')).toBeNull()
    expect(layer.textContent).toContain('<script>alert(1)</script> #noël')
    expect(within(layer).getByText('#noël')).toHaveClass('hashtag')
  })

  test('each tab says its count, and in words that a text is too long', async () => {
    await show({ text: 'Un texte bien trop long pour X' })
    expect(tab(/Instagram/)).toHaveTextContent('30 / 2 200')
    expect(tab(/^X/)).toHaveTextContent('Trop long')
    await userEvent.click(tab(/^X/))
    expect(screen.getByText('Trop long de 10 caractères')).toBeVisible()
  })

  test('counts follow the typing, before anything is saved', async () => {
    await show({ text: 'Court' })
    expect(tab(/^X/)).not.toHaveTextContent('Trop long')
    await userEvent.type(text(), ' mais bientôt beaucoup trop long')
    await waitFor(() => expect(tab(/^X/)).toHaveTextContent('Trop long'))
  })

  test('accents, emoji and line ends are saved as typed when the field is left', async () => {
    await show({ text: '' })
    const typed = 'Voilà l’été 👩‍👩‍👧\n#noël'
    await fireEvent.input(text(), { target: { value: typed } })
    await fireEvent.blur(text())
    expect(writes()).toEqual([{ do: 'writeText', id: 'a', text: typed, continues: false }])
  })

  test('turning to another tab saves first', async () => {
    await show()
    await fireEvent.input(text(), { target: { value: 'Bonsoir' } })
    await userEvent.click(tab(/Instagram/))
    expect(writes()).toMatchObject([{ text: 'Bonsoir' }])
  })

  test('any other action comes after what was typed', async () => {
    await show()
    await fireEvent.input(text(), { target: { value: 'Bonsoir' } })
    await calendar.act({ do: 'undo' })
    expect(host.acted.map((action) => action.do)).toEqual(
      expect.arrayContaining(['writeText', 'undo']),
    )
    const order = host.acted.map((action) => action.do)
    expect(order.indexOf('writeText')).toBeLessThan(order.indexOf('undo'))
  })

  test('a refused save keeps the text on the screen, says why, and tries again', async () => {
    await show()
    host.answers = ['database']
    await fireEvent.input(text(), { target: { value: 'Bonsoir' } })
    await fireEvent.blur(text())
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Pas enregistré.')
    expect(text()).toHaveValue('Bonsoir')
    expect(toasts.list).toEqual([])
    host.answers = [saved({ text: 'Bonsoir' })]
    await userEvent.click(within(alert).getByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(text()).toHaveValue('Bonsoir')
  })

  test('an undo shows in the field at once; not over what is not saved', async () => {
    await show({ text: 'Deux' })
    saved({ text: 'Un' })
    calendar.apply(changes({ posts: [card('a', '2026-12-10 18:00')] }))
    await waitFor(() => expect(text()).toHaveValue('Un'))
    await fireEvent.input(text(), { target: { value: 'Un et demi' } })
    saved({ text: 'Zéro' })
    calendar.apply(changes({ posts: [card('a', '2026-12-10 18:00')] }))
    await waitFor(() => expect(host.asked.filter(({ ask }) => ask === 'post').length).toBe(3))
    expect(text()).toHaveValue('Un et demi')
  })

  test('a channel shows the common text until it gets its own', async () => {
    await show()
    await userEvent.click(tab(/Instagram/))
    const borrowed = screen.getByRole('textbox', { name: 'Texte, Instagram' })
    expect(borrowed).toHaveValue('Bonjour')
    expect(borrowed).toHaveAttribute('readonly')
    const [ig, x] = stored.variants
    host.answers = [saved({ variants: [{ ...ig, text: 'Bonjour' }, x] as Post['variants'] })]
    await userEvent.click(screen.getByRole('button', { name: 'Écrire un texte propre' }))
    expect(writes()).toEqual([{ do: 'writeText', id: 'a', channelId: 'ig', text: 'Bonjour' }])
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Texte, Instagram' })).not.toHaveAttribute(
        'readonly',
      ),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Utiliser le texte commun' }))
    expect(host.acted).toContainEqual({ do: 'useCommonText', id: 'a', channelId: 'ig' })
  })
})

describe('the post', () => {
  test('a published post says why it is locked; the way out is a button', async () => {
    await show({ status: 'published' })
    calendar.snapshot = {
      ...calendar.snapshot,
      statuses: [{ status: 'published', next: ['approved'], agreed: true, locked: true }],
    } as typeof calendar.snapshot
    expect(await screen.findByText(/Publiée, donc verrouillée/)).toBeVisible()
    expect(text()).toHaveAttribute('readonly')
    expect(screen.getByRole('textbox', { name: 'Notes' })).not.toHaveAttribute('readonly')
    await userEvent.click(screen.getByRole('button', { name: /Remettre en/ }))
    expect(host.acted).toContainEqual({ do: 'setStatus', ids: ['a'], status: 'approved' })
  })

  test('the likeliest next status is a button, the others are in a menu', async () => {
    await show({ status: 'drafting' })
    expect(screen.getByRole('button', { name: 'Faire relire' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Autre statut' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /Remettre en idée/ }))
    expect(host.acted).toContainEqual({ do: 'setStatus', ids: ['a'], status: 'idea' })
  })

  test('a withdrawn approval is said, an ordinary save is not', async () => {
    await show({ status: 'approved' })
    const told = { name: 'writeText', params: { title: 'La bûche' } }
    host.answers = [{ ...saved({ text: 'x' }), told, withdrawn: 1 }]
    await fireEvent.input(text(), { target: { value: 'x' } })
    await fireEvent.blur(text())
    await waitFor(() => expect(toasts.list).toMatchObject([{ withdrawn: 1 }]))
    host.answers = [{ ...saved({ text: 'xy' }), told }]
    await fireEvent.input(text(), { target: { value: 'xy' } })
    await fireEvent.blur(text())
    await waitFor(() => expect(writes().length).toBe(2))
    expect(toasts.list.length).toBe(1)
  })

  test('a series is chosen among those in use, and saved once', async () => {
    await show()
    const field = screen.getByRole('combobox', { name: 'Rubrique' })
    await userEvent.type(field, 'coul')
    await userEvent.click(await screen.findByRole('option', { name: 'Coulisses' }))
    await waitFor(() =>
      expect(host.acted.filter(({ do: what }) => what === 'editPost')).toEqual([
        { do: 'editPost', id: 'a', patch: { series: 'Coulisses' }, continues: false },
      ] satisfies Action[]),
    )
  })

  test('what the filters hide is said of the open post, and one click shows it again', async () => {
    await show()
    expect(screen.queryByText(/par les filtres/)).toBeNull()
    host.answer.window = (query: { filter: Filter }) => ({
      ...{ keyDates: [], counts: {}, zoneShifts: [] },
      cards: query.filter.clients.includes('velo') ? [] : host.posts,
    })
    await calendar.setFilter({ ...noFilter(), clients: ['velo'] })
    expect(await screen.findByText(/Masquée du calendrier par les filtres/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Tout effacer' }))
    await waitFor(() => expect(screen.queryByText(/par les filtres/)).toBeNull())
    expect(calendar.filtering).toBe(false)
  })

  test('Escape closes and gives the focus back to the card', async () => {
    await show()
    const place = document.createElement('button')
    place.dataset.post = 'a'
    document.body.append(place)
    text().focus()
    await userEvent.keyboard('{Escape}')
    expect(calendar.openId).toBeNull()
    expect(place).toHaveFocus()
    place.remove()
  })
})

test('several chosen posts: only what is legal for all, in one action', async () => {
  await show()
  host.posts.push(card('b', '2026-12-12', { status: 'approved' }))
  await calendar.reload()
  calendar.selection.set(['a', 'b'])
  expect(await screen.findByRole('heading', { name: '2 publications' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Repousser de 7 jours' }))
  expect(host.acted).toContainEqual({ do: 'shiftPosts', ids: ['a', 'b'], days: 7 })
  expect(screen.getByText('Aucun statut ne peut suivre pour toutes à la fois.')).toBeVisible()
})
