// What a card says aloud: the whole of it in one sentence.

import { t } from '$lib/locale.svelte.ts'
import type { PostCard } from '$lib/host/index.ts'
import { longDay, spokenTime } from '$lib/moments.ts'
import { isLocked, statusKey } from './statuses.ts'

export interface CardNames {
  client: string
  /** Networks' names. */
  networks: string[]
  assignee?: string | null | undefined
}

/** The tallest that a card gets at each density, in pixels, border included: what a cell needs to know to count cards. */
export const CARD_HEIGHT = { compact: 20, cards: 51, roomy: 81 } as const

export const cardTitle = (card: PostCard): string => card.title.trim() || t('card-untitled')

/** « La bûche, Biscuiterie Lunel, jeudi 10 décembre, 18 h, Instagram, En relecture, Maya » */
export function cardLabel(card: PostCard, names: CardNames): string {
  const at = card.planned
  return [
    cardTitle(card),
    names.client,
    at ? longDay(at.date) : '',
    at?.time ? spokenTime(at.time) : '',
    ...names.networks,
    t(statusKey(card.status)),
    names.assignee ?? '',
    isLocked(card.status) ? t('card-locked') : '',
    card.rightsBroken ? t('card-outside-rights') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
