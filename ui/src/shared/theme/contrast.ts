// Contrast of two colours as WCAG defines it, for tests of the palette.

/** `#rrggbb` as three parts from 0 to 1. */
export function parts(hex: string): number[] {
  const six = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  return [1, 3, 5].map((at) => parseInt(six.slice(at, at + 2), 16) / 255)
}

function luminance(colour: number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** `share` (0 to 1) of `one` laid over `other`, as `color-mix(in srgb, …)` does. */
export function mix(one: number[], share: number, other: number[]): number[] {
  return one.map((c, i) => c * share + (other[i] ?? 0) * (1 - share))
}
