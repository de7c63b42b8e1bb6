// Body of a function: of the visible elements that answer a wish { kind, value, name, nth }, an exact name or text before a partial
// one, the `first` in a list, or their `count`.
const [wish, what] = arguments

const ROLES = {
  button: 'button, summary, input[type=button], input[type=submit]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  navigation: 'nav',
  main: 'main',
  radio: 'input[type=radio]',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=url], textarea',
}

const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim()

/** What it holds as it is read aloud: what has words of its own instead of what it shows. */
function spoken(element) {
  const signs = '[role=img][aria-label]'
  if (!element.querySelector(signs)) return element.textContent
  const copy = element.cloneNode(true)
  for (const sign of copy.querySelectorAll(signs)) sign.textContent = sign.getAttribute('aria-label')
  return copy.textContent
}

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby')
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '))
  const label = element.getAttribute('aria-label')
  if (label) return tidy(label)
  if (element.labels?.length) return tidy([...element.labels].map((one) => one.textContent).join(' '))
  return tidy(spoken(element)) || tidy(element.title) || tidy(element.placeholder)
}

function shows(element) {
  const box = element.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
}

/** Those whose word is exactly the one wanted, else those that contain it. */
function best(elements, word, wordOf) {
  const wanted = tidy(word)
  const exact = elements.filter((element) => wordOf(element) === wanted)
  return exact.length ? exact : elements.filter((element) => wordOf(element).includes(wanted))
}

function candidates() {
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shows)
  if (wish.kind === 'testId') return all(`[data-testid="${CSS.escape(wish.value)}"]`)
  if (wish.kind === 'css') return all(wish.value)
  if (wish.kind === 'role') {
    const implied = ROLES[wish.value] ? `, :is(${ROLES[wish.value]}):not([role])` : ''
    return best(all(`[role="${wish.value}"]${implied}`), wish.name, nameOf)
  }
  const showing = all('body *').filter((element) => tidy(element.textContent).includes(tidy(wish.value)))
  const smallest = showing.filter((element) => !showing.some((other) => other !== element && element.contains(other)))
  return best(smallest, wish.value, (element) => tidy(element.textContent))
}

const found = candidates()
const chosen = wish.nth === null ? found : found.slice(wish.nth, wish.nth + 1)
return what === 'count' ? chosen.length : chosen.slice(0, 1)
