// What is to be opened outside of the program: it is shown where it leads first. Decides nothing about what may be.

class Leaving {
  /** Shown and asked about. */
  url = $state('')

  ask(url: string) {
    this.url = url
  }
}

export const leaving = new Leaving()

/** A letter as a `mailto:` address says it. */
export interface Letter {
  to: string
  subject: string
  body: string
}

/** The letter that a `mailto:` address is; nothing for any other. */
export function letterOf(url: string): Letter | null {
  if (!url.toLowerCase().startsWith('mailto:')) return null
  const [to = '', rest = ''] = url.slice('mailto:'.length).split('?', 2)
  const part = (name: string) => {
    const coded = rest.split('&').find((one) => one.toLowerCase().startsWith(`${name}=`))
    return plain(coded?.slice(name.length + 1) ?? '')
  }
  return { to: plain(to), subject: part('subject'), body: part('body').replaceAll('\r\n', '\n') }
}

/** As it was before it was coded; as it stands when it was not. */
function plain(coded: string): string {
  try {
    return decodeURIComponent(coded)
  } catch {
    return coded
  }
}
