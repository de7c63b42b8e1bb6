// What a menu holds, as data: the same entries serve a button's menu and a context menu.

import type { Component } from 'svelte'

export interface MenuItem {
  label: string
  run?: () => void
  icon?: Component<{ size?: number; strokeWidth?: number }>
  /** Shown at the end, `Mod+D`. */
  shortcut?: string
  /** Ticked or not; leaves the menu open when `stays`. */
  checked?: boolean
  stays?: boolean
  danger?: boolean
  disabled?: boolean
  /** Why it is disabled, or what it does, under the label. */
  detail?: string
  /** A client colour before the label. */
  colour?: number
  /** A further menu. */
  items?: MenuEntry[]
}

export type MenuEntry = MenuItem | { heading: string } | 'separator'
