// Where the page finds the small picture of a visual: the program's own address, never a file and never JSON.

import type { VisualId } from './host/index.ts'

/** Longest sides that are made: of a card, of the library, of a panel. */
export type PictureSize = 240 | 480 | 960

const BASE = navigator.userAgent.includes('Windows')
  ? 'http://visual.localhost'
  : 'visual://localhost'

export const pictureOf = (id: VisualId, size: PictureSize): string => `${BASE}/${id}/${size}`
