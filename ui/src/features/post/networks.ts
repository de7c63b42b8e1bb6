// The two letters that stand for a network. No logos: not every licence allows them, and letters read at 9 px.

const LETTERS: Record<string, string> = {
  instagram: 'IG',
  facebook: 'FB',
  linkedin: 'LI',
  x: 'X',
  tiktok: 'TT',
  youtube: 'YT',
  pinterest: 'PI',
  threads: 'TH',
  bluesky: 'BS',
  mastodon: 'MA',
  blog: 'BL',
  newsletter: 'NL',
  forum: 'FO',
}

/** `IG`, or the first two letters of a network added by the person. */
export const networkLetters = (network: string): string =>
  LETTERS[network] ??
  network
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 2)
    .toUpperCase()
