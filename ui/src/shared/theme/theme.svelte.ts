// Which theme shows: the system's or a chosen one. Does not remember the choice; the settings do.

export type ThemeChoice = 'system' | 'light' | 'dark'

let choice = $state<ThemeChoice>('system')

export const theme = {
  get choice() {
    return choice
  },
}

export function setTheme(next: ThemeChoice) {
  choice = next
  if (next === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
}
