// Every command of the page: what the keyboard, the palette and the sheet of shortcuts know of. Does nothing itself.

import { untrack } from 'svelte'
import { isInPanel, isTyping, shortcutOf } from './keys.ts'

export type CommandGroup = 'go' | 'view' | 'add' | 'post' | 'edit' | 'program'

export interface Command {
  /** `view.month` */
  id: string
  /** Key of its words. */
  label: string
  group: CommandGroup
  /** The first one is shown. */
  shortcuts?: readonly string[]
  run: () => unknown
  /** Absent: always. */
  enabled?: () => boolean
  /** Works while typing too, and inside panels. */
  anywhere?: boolean
  /** On the sheet of shortcuts but not in the palette, where it would make no sense (arrows). */
  keysOnly?: boolean
}

export class Commands {
  list = $state.raw<readonly Command[]>([])

  /** Adds commands; the returned function takes them out again. Later ones go before earlier ones on the same key. */
  add(commands: readonly Command[]): () => void {
    // untracked: called from effects, which must not wait for what they change
    this.list = [...untrack(() => this.list), ...commands]
    return () => {
      this.list = untrack(() => this.list).filter((one) => !commands.includes(one))
    }
  }

  isEnabled = (command: Command): boolean => command.enabled?.() ?? true

  get(id: string): Command | undefined {
    return this.list.findLast((one) => one.id === id)
  }

  run(id: string): boolean {
    const command = this.get(id)
    if (!command || !this.isEnabled(command)) return false
    command.run()
    return true
  }

  /** The command that a key press asks for here and now. */
  find(event: KeyboardEvent): Command | undefined {
    const shortcut = shortcutOf(event)
    const bound = isTyping(event.target) || isInPanel(event.target)
    return this.list.findLast(
      (one) => one.shortcuts?.includes(shortcut) && (!bound || one.anywhere) && this.isEnabled(one),
    )
  }

  /** The page's one listener for keys. What a component has answered itself (`preventDefault`) is let alone. */
  press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const command = this.find(event)
    if (!command) return
    event.preventDefault()
    command.run()
  }
}

export const commands = new Commands()
