// What a card shows and says.

import { setLanguage } from '$lib/locale.svelte.ts'
import { fireEvent, render } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import PostCardView from './PostCardView.svelte'

setLanguage('fr')
const card = {
  id: '1',
  clientId: 'c',
  title: 'La bûche',
  planned: { date: '2026-12-10', time: '18:00' },
  status: 'in_review' as const,
  pillar: '',
  series: '',
  evergreen: false,
  pinned: false,
  assigneeId: null,
  channelIds: [],
  visualIds: [],
  cover: null,
  rightsBroken: false,
}
const client = { name: 'Biscuiterie Lunel', colour: 0 }
const shown = (networks: string[], more = {}) => {
  const { container } = render(PostCardView, { card, client, networks, ...more })
  const texts = (what: string) =>
    [...container.querySelectorAll(what)].map((one) => one.textContent)
  return { container, texts, one: container.querySelector('.card') }
}

test('networks that do not show are counted, with room for two and with room for one', () => {
  const { texts } = shown(['instagram', 'facebook', 'linkedin', 'x'])
  expect(texts('.network')).toEqual(['IG', 'FB'])
  expect(texts('.also')).toEqual(['+2', '+3'])
  expect(shown(['instagram']).texts('.also')).toEqual(['', ''])
})

test('its sentence names all networks and the assignee, who is shown too', () => {
  const { one, container } = shown(['instagram', 'facebook', 'linkedin'], {
    assignee: 'Maya Bernard',
  })
  expect(one?.querySelector('.title')?.getAttribute('aria-label')).toMatch(
    /instagram, facebook, linkedin, En relecture, Maya Bernard$/,
  )
  expect(container.querySelector('.who')).toHaveTextContent('MB')
})

test('a picture of it in the hand is no button; it in its place is', () => {
  expect(shown([]).one).toHaveAttribute('role', 'button')
  const lifted = shown([], { standing: { lifted: true } }).one
  expect(lifted).not.toHaveAttribute('role')
  expect(lifted).not.toHaveAttribute('data-post')
})

const pictured = { ...card, visualIds: ['aa', 'bb'], cover: 'jpeg' as const, rightsBroken: true }

test.each(['compact', 'cards', 'roomy'] as const)(
  'a visual outside its rights is told by a shape and in words, in %s',
  (density) => {
    const { container, one } = shown([], { card: pictured, density })
    const sign = container.querySelector('.meta [data-rights] path')
    expect(sign).not.toBeNull()
    expect(container.querySelector('[data-rights]')).toHaveAttribute(
      'data-tip',
      'Un visuel est hors droits ce jour-là',
    )
    expect(one?.querySelector('.title')?.getAttribute('aria-label')).toMatch(
      /Un visuel est hors droits ce jour-là$/,
    )
  },
)

test('neither a picture that does not come nor one that cannot take the warning away', async () => {
  const { container } = shown([], { card: pictured })
  await fireEvent.error(container.querySelector('img') ?? container)
  expect(container.querySelector('img')).toBeNull()
  expect(container.querySelector('.picture')).toHaveAttribute(
    'data-tip',
    'Image illisible ou absente',
  )
  expect(container.querySelector('[data-rights]')).not.toBeNull()
})

test('what is no picture itself shows the one that stands for it, else a tile that names it', async () => {
  for (const [cover, name] of [
    ['heic', 'Image HEIC'],
    ['mp4', 'Vidéo MP4'],
  ] as const) {
    const { container } = shown([], { card: { ...pictured, cover } })
    const img = container.querySelector('img')
    expect(img).not.toBeNull()
    await fireEvent.error(img ?? container)
    expect(container.querySelector('img')).toBeNull()
    expect(container.querySelector('.picture')).toHaveAttribute('data-tip', name)
  }
})

test('a post within the rights bears no sign of them', () => {
  const { container, one } = shown([], { card: { ...pictured, rightsBroken: false } })
  expect(container.querySelector('[data-rights]')).toBeNull()
  expect(one?.querySelector('.title')?.getAttribute('aria-label')).not.toMatch(/droits/)
})
