// Whether what is written in the link field can be opened, and where it would lead.

/** The address as a browser takes it: `lunel.fr/noel` means https. Null when it is no address of the web. */
export function webAddress(link: string): URL | null {
  const text = link.trim()
  if (!text || /\s/.test(text)) return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)
    const web = url.protocol === 'https:' || url.protocol === 'http:'
    return web && url.hostname.includes('.') ? url : null
  } catch {
    return null
  }
}
