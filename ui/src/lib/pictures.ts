// Where the page finds the small picture of a visual: the program's own address, never a file and never JSON. And what is
// said of a file of which there is none.

import type { Kind, VisualId } from './host/index.ts'
import { t } from './locale.svelte.ts'

/** Longest sides that are made: of a card, of the library, of a panel. */
export type PictureSize = 240 | 480 | 960

const BASE = navigator.userAgent.includes('Windows') ? 'http://visual.localhost/' : 'visual://'

export const pictureOf = (id: VisualId, size: PictureSize): string => `${BASE}${id}/${size}`

const DECODED: readonly Kind[] = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'bmp']
const VIDEOS: readonly Kind[] = ['mp4', 'mov', 'webm', 'mkv', 'avi']

/** Its pixels can be read: it can be shown and cut. */
export const isPicture = (kind: Kind | null): boolean => kind !== null && DECODED.includes(kind)

export const isVideo = (kind: Kind | null): boolean => kind !== null && VIDEOS.includes(kind)

/** « Vidéo MP4 », « Image HEIC » */
export const kindName = (kind: Kind | null): string =>
  kind ? t(isVideo(kind) ? 'visuals-video' : 'visuals-image', { kind: kind.toUpperCase() }) : ''
