// Counts a text as each network does: the same rules as crates/domain/src/measure, which ui/tests hold against this file.
// Links are found as linkify 0.11 finds them, the library that the program uses.
const counts = (() => {
  const LINK = 23
  let tlds = new Set()

  const ALNUM = /[\p{Alphabetic}\p{N}]/u
  const ALPHA = /\p{Alphabetic}/u
  const MARK = /\p{M}/u
  const isWord = (c) => ALNUM.test(c) || c === '_' || MARK.test(c)
  const trim = (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const graphemes = (text) => Array.from(segmenter.segment(text), (one) => one.segment)
  const utf8 = (text) => {
    let length = 0
    for (const c of text) {
      const code = c.codePointAt(0)
      length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    }
    return length
  }

  // ---- emoji ----
  const EMOJI = /^\p{Emoji}/u
  const PRESENTED = /^\p{Emoji_Presentation}/u
  function isEmoji(grapheme) {
    const [first, second] = Array.from(grapheme)
    if (first === undefined) return false
    if (first.codePointAt(0) < 0x80) return EMOJI.test(first) && grapheme.includes('\u20E3')
    if (second === '\uFE0E') return false
    if (second === '\uFE0F' || second === '\u200D' || /^[\u{1F3FB}-\u{1F3FF}]/u.test(second ?? ''))
      return EMOJI.test(first)
    return PRESENTED.test(first)
  }
  const isPart = (c) => /^[\uFE0E\uFE0F\u20E3\u200D\u{E0020}-\u{E007F}]/u.test(c) || EMOJI.test(c)

  // ---- links, as linkify finds them ----
  const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= '\u0080'
  const isDigit = (c) => c >= '0' && c <= '9'
  const validTld = (text) => /^[a-zA-Z]{2}/.test(text)

  /** Where an authority ends and its last dot; -1 for none. */
  function authorityEnd(s, userinfo, requireHost, port) {
    const none = [-1, -1]
    let end = 0
    let maybeLastDot = -1
    let lastDot = -1
    let dots = 0
    let dotAllowed = false
    let hyphenAllowed = false
    let numeric = true
    let maybeHost = true
    let hostEnded = false
    for (let i = 0; i < s.length; i++) {
      const c = s[i]
      let last = false
      if (isLetter(c)) {
        dotAllowed = hyphenAllowed = true
        lastDot = maybeLastDot
        numeric = false
        if (hostEnded) maybeHost = false
        last = !requireHost || !hostEnded
      } else if (isDigit(c)) {
        dotAllowed = hyphenAllowed = true
        if (lastDot !== maybeLastDot) {
          lastDot = maybeLastDot
          dots++
        }
        if (hostEnded) maybeHost = false
        last = !requireHost || !hostEnded
      } else if (c === '-') {
        if (!hyphenAllowed) maybeHost = false
        dotAllowed = false
        numeric = false
        last = !requireHost
      } else if (c === '.') {
        if (!dotAllowed) hostEnded = true
        dotAllowed = hyphenAllowed = false
        maybeLastDot = i
      } else if (c === '_' || c === '~') {
        maybeHost = false
      } else if ("!$&'()*+,;=".includes(c)) {
        hostEnded = true
        if (!userinfo && requireHost) break
      } else if (c === ':') {
        if (!userinfo && !port) break
        maybeLastDot = lastDot
      } else if (c === '@') {
        if (!userinfo) return none
        userinfo = false
        maybeLastDot = lastDot = -1
        dotAllowed = hyphenAllowed = false
        numeric = maybeHost = true
        hostEnded = false
      } else if (c === '/') {
        if (!requireHost) end = i
        break
      } else break
      if (last) end = i + 1
    }
    if (!requireHost) return [end, lastDot]
    if (!maybeHost) return none
    if (numeric) {
      if (dots !== 3) return none
    } else if (lastDot >= 0 && !validTld(s.slice(lastDot + 1))) return none
    return [end, lastDot]
  }

  function urlEnd(s, quote) {
    if (s[0] !== '/' && s[0] !== '?') return 0
    let [round, square, curly] = [0, 0, 0]
    let single = false
    let end = 0
    for (let i = 0; i < s.length; i++) {
      const c = s[i]
      let last = true
      if (c <= '\u001F' || ' |"<>`'.includes(c) || (c >= '\u007F' && c <= '\u009F')) break
      if ('?!.,:;*'.includes(c)) last = false
      else if (c === '/') last = true
      else if (c === '(') (round++, (last = false))
      else if (c === ')') {
        if (--round < 0) break
      } else if (c === '[') (square++, (last = false))
      else if (c === ']') {
        if (--square < 0) break
      } else if (c === '{') (curly++, (last = false))
      else if (c === '}') {
        if (--curly < 0) break
      } else if (c === quote) break
      else if (c === "'") {
        single = !single
        last = !single
      }
      if (last) end = i + 1
    }
    return end
  }

  function scanUrl(s, at) {
    if (at === 0 || !s.startsWith('://', at) || at + 3 >= s.length) return null
    let [first, special, quote] = [-1, -1, '']
    for (let i = at - 1; i >= 0; i--) {
      const c = s[i]
      if (/[a-zA-Z]/.test(c)) first = i
      else if (isDigit(c)) special = i
      else if ('+-.'.includes(c)) continue
      else if (c === '@') return null
      else {
        if (c === "'" || c === '"') quote = c
        break
      }
    }
    if (first < 0 || (special >= 0 && first > 0 && first - 1 === special)) return null
    const rest = s.slice(at + 3)
    const host = ['https', 'http', 'ftp', 'ssh'].includes(s.slice(first, at))
    const [after] = authorityEnd(rest, true, host, true)
    if (after < 0) return null
    const end = urlEnd(rest.slice(after), quote)
    return after === 0 && end === 0 ? null : [first, at + 3 + after + end]
  }

  function scanDomain(s, at) {
    if (at === 0 || utf8(s) < 4) return null
    let [first, quote] = [-1, '']
    for (let i = at - 1; i >= 0; i--) {
      const c = s[i]
      if (isLetter(c) || isDigit(c)) first = i
      else if (c === '/' || c === '@' || c === '.') return null
      else if (c === '-') {
        if (first < 0) return null
        first = i
      } else {
        if (c === "'" || c === '"') quote = c
        break
      }
    }
    if (first < 0 || s[first] === '-') return null
    const rest = s.slice(first)
    const [end, dot] = authorityEnd(rest, false, true, true)
    return end < 0 || dot < 0 ? null : [first, first + end + urlEnd(rest.slice(end), quote)]
  }

  function scanEmail(s, at) {
    let first = -1
    let boundary = true
    for (let i = at - 1; i >= 0; i--) {
      const c = s[i]
      if (isLetter(c) || isDigit(c) || "!#$%&'*+-/=?^_`{|}~".includes(c)) {
        first = i
        boundary = false
      } else if (c === '.') {
        if (boundary) break
        boundary = true
      } else if (c === '@') return null
      else break
    }
    if (first < 0) return null
    const [end, dot] = authorityEnd(s.slice(at + 1), false, true, false)
    return end < 0 || dot < 0 ? null : [first, at + 1 + end]
  }

  function linkify(text) {
    const found = []
    let rewind = 0
    for (;;) {
      const slice = text.slice(rewind)
      let hit = null
      const trigger = /[:@.]/g
      for (let match; hit === null && (match = trigger.exec(slice)); ) {
        const scan = { ':': scanUrl, '.': scanDomain, '@': scanEmail }[match[0]]
        const range = scan(slice, match.index)
        if (range) hit = { range, email: match[0] === '@' }
      }
      if (!hit) return found
      found.push({ start: rewind + hit.range[0], end: rewind + hit.range[1], email: hit.email })
      rewind += hit.range[1]
    }
  }

  // ---- hashtags, links, mentions ----
  const firstChar = (text) => String.fromCodePoint(text.codePointAt(0) ?? 0)
  function knownEnd(host) {
    const at = host.lastIndexOf('.')
    if (at <= 0) return false
    const before = Array.from(host.slice(0, at))
    return (
      ALNUM.test(before[0]) && ALNUM.test(before.at(-1)) && tlds.has(host.slice(at + 1).toLowerCase())
    )
  }
  const hostOf = (link) => link.slice(0, Math.max(0, (link + '/').search(/[/?#]/))).split(':')[0]

  function sound(text, start, end) {
    const link = text.slice(start, end)
    const scheme = /^https?:\/\//i.exec(link)
    if (scheme) return knownEnd(hostOf(link.slice(scheme[0].length))) ? { start, end, kind: 'link', scheme: true } : null
    if (link.includes('://') || /[-_./]$/.test(text.slice(0, start))) return null
    const host = hostOf(link)
    let found = null
    for (const part of host.matchAll(/[\u0000-\u007F]+/g))
      if (knownEnd(part[0])) found = [part.index, part[0]]
    if (!found) return null
    const from = start + found[0]
    const whole = found[0] + found[1].length === host.length
    return { start: from, end: whole ? end : from + found[1].length, kind: 'link', scheme: false }
  }

  function wordEnd(text, at, allowed) {
    for (const c of text.slice(at)) {
      if (!isWord(c) && !allowed.includes(c)) break
      at += c.length
    }
    return at
  }
  function nameEnd(text, at) {
    const word = text.slice(at, wordEnd(text, at, '.-')).replace(/[.-]+$/, '')
    return word && (ALNUM.test(firstChar(word)) || word[0] === '_') ? at + word.length : -1
  }
  function mention(text, at) {
    const end = nameEnd(text, at)
    if (end < 0) return -1
    const server = text[end] === '@' ? nameEnd(text, end + 1) : -1
    return server >= 0 && text.slice(end, server).includes('.') ? server : end
  }
  function hashtag(text, at) {
    const end = wordEnd(text, at, '')
    return ALPHA.test(text.slice(at, end)) ? end : -1
  }

  function find(text) {
    const links = []
    const taken = []
    for (const link of linkify(text)) {
      if (text[link.start - 1] === '@') continue
      if (link.email) taken.push([link.start, link.end])
      else {
        const found = sound(text, link.start, link.end)
        if (found) {
          links.push(found)
          taken.push([found.start, found.end])
        }
      }
    }
    const found = [...links]
    let at = 0
    for (;;) {
      const offset = text.slice(at).search(/[#\uFF03@]/)
      if (offset < 0) break
      const next = at + offset
      at = next + 1
      const inside = taken.find(([start, end]) => start <= next && next < end)
      if (inside) {
        at = Math.max(at, inside[1])
        continue
      }
      const before = Array.from(text.slice(Math.max(0, next - 2), next)).at(-1)
      if (before !== undefined && (isWord(before) || '#@&/'.includes(before))) continue
      const stops = taken.map(([start]) => start).filter((start) => start >= at)
      const until = text.slice(0, stops.length ? Math.min(...stops) : text.length)
      const kind = text[next] === '@' ? 'mention' : 'hashtag'
      const end = kind === 'mention' ? mention(until, at) : hashtag(until, at)
      if (end >= 0) {
        found.push({ start: next, end, kind, scheme: false })
        at = end
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }

  // ---- the rules ----
  const weight = (c) => {
    const code = c.codePointAt(0)
    const light =
      code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
    return light ? 1 : 2
  }
  const sum = (list, of) => list.reduce((total, one) => total + of(one), 0)
  const weigh = (grapheme) => {
    const signs = Array.from(grapheme)
    return isEmoji(grapheme) ? 2 + sum(signs.filter((c) => !isPart(c)), weight) : sum(signs, weight)
  }

  function outside(text, picks, length, rest) {
    let total = 0
    let at = 0
    for (const found of find(text).filter(picks)) {
      total += rest(text.slice(at, found.start)) + length(text.slice(found.start, found.end))
      at = found.end
    }
    return total + rest(text.slice(at))
  }

  const rules = {
    codePoints: (text) => Array.from(text.normalize('NFC')).length,
    utf16: (text) => text.length,
    graphemes: (text) => graphemes(text).length,
    weighted: (text) =>
      outside(
        text.normalize('NFC'),
        (found) => found.kind === 'link',
        () => LINK,
        (part) => sum(graphemes(part), weigh),
      ),
    emojiBytes: (text) =>
      sum(graphemes(text.normalize('NFC')), (one) => (isEmoji(one) ? utf8(one) : Array.from(one).length)),
    shortLinks: (text) =>
      outside(
        text,
        (found) => (found.kind === 'link' ? found.scheme : found.kind === 'mention'),
        (part) => (part[0] === '@' ? 1 + graphemes(part.slice(1).split('@')[0]).length : LINK),
        (part) => graphemes(part).length,
      ),
  }

  const published = (text, hashtags) => {
    const [a, b] = [trim(text), trim(hashtags)]
    return a && b ? `${a}\n\n${b}` : a + b
  }
  const tags = (text) => find(text).filter((found) => found.kind === 'hashtag').length

  return {
    know: (list) => (tlds = new Set(list.split(' '))),
    count: (text, rule) => rules[rule](text),
    measure: (text, hashtags, rule) => ({
      used: rules[rule](published(text, hashtags)),
      hashtags: tags(text) + tags(hashtags),
    }),
  }
})()
