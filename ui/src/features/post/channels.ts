// How the channels of a client are called beside each other: by their network, with their handle where a network has
// several.

import type { Channel, ChannelId } from '$lib/host/index.ts'

export function channelNames(
  channels: readonly Channel[],
  networkName: (network: string) => string,
): ReadonlyMap<ChannelId, string> {
  const several = (network: string) =>
    channels.filter((channel) => channel.network === network).length > 1
  return new Map(
    channels.map(({ id, network, handle }) => {
      const name = networkName(network)
      return [id, several(network) && handle ? `${name} ${handle}` : name]
    }),
  )
}
