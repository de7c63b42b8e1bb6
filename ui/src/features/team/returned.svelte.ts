// A packet that came back: what it says, and what is chosen where both sides rewrote the same words.

import { calendar } from '$lib/calendar.svelte.ts'
import { Following } from '$lib/following.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type {
  Done,
  Failure,
  MergeChoice,
  MergedText,
  PacketRead,
  PostId,
  ReturnedPost,
  ReturnRequest,
  TextChoice,
  TextOf,
} from '$lib/host/index.ts'

export const textKey = (text: TextOf): string => ('id' in text ? `${text.of} ${text.id}` : text.of)

export class Returned {
  readonly following = new Following('readFile', 'bringIn')
  read = $state.raw<PacketRead | null>(null)
  failure = $state.raw<Failure | null>(null)
  busy = $state(false)
  /** By `<post> <text> <n>`. */
  chosen = $state<Record<string, MergeChoice>>({})
  left = $state<Record<PostId, boolean>>({})
  #request: ReturnRequest = {}

  async open(request: ReturnRequest) {
    this.#request = request
    this.read = this.failure = null
    this.chosen = {}
    this.left = {}
    this.busy = true
    try {
      this.read = await this.following.during(calendar.ask({ ask: 'readPacket', packet: request }))
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
    } finally {
      this.busy = false
    }
  }

  key = (post: ReturnedPost, text: MergedText, n: number): string =>
    `${post.postId} ${textKey(text.text)} ${n}`

  readonly taken = $derived(
    (this.read?.posts ?? []).filter((one) => one.takes && !this.left[one.postId]),
  )

  /** Overlaps in which nothing is chosen yet. */
  readonly open_overlaps = $derived.by(() => {
    let open = 0
    for (const post of this.taken)
      for (const text of post.texts)
        for (let n = 0; n < text.overlaps; n++) if (!this.chosen[this.key(post, text, n)]) open++
    return open
  })

  /** Takes it in; null when it was refused, and says why in `failure`. */
  async take(): Promise<Done | null> {
    const choices: TextChoice[] = this.taken.flatMap((post) =>
      post.texts.map((text) => ({
        postId: post.postId,
        text: text.text,
        choices: Array.from(
          { length: text.overlaps },
          (_, n): MergeChoice => this.chosen[this.key(post, text, n)] ?? { take: 'ours' },
        ),
      })),
    )
    const leave = Object.keys(this.left).filter((id) => this.left[id])
    try {
      return await this.following.during(
        calendar.act(
          { do: 'receivePacket', packet: this.#request, choices, leave },
          { quiet: true },
        ),
      )
    } catch (thrown) {
      this.failure = asRefusal(thrown).failure
      return null
    }
  }
}
