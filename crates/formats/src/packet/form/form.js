// The page in which a writer writes. Everything stays on this computer: saved in the browser as it is typed, given back as
// a file or as a text.
const { packet, words, tlds, answer } = JSON.parse(document.getElementById('packet').textContent)
counts.know(tlds)
const KEY = `marronnier ${packet.id}`
const number = new Intl.NumberFormat(packet.language)

function el(name, attributes, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else if (value === true) node.setAttribute(key, '')
    else if (value !== false && value != null) node.setAttribute(key, value)
  }
  node.append(...children.filter((child) => child != null))
  return node
}

/** What was sent, as a draft that nobody touched. */
const fresh = () =>
  Object.fromEntries(
    packet.posts.map((post) => [
      post.post,
      {
        ...{ title: post.title, text: post.text, hashtags: post.hashtags, link: post.link, note: '', spent: '' },
        channels: Object.fromEntries(
          post.channels.map((one) => [one.id, { text: one.text ?? '', hashtags: one.hashtags ?? '' }]),
        ),
      },
    ]),
  )

function kept() {
  const drafts = fresh()
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    for (const [id, draft] of Object.entries(drafts)) {
      const { channels, ...own } = saved[id] ?? {}
      for (const [name, text] of Object.entries(own)) if (typeof text === 'string') draft[name] = text
      for (const [channel, texts] of Object.entries(channels ?? {}))
        if (draft.channels[channel]) Object.assign(draft.channels[channel], texts)
    }
  } catch {
    // a browser that keeps nothing: the page works all the same
  }
  return drafts
}

let drafts = kept()
const state = el('p', { class: 'state', role: 'status' })

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(drafts))
    state.textContent = words['form-saved']
  } catch {
    state.textContent = words['form-unsaved']
  }
}

function answered() {
  const whole = packet.posts.map((post) => {
    const draft = drafts[post.post]
    const spent = Number.parseInt(draft.spent, 10)
    return {
      ...{ post: post.post, revision: post.revision, title: draft.title, text: draft.text },
      ...{ hashtags: draft.hashtags, link: draft.link, note: draft.note },
      ...(spent > 0 ? { spent } : {}),
      channels: post.channels.map((one) => ({ id: one.id, ...draft.channels[one.id] })),
    }
  })
  const { format, version } = answer
  return { format, version, packet: packet.id, by: packet.to.name, written: stamp(), posts: whole }
}

/** Now, with its distance from UTC: of two answers, the later one counts. */
function stamp() {
  const now = new Date()
  const away = -now.getTimezoneOffset()
  const two = (n) => String(Math.trunc(n)).padStart(2, '0')
  const clock = new Date(now.getTime() + away * 60_000).toISOString().slice(0, -1)
  return `${clock}${away < 0 ? '-' : '+'}${two(Math.abs(away) / 60)}:${two(Math.abs(away) % 60)}`
}

function base64(text) {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/.{72}/g, '$&\n')
}

/** What is pasted into a mail: readable first, then the answer itself. */
function asText() {
  const readable = packet.posts.map((post) => {
    const draft = drafts[post.post]
    return [draft.title, draft.text, draft.hashtags, draft.note].filter(Boolean).join('\n\n')
  })
  const coded = base64(JSON.stringify(answered()))
  return `${words['answer-of']} ${packet.to.name}\n\n${readable.join('\n\n———\n\n')}\n\n${answer.begin}\n${coded}\n${answer.end}\n`
}

function save() {
  const blob = new Blob([JSON.stringify(answered(), null, 2)], { type: 'application/json' })
  const name = packet.posts[0]?.title || packet.to.name
  const plain = name.normalize('NFD').replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase()
  const link = el('a', { href: URL.createObjectURL(blob), download: `reponse-${plain || 'marronnier'}.json` })
  document.body.append(link)
  link.click()
  link.remove()
}

const output = el('textarea', { readonly: true, rows: 8, hidden: true, 'aria-label': words['form-text'] })
async function copy() {
  output.value = asText()
  output.hidden = false
  output.select()
  let copied = false
  try {
    await navigator.clipboard.writeText(output.value)
    copied = true
  } catch {
    copied = document.execCommand('copy')
  }
  state.textContent = copied ? words['form-copied'] : words['form-text']
}

