// The faces that every screen is set in. Loaded before the first painting: without them the engine looks for others in
// their place, a fifth of the whole start, and then lays everything out a second time.

const FACES = ['13px Inter', '18px Newsreader', 'italic 13px Newsreader']

/** So long they are waited for: the engine does not always say at once that they are there, before it has painted anything. */
const PATIENCE = 150

/** Once they are there, or cannot be had. */
export async function facesLoaded(): Promise<void> {
  const fonts = 'fonts' in document ? document.fonts : null
  const loaded = Promise.allSettled(FACES.map((face) => fonts?.load(face)))
  await Promise.race([loaded, new Promise((done) => setTimeout(done, PATIENCE))])
}
