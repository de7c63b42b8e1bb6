import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { card, changes, done, FakeHost } from '../../tests/fake-host.ts'
import { detail, measures, post } from '$features/post/fixture.test-data.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import { carry } from '$lib/carry.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import Workspace from './Workspace.svelte'

let host: FakeHost
const user = userEvent.setup()
const focused = () => document.activeElement as HTMLElement
const day = (date: string) => document.querySelector<HTMLElement>(`[data-day="${date}"]`)
const onDay = () => focused().closest<HTMLElement>('[data-day]')?.dataset.day

beforeEach(async () => {
  setLanguage('fr')
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 })
  host = new FakeHost()
  host.memory = { date: '2026-12-10', quickAddClient: 'lunel' }
  host.answer.consider = {
    ...{
      moments: [],
      conflicts: [],
      rights: [],
      keyDates: [],
      withdrawn: 0,
      past: false,
      refusal: null,
    },
  }
  host.posts = [card('a', '2026-12-10 18:00', { title: 'La bûche' })]
  await calendar.open(host)
  render(Workspace, { host })
})
afterEach(async () => {
  await calendar.memory.flush()
  panels.close()
  carry.cancel()
  calendar.openPost(null)
  calendar.close()
  Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight')
})

test('after a post added to another month, the focus is there', async () => {
  const made = card('new', '2027-03-15 10:00', { title: 'Poisson' })
  host.answer.readLine = {
    ...{ title: 'Poisson', planned: made.planned, hashtags: [], networks: [], client: null },
    ...{
      assignee: null,
      status: null,
      chips: [],
      unknown: [],
      impossible: [],
      otherTimes: [],
      weekdayDiffers: false,
    },
  }
  day('2026-12-10')?.focus()
  await user.keyboard('n')
  await user.type(await screen.findByLabelText('La publication en une ligne'), 'Poisson 15 mars')
  host.answers = [done({ focus: 'new', changes: changes({ posts: [made] }) })]
  host.posts.push(made)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAccessibleName('Mars 2027'))
  await waitFor(() => expect(onDay()).toBe('2027-03-15'))
})

test('a page turned by its key keeps the focus in the calendar', async () => {
  day('2026-12-10')?.focus()
  await calendar.go('2027-03-15')
  await waitFor(() => expect(onDay()).toBe('2027-03-15'))
})

test('a panel whose opener has gone gives the focus to the calendar', async () => {
  const opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
  await user.keyboard('?')
  await screen.findByRole('dialog')
  opener.remove()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(onDay()).toBe('2026-12-10'))
})

test('the palette closed by Escape gives the focus back to its day', async () => {
  day('2026-12-12')?.focus()
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(onDay()).toBe('2026-12-12'))
})

test('a post found goes to its day, whatever the page', async () => {
  const found = card('far', '2027-03-15 10:00', { title: 'Poisson d’avril' })
  host.posts.push(found)
  const whole = post({ ...found, variants: [] })
  host.answer = { post: detail(whole), measure: measures(whole), history: { entries: [] } }
  host.answer.search = { hits: [{ card: found, excerpt: '', marks: [] }], more: false }
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /Palette/ }), 'poisson')
  await user.click(await screen.findByRole('option', { name: /Poisson/ }))
  await waitFor(() => expect(calendar.openId).toBe('far'))
  await waitFor(() => expect(onDay()).toBe('2027-03-15'))
})
