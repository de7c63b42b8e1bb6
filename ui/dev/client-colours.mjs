// How the twelve client colours were found: simulated annealing over OKLCH that keeps the smallest distance (OKLab,
// between any two colours, in both themes, as seen with full vision, protanopia, deuteranopia and tritanopia) as large as it gets, under
// 3:1 against the panel. The first three are the design's own. Run: node dev/client-colours.mjs

const lin = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const gam = (c) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)
const hexToLin = (hex) => [1, 3, 5].map((i) => lin(parseInt(hex.slice(i, i + 2), 16) / 255))
const linToHex = (rgb) =>
  '#' +
  rgb
    .map((c) =>
      Math.round(gam(Math.min(1, Math.max(0, c))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
const mul = (m, v) => m.map((r) => r[0] * v[0] + r[1] * v[1] + r[2] * v[2])

const toLab = (rgb) => {
  const lms = mul(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((x) => Math.cbrt(Math.max(0, x)))
  return mul(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  )
}
const fromLch = (l, c, h) => {
  const a = c * Math.cos(h),
    b = c * Math.sin(h)
  const lms = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((x) => x ** 3)
  return mul(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    lms,
  )
}
// Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB
const SIGHTS = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
]
const lum = (rgb) => 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
const contrast = (a, b) => {
  const [x, y] = [lum(a), lum(b)].sort((p, q) => q - p)
  return (x + 0.05) / (y + 0.05)
}
const views = (rgb) => SIGHTS.map((m) => toLab(mul(m, rgb).map((c) => Math.min(1, Math.max(0, c)))))
// most people see with full vision: there the distance must be twice that of the others
const dist = (u, v) =>
  Math.min(...u.map((p, i) => Math.hypot(...p.map((x, k) => x - v[i][k])) / (i % 4 === 0 ? 2 : 1)))

let seed = 11
const random = () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

const LIGHT = { ground: hexToLin('#fffdfa'), low: 0.4, high: 0.67 }
const DARK = { ground: hexToLin('#221e1a'), low: 0.58, high: 0.88 }
const FIRST = ['#c0792a', '#2f7d6b', '#5a5fb0']

const toLch = (hex) => {
  const [l, a, b] = toLab(hexToLin(hex))
  return [l, Math.hypot(a, b), Math.atan2(b, a)]
}
/** The same hue for the dark theme: lightness moved to the dark range, chroma cut until it is a colour of the screen. */
function darkOf([l, c, h]) {
  const dl = DARK.low + ((l - LIGHT.low) * (DARK.high - DARK.low)) / (LIGHT.high - LIGHT.low)
  for (let dc = c; ; dc *= 0.97) {
    const rgb = fromLch(dl, dc, h)
    if (rgb.every((x) => x >= 0 && x <= 1)) return rgb
  }
}
const ok = (rgb, ground) =>
  rgb.every((c) => c >= -0.001 && c <= 1.001) && contrast(rgb, ground) >= 3
function made(lch) {
  const light = fromLch(...lch),
    dark = darkOf(lch)
  if (
    lch[0] < LIGHT.low ||
    lch[0] > LIGHT.high ||
    !ok(light, LIGHT.ground) ||
    !ok(dark, DARK.ground)
  )
    return null
  return { lch, light, dark, views: [...views(light), ...views(dark)] }
}
function pick() {
  for (;;) {
    const it = made([
      LIGHT.low + random() * (LIGHT.high - LIGHT.low),
      0.05 + random() * 0.12,
      random() * 2 * Math.PI,
    ])
    if (it) return it
  }
}
const first = FIRST.map((hex) => made(toLch(hex)))
const set = [...first, ...Array.from({ length: 12 - first.length }, pick)]
const nearest = (all) =>
  all
    .map((a, i) => Math.min(...all.map((b, k) => (i === k ? 9 : dist(a.views, b.views)))))
    .sort((a, b) => a - b)
const score = () => {
  const all = nearest(set)
  return all[0] + 0.1 * (all[2] + all[5])
}
let now = score(),
  top = now,
  best = [...set]
const STEPS = 80000
for (let n = 0; n < STEPS; n++) {
  const heat = 0.02 * (1 - n / STEPS) ** 2
  const i = first.length + Math.floor(random() * (12 - first.length)),
    old = set[i]
  const [l, c, h] = old.lch
  const it =
    random() < 0.1
      ? pick()
      : made([
          l + (random() - 0.5) * 0.08,
          Math.max(0.04, Math.min(0.17, c + (random() - 0.5) * 0.04)),
          h + (random() - 0.5) * 0.6,
        ])
  if (!it) continue
  set[i] = it
  const then = score()
  if (then >= now || random() < Math.exp((then - now) / heat)) {
    now = then
    if (now > top) {
      top = now
      best = [...set]
    }
  } else set[i] = old
}
console.log('smallest distance', nearest(best)[0].toFixed(3))
best.forEach((it, i) =>
  console.log(`--client-${i}: light-dark(${linToHex(it.light)}, ${linToHex(it.dark)});`),
)
