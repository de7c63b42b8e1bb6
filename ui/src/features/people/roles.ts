// The roles a person may have, in the order of the work.

import type { Role } from '$lib/host/index.ts'
import { t } from '$lib/locale.svelte.ts'

export const ROLES: readonly Role[] = [
  'contentManager',
  'writer',
  'designer',
  'reviewer',
  'clientContact',
]

export const roleName = (role: Role): string => t(`role-${role}`)

/** The roles with one more or one less, in the order of the work. */
export const toggled = (roles: readonly Role[], role: Role, on: boolean): Role[] =>
  ROLES.filter((one) => (one === role ? on : roles.includes(one)))
