// Names of a post's texts and of the channels they are for.

import { calendar } from '$lib/calendar.svelte.ts'
import type { ChannelId, TextOf } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { networkName } from '$lib/names.ts'

/** « Instagram @lunel » */
export function channelName(id: ChannelId): string {
  const channel = calendar.channel(id)
  return channel ? [networkName(channel.network), channel.handle].join(' ').trim() : ''
}

export function nameOf(text: TextOf): string {
  if (!('id' in text)) return t(`review-text-${text.of}`)
  const name = channelName(text.id)
  return text.of === 'channel' ? name : `${name} · ${t('review-text-hashtags')}`
}
