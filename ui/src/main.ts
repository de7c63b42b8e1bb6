import './shared/theme/theme.css'
import { openHost } from './lib/host/index.ts'
import { lookAgain } from './lib/look/again.ts'
import { keptLook } from './lib/look/look.ts'
import { facesLoaded } from './shared/theme/faces.ts'

const read = () => import('./views/start.ts')
const look = keptLook()
// without a look to show meanwhile, the program is asked while the page is still being read
const early = look ? null : read()
const host = await openHost()
if (look) await lookAgain(look, host.ask({ ask: 'openingMark' }), facesLoaded())
const opening = host.ask({ ask: 'opening' })
// a refusal is told by the page, once it is there
opening.catch(() => {})
const { start } = await (early ?? read())
const target = document.getElementById('app')
if (target) start(target, host, opening)
