// The page itself, put into its place: apart from main.ts, so that the program is asked before all this is read.

import type { Host, Opening } from '$lib/host/index.ts'
import { mount } from 'svelte'
import App from './App.svelte'

export const start = (target: Element, host: Host, opening: Promise<Opening>) =>
  mount(App, { target, props: { host, opening } })
