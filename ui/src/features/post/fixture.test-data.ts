// A post with its texts and counts, for the tests of the inspector. Counts as no network does: by UTF-16 units.

import type { Channel, Measure, Post, PostDetail, Query } from '$lib/host/index.ts'
import { card } from '../../../tests/fake-host.ts'

export const channels: Channel[] = [
  { id: 'ig', clientId: 'lunel', network: 'instagram', handle: '@lunel', active: true },
  { id: 'x', clientId: 'lunel', network: 'x', handle: '', active: true },
]

export const networks = [
  { id: 'instagram', name: 'Instagram' },
  { id: 'x', name: 'X' },
]

export const post = (more: Partial<Post> = {}): Post => ({
  ...card('a', '2026-12-10 18:00'),
  title: 'La bûche',
  text: 'Bonjour',
  hashtags: '',
  notes: '',
  link: '',
  variants: ['ig', 'x'].map((channelId) => ({ channelId, text: null, hashtags: null, time: null })),
  ...more,
})

export function measure(text: string, limit: number | null): Measure {
  const over = limit === null ? 0 : text.length - limit
  return {
    used: text.length,
    limit,
    hashtags: 0,
    hashtagLimit: null,
    visible: null,
    fold: null,
    warnings: over > 0 ? [{ code: 'overLimit', by: over }] : [],
    spans: [...text.matchAll(/#\p{L}+/gu)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      kind: 'hashtag',
    })),
    hashtagSpans: [],
  }
}

const LIMITS: Record<string, number> = { ig: 2200, x: 20 }

export function measures(one: Post) {
  const of = ({ channelId, text }: Post['variants'][number]) => ({
    channelId,
    measure: measure(text ?? one.text, LIMITS[channelId] ?? null),
  })
  return { channels: one.variants.map(of), common: measure(one.text, null) }
}

export const detail = (one: Post): PostDetail => ({
  post: one,
  card: { ...card(one.id), ...one, channelIds: one.variants.map((variant) => variant.channelId) },
  here: null,
  measures: measures(one),
  visuals: [],
})

/** Counts of what is typed, of the common text or of one channel's. */
export function answerMeasure(one: Post, query: Query) {
  if (query.ask !== 'measure') return null
  if (!query.channelId) return measures({ ...one, text: query.text })
  const variants = one.variants
    .filter(({ channelId }) => channelId === query.channelId)
    .map((variant) => ({ ...variant, text: query.text }))
  return measures({ ...one, variants })
}
