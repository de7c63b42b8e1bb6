// Shortcuts as text (`M`, `Mod+Shift+Z`, `PageDown`, `?`), where Mod is Ctrl, or Cmd on a Mac. Runs nothing.

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Backspace: 'Delete',
  Esc: 'Escape',
  Del: 'Delete',
  ' ': 'Space',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The shortcut that a key press is. Signs such as `?` are themselves, whatever Shift their keyboard needs. */
export function shortcutOf(event: Pressed): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  return [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !sign ? 'Shift+' : '',
    key,
  ].join('')
}

/** Whether keys belong to what is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('textarea, select')) return true
  const input = target.closest('input')
  return !!input && !['checkbox', 'radio', 'button', 'range', 'color'].includes(input.type)
}

/** Whether keys belong to a panel that floats: a menu, a list of choices, a dialog. */
export const isInPanel = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=menu], [role=listbox], [role=dialog], [role=alertdialog]') !== null
