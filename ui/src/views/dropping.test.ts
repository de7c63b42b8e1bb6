import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearPaste } from '$features/visuals/pasting.ts'
import { visualCommands } from '$features/visuals/commands.ts'
import { library, noVisualFilter } from '$features/visuals/library.svelte.ts'
import { calendar } from '$lib/calendar.svelte.ts'
import { Commands } from '$lib/commands.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { panels } from '$lib/panels.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'
import { card, done, FakeHost } from '../../tests/fake-host.ts'
import { openFiles } from './dropping.ts'

let host: FakeHost
const added = () =>
  host.acted.flatMap((action) => (action.do === 'addVisuals' ? [action.paths] : []))
const said = () => toasts.list.map(({ text }) => text).filter(Boolean)
const drop = (...paths: string[]) => openFiles({ paths, x: 1, y: 1 })

beforeEach(async () => {
  setLanguage('fr')
  toasts.clear()
  // jsdom lays nothing out
  document.elementFromPoint = () => null
  host = new FakeHost()
  host.posts = [card('a', '2026-12-10')]
  host.answer.work = () => ({ works: [] })
  host.answer.nearVisuals = () => ({ near: [], waiting: [] })
  await calendar.open(host)
  calendar.goTo('calendar')
})
afterEach(() => {
  panels.close()
  calendar.openPost(null)
  calendar.filter.clients = []
  library.filter = noVisualFilter()
  calendar.close()
  document.body.replaceChildren()
})

test('whatever it is called, a file or a folder is handed over, and the program says what it does not take', async () => {
  const refusal = (path: string) => ({
    path,
    failure: { code: 'badVisual' as const, params: { path, reason: 'unknown' }, field: null },
  })
  host.answers = [done({ refused: [refusal('logo.svg'), refusal('maquette.psd')] })]
  drop('/a/Photos 12.2026', '/a/logo.svg', '/a/maquette.psd', '/a/film.mkv', '/a/photo.jfif')
  await vi.waitFor(() => expect(added()[0]).toHaveLength(5))
  await vi.waitFor(() => expect(said()[0]).toMatch(/logo\.svg.*maquette\.psd/))
  expect(calendar.room).toBe('library')
})

test('of a mixed drop nothing vanishes: the plan opens, the pictures come into the library', async () => {
  drop('/a/photo.jpg', '/a/plan.xlsx')
  await vi.waitFor(() => expect(added()).toEqual([['/a/photo.jpg']]))
  await vi.waitFor(() => expect(panels.is('import')).toBe(true))
  expect(calendar.room).toBe('calendar')
  drop('/a/retour.zip', '/a/photo.jpg', '/a/photo.heic')
  await vi.waitFor(() => expect(added().at(-1)).toEqual(['/a/photo.heic']))
  await vi.waitFor(() => expect(panels.is('packetIn')).toBe(true))
})

test('what a mail program renamed, an unpacked packet and a word processor’s file go where packets come back', async () => {
  host.answer.readPacket = () => new Promise(() => {})
  host.answer.packetFolders = ({ paths }: { paths: string[] }) => ({
    paths: paths.filter((path) => path.endsWith('dossier')),
  })
  for (const path of ['/a/01 Bûche.md.txt', '/a/dossier', '/a/texte.docx', '/a/texte.rtf']) {
    drop(path)
    await vi.waitFor(() => expect(panels.is('packetIn')).toBe(true))
    panels.close()
  }
  expect(panels.is('import')).toBe(false)
  expect(added()).toEqual([])
  // a folder of pictures beside it goes among the visuals
  drop('/a/dossier', '/a/photos')
  await vi.waitFor(() => expect(added()).toEqual([['/a/photos']]))
})

test('a folder without any picture is said to hold none', async () => {
  drop('/a/vide')
  await vi.waitFor(() => expect(said()).toHaveLength(1))
  expect(said()[0]).toMatch(/aucune image/)
})

test('what comes in while the library is narrowed to a client is that client’s, whatever the calendar shows', async () => {
  const clients = () =>
    host.acted.flatMap((action) => (action.do === 'addVisuals' ? [action.clientId ?? null] : []))
  const next = async (come: () => void, client: string | null) => {
    const before = clients().length
    come()
    await vi.waitFor(() => expect(clients().slice(before)).toEqual([client]))
  }
  host.answer.pasteVisual = () => ({ paths: ['/home/a.jpg'] })
  const dropped = () => drop('/a/photo.jpg')
  const pasted = () => void press()

  calendar.goTo('library')
  library.filter = { ...noVisualFilter(), clients: ['lunel'] }
  await next(dropped, 'lunel')
  await next(pasted, 'lunel')
  calendar.filter.clients = ['velo']
  await next(dropped, 'lunel')
  library.filter = noVisualFilter()
  await next(dropped, null)
  await next(pasted, null)

  // what the library kept in sight when it was left counts no more
  library.filter = { ...noVisualFilter(), clients: ['lunel'] }
  calendar.goTo('calendar')
  await next(pasted, 'velo')
  calendar.goTo('calendar')
  await next(dropped, 'velo')
})

function press(target: EventTarget = document.body) {
  const commands = new Commands()
  commands.add(visualCommands())
  const event = new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, cancelable: true })
  Object.defineProperty(event, 'target', { value: target })
  commands.press(event)
  return event
}

test('Ctrl+V brings in what was copied, files too, onto the post that is open', async () => {
  host.answer.pasteVisual = () => ({ paths: ['/home/a.jpg', '/home/b.jpg'] })
  press()
  await vi.waitFor(() => expect(added()).toEqual([['/home/a.jpg', '/home/b.jpg']]))
  calendar.openPost('a')
  press()
  await vi.waitFor(() =>
    expect(host.acted).toContainEqual(expect.objectContaining({ postId: 'a' })),
  )
})

test('in a field words are pasted as words, a picture alone comes among the visuals', async () => {
  host.answer.pasteVisual = () => ({ paths: ['/home/a.jpg'] })
  const field = document.body.appendChild(document.createElement('textarea'))
  expect(press(field).defaultPrevented).toBe(false)
  const paste = (...types: string[]) => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: { types } })
    Object.defineProperty(event, 'target', { value: field })
    hearPaste(event as ClipboardEvent)
    return event.defaultPrevented
  }
  expect(paste('text/plain', 'image/png')).toBe(false)
  expect(paste()).toBe(false)
  expect(added()).toEqual([])
  expect(paste('Files', 'image/png')).toBe(true)
  await vi.waitFor(() => expect(added()).toEqual([['/home/a.jpg']]))
})
