// Puts an element under the body, for what is placed by the window's pixels: engines differ on whether a size container
// holds fixed elements back.

/** `{@attach toBody}` */
export function toBody(node: HTMLElement): () => void {
  document.body.append(node)
  return () => node.remove()
}
