// What stands in the page as plain words, and grown again from them: nothing in it can act, lead elsewhere or be read from outside.

/** A text, or an element with its attributes, what it holds, and how far it is scrolled. */
export type Twig =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string>>,
      holds: readonly Twig[],
      scroll: number,
    ]

const SVG = 'http://www.w3.org/2000/svg'

const TAGS = new Set(
  (
    'a aside b bdi button div em h1 h2 h3 header i img input kbd label li main nav ol p section small span strong ul ' +
    'svg circle ellipse g line path polygon polyline rect'
  ).split(' '),
)

/** What gives an element its look; of its addresses, only those of the program's own pictures. */
const ATTRIBUTES =
  /^(class|style|lang|dir|role|type|value|placeholder|alt|disabled|hidden|decoding|viewBox|d|c[xy]|r[xy]?|[xy][12]?|width|height|points|fill|stroke(-[a-z]+)?|(data|aria)-[a-z-]+)$/
const PICTURE = /^(visual:|http:\/\/visual\.localhost\/)/

const keeps = (name: string, value: string): boolean =>
  ATTRIBUTES.test(name) || (name === 'src' && PICTURE.test(value))

/** The element in words; nothing for what only passes (`data-passing`) and for what is none of ours. */
export function twigOf(element: Element): Twig | null {
  const tag = element.localName
  if (!TAGS.has(tag) || element.hasAttribute('data-passing')) return null
  const attributes: Record<string, string> = {}
  for (const { name, value } of element.attributes) if (keeps(name, value)) attributes[name] = value
  const holds = [...element.childNodes].flatMap((one): readonly Twig[] => {
    if (one instanceof Text) return one.data ? [one.data] : []
    const twig = one instanceof Element ? twigOf(one) : null
    return twig === null ? [] : [twig]
  })
  return [tag, attributes, holds, element.scrollTop]
}

/** The same as a new element. Whoever puts it into the page scrolls it then: see `scroll`. */
export function grow(twig: Twig, space: string | null = null): Node {
  if (typeof twig === 'string') return document.createTextNode(twig)
  const [tag, attributes, holds, scroll] = twig
  const own = tag === 'svg' ? SVG : space
  const known = TAGS.has(tag) ? tag : 'span'
  const element = own ? document.createElementNS(own, known) : document.createElement(known)
  for (const [name, value] of Object.entries(attributes)) {
    // the content policy lets styles be set by the script alone
    if (name === 'style') (element as HTMLElement | SVGElement).style.cssText = value
    else if (keeps(name, value)) element.setAttribute(name, value)
  }
  if (scroll) element.setAttribute(SCROLL, String(scroll))
  element.append(...holds.map((one) => grow(one, own)))
  return element
}

const SCROLL = 'data-scrolled'

/** Scrolls what was scrolled. */
export function scroll(root: Element) {
  for (const one of root.querySelectorAll(`[${SCROLL}]`))
    one.scrollTop = Number(one.getAttribute(SCROLL))
}
