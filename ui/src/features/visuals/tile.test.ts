import { fireEvent, render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { setLanguage } from '$lib/locale.svelte.ts'
import VisualTile from './VisualTile.svelte'

beforeEach(() => setLanguage('fr'))

test('a film shows the picture that stands for it, and is still said to be a film', async () => {
  render(VisualTile, { visual: { id: 'aa', kind: 'mp4' }, size: 240, alt: 'Le four' })
  const cover = screen.getByRole('img', { name: 'Le four, Vidéo MP4' })
  expect(cover.tagName).toBe('IMG')
  expect(cover).toHaveAttribute('src', expect.stringMatching(/aa\/240$/))
  // it holds none
  await fireEvent.error(cover)
  const tile = screen.getByRole('img', { name: 'Le four, Vidéo MP4' })
  expect(tile.tagName).toBe('SPAN')
  expect(tile).toHaveTextContent('Vidéo MP4')
})

test('a picture that cannot be read is said to be so', async () => {
  render(VisualTile, { visual: { id: 'aa', kind: 'jpeg' }, size: 240, alt: 'Le four' })
  await fireEvent.error(screen.getByRole('img', { name: 'Le four' }))
  expect(
    screen.getByRole('img', { name: 'Le four, Image illisible ou absente' }),
  ).toBeInTheDocument()
})
