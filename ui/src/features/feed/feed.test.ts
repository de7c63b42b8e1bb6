import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Query } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { card, changes, done, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import { feed } from './feed.svelte.ts'
import FeedScreen from './FeedScreen.svelte'

let host: FakeHost
const user = userEvent.setup()
const part = { x: 1000, y: 0, width: 8000, height: 10000 }

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  host.posts = [
    card('new', '2026-12-17 18:00', { title: 'Le calendrier', visualIds: ['aa', 'bb'] }),
    card('mid', '2026-12-10 18:00', { title: 'La bûche' }),
    card('out', '2026-12-03 09:00', { title: 'La vitrine', status: 'published' }),
  ]
  host.answer.feed = () => ({
    shape: { id: 'grid', width: 1080, height: 1440, top: 0, bottom: 0 },
    cells: host.posts.map((one) => ({
      card: one,
      at: one.planned ?? { date: '2026-12-01', time: null },
      crop: one.visualIds.length ? part : null,
      mayMove: one.status !== 'published',
    })),
  })
  await calendar.open(host)
  const channel = (id: string, network: string) => ({
    ...{ id, network, clientId: 'lunel', handle: '', language: null, position: 0 },
  })
  calendar.apply(
    changes({ channels: [channel('fb', 'facebook'), channel('ig', 'instagram')] as never }),
  )
  render(FeedScreen, { marks })
  await screen.findByRole('button', { name: /Le calendrier/ })
})

const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-feed]')].map((tile) => tile.dataset.feed)
const acted = () => host.acted.filter((action) => action.do === 'exchangePosts')

test('the profile that is a grid comes first, and what has no picture shows its title', () => {
  const asked = host.asked.filter((query): query is Query & { ask: 'feed' } => query.ask === 'feed')
  expect(asked.at(-1)?.channelId).toBe('ig')
  expect(order()).toEqual(['new', 'mid', 'out'])
  const bare = screen.getByRole('button', { name: /^La bûche, .*sans visuel$/ })
  expect(bare).toHaveTextContent('La bûche')
  const pictured = screen.getByRole('button', { name: /^Le calendrier, jeudi 17 décembre/ })
  // 2 visuals: a carousel
  expect(pictured).toHaveTextContent('2')
})

test('Enter takes a post, arrows choose, Enter exchanges: the moments stay where they were', async () => {
  host.answers = [done()]
  screen.getByRole('button', { name: /Le calendrier/ }).focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('status')).toHaveTextContent('Le calendrier')
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('status')).toHaveTextContent(/10 déc/)
  await user.keyboard('{Enter}')
  expect(acted()).toEqual([{ do: 'exchangePosts', first: 'new', second: 'mid', channelId: 'ig' }])
  expect(order()).toEqual(['mid', 'new', 'out'])
  const moved = screen.getByRole('button', { name: /^Le calendrier, jeudi 10 décembre/ })
  await waitFor(() => expect(moved).toHaveFocus())
})

test('what is published is not taken, and nothing takes its place', async () => {
  screen.getByRole('button', { name: /La vitrine/ }).focus()
  await user.keyboard('{Enter}')
  expect(feed.held).toBeNull()
  await user.keyboard('{Home}{Enter}{End}')
  expect(screen.getByRole('status')).toHaveTextContent(/La vitrine.*publiée/)
  await user.keyboard('{Enter}')
  expect(acted()).toEqual([])
})

test('Escape leaves all as it was; a refusal asks again', async () => {
  screen.getByRole('button', { name: /Le calendrier/ }).focus()
  await user.keyboard('{Enter}{ArrowRight}{Escape}')
  expect(feed.held).toBeNull()
  expect(acted()).toEqual([])
  host.answers = ['locked']
  await user.keyboard('{Home}{Enter}{ArrowRight}{Enter}')
  await waitFor(() => expect(order()).toEqual(['new', 'mid', 'out']))
})

test('what has no picture says what file it is, and a missing right is said in words', async () => {
  host.posts = [
    card('film', '2026-12-20 18:00', { title: 'Le film', visualIds: ['cc'], cover: 'mp4' }),
    card('late', '2026-12-19 18:00', { visualIds: ['dd'], rightsBroken: true }),
  ]
  await feed.read()
  const film = await screen.findByRole('button', { name: /^Le film, .*, Vidéo MP4$/ })
  // its cover, where it has one
  const cover = film.querySelector('img')
  expect(cover).not.toBeNull()
  await fireEvent.error(cover ?? film)
  expect(film.querySelector('.none')).toHaveTextContent(/Le film.*Vidéo MP4/)
  const late = screen.getByRole('button', { name: /Un visuel est hors droits ce jour-là$/ })
  expect(late.querySelector('[data-rights]')).not.toBeNull()
})

test('what an exchange makes late is said before it is made', async () => {
  host.answer.consider = ({ ids }: { ids: string[] }) => ({
    ...{ moments: [], conflicts: [], keyDates: [], rights: [], withdrawn: 0, past: false },
    ...{
      refusal: null,
      work: ids[0] === 'new' ? [{ personId: 'n', pressure: { is: 'late', by: 2 } }] : [],
    },
  })
  calendar.apply(changes({ people: [{ id: 'n', name: 'Nina' }] as never }))
  screen.getByRole('button', { name: /Le calendrier/ }).focus()
  await user.keyboard('{Enter}{ArrowRight}')
  expect(await screen.findByText(/^Nina/)).toBeTruthy()
  const asked = host.asked.flatMap((query) => (query.ask === 'consider' ? [query] : []))
  expect(asked.map(({ anchor, to }) => [anchor, to.date])).toEqual([
    ['new', '2026-12-10'],
    ['mid', '2026-12-17'],
  ])
  expect(acted()).toEqual([])
})
