// The name of a text of a post: common, or of a channel by its network and handle. Draws nothing.

import { calendar } from '$lib/calendar.svelte.ts'
import type { TextOf } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'
import { networkName } from '$lib/names.ts'

export function textName(which: TextOf): string {
  if (!('id' in which)) return t(`review-text-${which.of}`)
  const channel = calendar.channel(which.id)
  const name = channel
    ? [networkName(channel.network), channel.handle].join(' ').trim()
    : t('packet-channel-gone')
  return which.of === 'channel' ? name : `${name} · ${t('review-text-hashtags')}`
}
