// The crop editor's business: which visual, which format, and what is saved once a gesture ends. The program proposes,
// keeps and judges crops.

import { calendar } from '$lib/calendar.svelte.ts'
import { asRefusal } from '$lib/host/host.ts'
import type { Crop, FormatCrop, Point, VisualDetail, VisualId } from '$lib/host/index.ts'
import { panels } from '$lib/panels.svelte.ts'
import { toasts } from '$lib/toasts.svelte.ts'

class Cropping {
  id = $state<VisualId | null>(null)
  detail = $state.raw<VisualDetail | null>(null)
  /** The word of the format that is looked at. */
  format = $state('')
  #asked = 0

  open(id: VisualId, format = '') {
    this.id = id
    this.detail = null
    this.format = format
    panels.show('crop')
    void this.read()
  }

  get current(): FormatCrop | undefined {
    const formats = this.detail?.formats ?? []
    return formats.find(({ format }) => format === this.format) ?? formats[0]
  }

  async read() {
    const { id } = this
    const mine = ++this.#asked
    if (!id) return
    try {
      const detail = await calendar.ask({ ask: 'visual', id })
      if (mine === this.#asked) this.detail = detail
    } catch (thrown) {
      if (mine === this.#asked) toasts.failed(asRefusal(thrown).failure)
    }
  }

  /** Null leaves it to the proposal. */
  async choose(format: string, crop: Crop | null) {
    if (!this.id) return
    await calendar.act({ do: 'setCrop', id: this.id, format, ...(crop ? { crop } : {}) })
    await this.read()
  }

  async focus(point: Point | null) {
    if (!this.id) return
    await calendar.act({ do: 'setFocal', id: this.id, ...(point ? { point } : {}) })
    await this.read()
  }
}

export const cropping = new Cropping()
