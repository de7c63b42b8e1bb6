// Where a file would go when nobody said: beside the last one.

import type { ShareLine } from '$lib/host/index.ts'

/** `name` in the folder of the last share; nothing where there was none. */
export function beside(last: Pick<ShareLine, 'file'> | null | undefined, name = ''): string {
  const folder = /^.*[/\\]/.exec(last?.file ?? '')?.[0]
  return folder && name ? folder + name : ''
}
