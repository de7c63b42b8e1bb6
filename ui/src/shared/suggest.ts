// Which suggestions answer to what was typed: accents, capitals and underscores do not count.

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLocaleLowerCase().trim()

/** Those that hold the words, the ones that begin with them first; all of them for no words. */
export function matching(options: readonly string[], typed: string, most = 50): string[] {
  const words = plain(typed)
  if (!words) return options.slice(0, most)
  const rank = (option: string) => {
    const text = plain(option)
    if (text.startsWith(words)) return 0
    return text.includes(` ${words}`) || text.includes(`/${words}`) ? 1 : 2
  }
  return options
    .filter((option) => plain(option).includes(words))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
}

/** The option that is written the same, if any. */
export const sameAs = (options: readonly string[], typed: string): string | undefined =>
  options.find((option) => plain(option) === plain(typed))
