// The components on one page, for the eye: /dev/gallery.html?part=planner|parts&theme=dark&lang=en. Not in the build.

import '../src/shared/theme/theme.css'
import { mount } from 'svelte'
import { setLanguage, type LangChoice } from '../src/lib/locale.svelte.ts'
import { setNow } from '../src/lib/now.svelte.ts'
import { setTheme, type ThemeChoice } from '../src/shared/theme/theme.svelte.ts'
import GalleryParts from './GalleryParts.svelte'
import GalleryPlanner from './GalleryPlanner.svelte'

const asked = new URLSearchParams(location.search)
setTheme((asked.get('theme') ?? 'system') as ThemeChoice)
setLanguage((asked.get('lang') ?? 'fr') as LangChoice)
setNow({ date: '2026-12-03', time: '10:20' })
const target = document.getElementById('app')
if (target) mount(asked.get('part') === 'parts' ? GalleryParts : GalleryPlanner, { target })
