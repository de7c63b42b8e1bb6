import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import type { Crop, FormatCrop, Visual } from '$lib/host/index.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { FakeHost } from '../../../tests/fake-host.ts'
import CropEditor from './CropEditor.svelte'
import { cropping } from './cropping.svelte.ts'

let host: FakeHost
let cuts = false
const user = userEvent.setup()
const visual = {
  ...{ id: 'aa', clientId: null, fileName: 'buche.jpg', kind: 'jpeg', alt: 'Une bûche' },
  ...{ width: 1000, height: 2000, focal: null, tags: [], animated: false, altReview: false },
} as unknown as Visual

const format = (id: string, crop: Crop, shape: Partial<FormatCrop['shape']>): FormatCrop => ({
  format: `instagram:${id}`,
  network: 'instagram',
  shape: { id, width: 1080, height: 1080, top: 0, bottom: 0, ...shape },
  crop,
  chosen: false,
  cutsFocal: false,
  enlarged: true,
})
const square: Crop = { x: 0, y: 2500, width: 10000, height: 5000 }

beforeEach(async () => {
  setLanguage('fr')
  host = new FakeHost()
  let chosen: Crop | null = null
  let focal: Visual['focal'] = null
  cuts = false
  host.answer.visual = () => ({
    visual: { ...visual, focal },
    uses: [],
    refusal: null,
    rights: 'open',
    formats: [
      { ...format('square', chosen ?? square, {}), chosen: chosen !== null, cutsFocal: cuts },
      format(
        'story',
        { x: 0, y: 555, width: 10000, height: 8890 },
        { height: 1920, top: 250, bottom: 250 },
      ),
    ],
  })
  const act = host.act.bind(host)
  host.act = vi.fn((action) => {
    if (action.do === 'setCrop') chosen = action.crop ?? null
    if (action.do === 'setFocal') focal = action.point ?? null
    return act(action)
  })
  await calendar.open(host)
  cropping.open('aa')
  render(CropEditor)
  await screen.findByRole('application')
})

const frame = () => screen.getByRole('application')
const crops = () => host.acted.filter((action) => action.do === 'setCrop')

test('arrows move the frame, a pause saves once, the proposal comes back', async () => {
  // the keyboard begins there
  expect(frame()).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(frame()).toHaveAccessibleName(/26.% en haut/)
  await waitFor(() => expect(crops()).toHaveLength(1))
  expect(crops()[0]).toMatchObject({ format: 'instagram:square', crop: { y: 2600, height: 5000 } })
  const reset = screen.getByRole('button', { name: 'Revenir à la proposition' })
  await waitFor(() => expect(reset).toBeEnabled())
  await user.click(reset)
  await waitFor(() => expect(crops()).toHaveLength(2))
  expect(crops()[1]).toEqual({ do: 'setCrop', id: 'aa', format: 'instagram:square' })
  await waitFor(() => expect(frame()).toHaveAccessibleName(/25.% en haut/))
})

test('a smaller frame says that the pixels are too few; another format keeps what was done', async () => {
  expect(screen.getByText(/Trop peu de pixels.*1.000 de large pour 1.080/)).toBeInTheDocument()
  frame().focus()
  await user.keyboard('---')
  expect(screen.getByText(/8\d\d de large pour 1.080/)).toBeInTheDocument()
  // before the pause is over
  await user.click(screen.getByRole('button', { name: /Story/ }))
  await waitFor(() => expect(crops()).toHaveLength(1))
  expect(crops()[0]).toMatchObject({ format: 'instagram:square' })
  expect(screen.getAllByText('Recouvert par le réseau')).toHaveLength(2)
})

test('the focal point is set, moved and taken away by keys', async () => {
  const mark = screen.getByRole('button', { name: /Point focal/ })
  mark.focus()
  await user.keyboard('{Enter}{ArrowLeft}')
  await waitFor(() =>
    expect(host.acted).toContainEqual({ do: 'setFocal', id: 'aa', point: { x: 4900, y: 5000 } }),
  )
})

test('what follows at once upon another correction takes nothing of it away', async () => {
  screen.getByRole('button', { name: /Point focal/ }).focus()
  await user.keyboard('{Enter}{ArrowLeft}')
  // before the pause is over
  frame().focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(crops()).toHaveLength(1))
  expect(host.acted).toContainEqual({ do: 'setFocal', id: 'aa', point: { x: 4900, y: 5000 } })
})

test('a frame that cuts the focal point says so, in the hand and in the list', async () => {
  screen.getByRole('button', { name: /Point focal/ }).focus()
  await user.keyboard('{Enter}{Shift>}{ArrowUp}{ArrowUp}{/Shift}')
  expect(screen.queryByText(/Ce cadre coupe le point focal/)).toBeNull()
  frame().focus()
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  expect(screen.getByText(/Ce cadre coupe le point focal/)).toBeInTheDocument()
  cuts = true
  await cropping.read()
  expect(await screen.findByText('coupe le point focal')).toBeInTheDocument()
})

test('how a proposal is found is said beside it, in both languages', async () => {
  expect(screen.getByText(/contours et la saturation/)).toBeInTheDocument()
  setLanguage('en')
  expect(await screen.findByText(/edges and saturation/)).toBeInTheDocument()
})