/** A field that keeps what is typed. */
function field(label, value, rows, typed, extra) {
  const id = `f${(field.last = (field.last ?? 0) + 1)}`
  const input = el(rows ? 'textarea' : 'input', {
    ...{ id, rows, lang: packet.language, spellcheck: 'true' },
    oninput: () => {
      typed(input.value)
      keep()
    },
  })
  input.value = value
  return el('div', { class: 'field' }, el('label', { for: id }, label), input, extra)
}

/** A picture as one of the networks shows it. */
const picture = ({ src, alt, of }) =>
  el('figure', {}, el('img', { src, alt }), of ? el('figcaption', {}, of) : null)

function sheet(post) {
  const draft = drafts[post.post]
  const meters = []
  const refresh = () => meters.forEach((meter) => meter())
  const changed = (set) => (value) => {
    set(value)
    refresh()
  }
  const meter = (channel) => {
    const out = el('p', { class: 'count', 'data-channel': channel.id })
    meters.push(() => {
      const own = draft.channels[channel.id]
      const text = own.text || draft.text
      const { used, hashtags } = counts.measure(text, own.hashtags || draft.hashtags, channel.counting)
      const over = channel.limit != null && used > channel.limit
      const tags = channel.hashtagLimit != null && hashtags > channel.hashtagLimit
      out.classList.toggle('over', over || tags)
      const limit = channel.limit == null ? '' : ` / ${number.format(channel.limit)}`
      const sign = over ? ` — ${words['form-over']} ${number.format(used - channel.limit)}` : ''
      const most = channel.hashtagLimit == null ? '' : ` / ${channel.hashtagLimit}`
      out.textContent = `${channel.network} ${channel.handle} : ${number.format(used)}${limit} ${words.characters}${sign} · ${hashtags}${most} ${words.hashtags.toLowerCase()}`
    })
    return out
  }
  const channels = post.channels.map((channel) => {
    const own = draft.channels[channel.id]
    const name = `${channel.network} ${channel.handle}`.trim()
    return el(
      'details',
      { open: Boolean(own.text || own.hashtags) },
      el('summary', {}, `${name} — ${words['own-text']}`),
      el('p', { class: 'help' }, words['own-empty']),
      field(words['own-text'], own.text, 6, changed((value) => (own.text = value))),
      field(words['hashtags-own'], own.hashtags, 2, changed((value) => (own.hashtags = value))),
    )
  })
  const facts = [
    [words.due, post.dueWords],
    [words.planned, post.plannedWords],
    [words.role, post.roleWords],
    [words['this-one'], post.note],
    ...post.briefLines,
    ...post.comments.map((one) => [one.who, one.quote ? [el('q', {}, one.quote), ` — ${one.text}`] : one.text]),
  ].filter(([, text]) => text)
  const section = el(
    'section',
    { 'data-post': post.post },
    el('h2', {}, post.title || words.untitled),
    el('p', { class: 'of' }, [post.client, post.series].filter(Boolean).join(' · ')),
    el('dl', {}, ...facts.flatMap(([term, text]) => [el('dt', {}, term), el('dd', {}, ...[text].flat())])),
    el('div', { class: 'pictures' }, ...(post.pictures ?? []).map(picture)),
    field(words.title, draft.title, 0, (value) => (draft.title = value)),
    field(words.text, draft.text, 12, changed((value) => (draft.text = value))),
    field(words.hashtags, draft.hashtags, 2, changed((value) => (draft.hashtags = value))),
    el('div', { class: 'counts', 'aria-live': 'off' }, ...post.channels.map(meter)),
    field(words.link, draft.link, 0, (value) => (draft.link = value)),
    ...channels,
    field(words.note, draft.note, 3, (value) => (draft.note = value)),
    field(words['form-spent'], draft.spent, 0, (value) => (draft.spent = value)),
  )
  refresh()
  return section
}

function draw() {
  document.getElementById('form').replaceChildren(
    el('h1', {}, document.title),
    el('p', {}, words['form-back']),
    ...packet.posts.map(sheet),
    el(
      'footer',
      {},
      el('button', { type: 'button', id: 'save', onclick: save }, words['form-save']),
      el('button', { type: 'button', id: 'copy', onclick: copy }, words['form-copy']),
      el('button', { type: 'button', class: 'quiet', onclick: restore }, words['form-restore']),
      state,
      output,
    ),
  )
}

/** Back to what was sent: asked twice, since what was typed is lost. */
let asked = false
function restore(event) {
  if (!asked) {
    asked = true
    event.target.textContent = `${words['form-restore']} ?`
    return
  }
  asked = false
  drafts = fresh()
  keep()
  draw()
}

draw()
