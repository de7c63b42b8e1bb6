import './shared/theme/theme.css'
import { mount } from 'svelte'
import App from './views/App.svelte'
import { openHost } from './lib/host/index.ts'

const target = document.getElementById('app')
if (target) mount(App, { target, props: { host: await openHost() } })
