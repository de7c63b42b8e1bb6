import './shared/theme/theme.css'
import { openHost } from './lib/host/index.ts'

// the program is asked while the page is still being read
const page = import('./views/start.ts')
const host = await openHost()
const opening = host.ask({ ask: 'opening' })
// a refusal is told by the page, once it is there
opening.catch(() => {})
const target = document.getElementById('app')
if (target) (await page).start(target, host, opening)
