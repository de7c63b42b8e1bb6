// A toast in words: what was done and whether an approval went with it, or why it was refused.

import { t } from '$lib/locale.svelte.ts'
import { failureText, toldText } from '$lib/told.ts'
import type { Toast } from '$lib/toasts.svelte.ts'
import type { ToastView } from '$shared/Toaster.svelte'

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

function textOf(toast: Toast): string {
  if (toast.failure) return failureText(toast.failure)
  if (!toast.told) return toast.text ?? ''
  const told = toldText(toast.told, toast.again)
  return toast.withdrawn
    ? `${ended(told)} ${t('told-withdrawn', { count: toast.withdrawn })}`
    : told
}

export const viewOf = (toast: Toast, undo: () => void): ToastView => ({
  id: toast.id,
  text: textOf(toast),
  refusal: toast.failure !== undefined,
  action: toast.undoable ? { label: t('common-undo'), run: undo } : null,
})
