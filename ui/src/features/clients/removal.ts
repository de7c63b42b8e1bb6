// What goes with a client or a channel when it is removed, in numbers, asked of the program.

import { calendar } from '$lib/calendar.svelte.ts'
import { noFilter } from '$lib/calendar/filter.ts'
import type { Channel, ClientId } from '$lib/host/index.ts'

const postsOf = async (id: ClientId) =>
  (await calendar.ask({ ask: 'posts', filter: { ...noFilter(), clients: [id] } })).posts

export const countPosts = async (id: ClientId): Promise<number> => (await postsOf(id)).length

/** Posts that go to the channel, and those of them written for it alone. */
export async function countOnChannel({ id, clientId }: Channel) {
  const variants = (await postsOf(clientId)).flatMap((post) =>
    post.variants.filter((variant) => variant.channelId === id),
  )
  const own = variants.filter(({ text, hashtags }) => text !== null || hashtags !== null)
  return { posts: variants.length, own: own.length }
}
