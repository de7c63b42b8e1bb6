import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Post, PostPreview as Preview } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { changes, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import PostPreview from './PostPreview.svelte'

const post = { id: 'p', variants: [{ channelId: 'x' }] } as unknown as Post
const image = (id: string) => ({
  ...{ visualId: id, alt: id, kind: 'jpeg' as const, shape: null },
  crop: { x: 0, y: 0, width: 10000, height: 10000 },
})

async function shown(more: Partial<Preview>) {
  const host = new FakeHost()
  host.answer.preview = () => ({
    ...{
      name: 'Lunel',
      handle: '',
      network: 'x',
      title: '',
      shown: 'Un mot',
      more: '',
      beyond: '',
    },
    ...{ together: false, images: [], leftOut: 0, link: '', ...more },
  })
  await calendar.open(host)
  const channel = {
    id: 'x',
    network: 'x',
    clientId: 'lunel',
    handle: '',
    language: null,
    position: 0,
  }
  calendar.apply(changes({ channels: [channel] as never }))
  render(PostPreview, { post, marks })
  await userEvent.setup().click(screen.getByText('Aperçu sur le réseau'))
  await screen.findByRole('article')
}

beforeEach(() => setLanguage('fr'))

test('several images are seen together where the network shows them so, else one by one', async () => {
  await shown({ together: true, images: ['a', 'b', 'c'].map(image) })
  expect(screen.getAllByRole('img')).toHaveLength(3)
  expect(screen.queryByRole('button', { name: 'Suivant' })).toBeNull()
  document.body.innerHTML = ''
  await shown({ images: ['a', 'b', 'c'].map(image) })
  expect(screen.getAllByRole('img')).toHaveLength(1)
})

test('a title stands where the network publishes one, and what it does not take is marked', async () => {
  await shown({ title: 'La bûche', beyond: ' de trop' })
  expect(screen.getByRole('heading', { name: 'La bûche' })).toBeInTheDocument()
  expect(document.querySelector('mark')).toHaveTextContent('de trop')
  expect(screen.getByText(/8.caractères de trop pour ce réseau/)).toBeInTheDocument()
})
