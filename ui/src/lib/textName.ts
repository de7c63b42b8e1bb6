// The name of a text of a post: common, or of a channel by its network and handle. Draws nothing.

import { calendar } from './calendar.svelte.ts'
import type { ChannelId, TextOf } from './host/index.ts'
import { t } from './locale.svelte.ts'
import { networkName } from './names.ts'

/** « Instagram @lunel » */
export function channelName(id: ChannelId): string {
  const channel = calendar.channel(id)
  return channel
    ? [networkName(channel.network), channel.handle].join(' ').trim()
    : t('packet-channel-gone')
}

export function textName(which: TextOf): string {
  if (!('id' in which)) return t(`review-text-${which.of}`)
  const name = channelName(which.id)
  return which.of === 'channel' ? name : `${name} · ${t('review-text-hashtags')}`
}
