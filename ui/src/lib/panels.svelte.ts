// Which panel lies over the screen, if any: one at a time. Draws nothing.

export type Panel =
  | 'palette'
  | 'shortcuts'
  | 'quickAdd'
  | 'shift'
  | 'import'
  | 'export'
  | 'share'
  | 'calendarFile'
  | 'keyDates'
  | 'assign'
  | 'packetOut'
  | 'packetIn'
  | 'reminders'
  | 'crop'
  | 'exportVisuals'
  | 'refusedVisuals'
  | 'settings'
  | 'backups'
  | 'clients'
  | 'people'

class Panels {
  now = $state<Panel | null>(null)

  show(panel: Panel) {
    this.now = panel
  }

  close(panel?: Panel) {
    if (!panel || this.now === panel) this.now = null
  }

  is(panel: Panel): boolean {
    return this.now === panel
  }
}

export const panels = new Panels()
