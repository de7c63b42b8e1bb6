// Whether something that opens was ever open: what it needs is made then, and kept for its closing.

/** To be called while a component is made. */
export function usedOnce(isOpen: () => boolean): { readonly ever: boolean } {
  let ever = $state(false)
  $effect.pre(() => {
    if (isOpen()) ever = true
  })
  return {
    get ever() {
      return ever
    },
  }
}
