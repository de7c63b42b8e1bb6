// What the planning screens are given by the view that composes them.

import type { PostId } from '$lib/host/index.ts'
import type { Marks } from '$lib/marks.ts'

export type { Marks } from '$lib/marks.ts'

export type DrawCard = Marks['card']

/** Opens the menu of a post at the pointer, or at the focus when a key asked. */
export type OpenMenu = (event: MouseEvent, id: PostId) => void
