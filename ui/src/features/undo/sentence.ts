// A toast in words: what was done, whether an approval went with it or rights are missing, or why it was refused.

import { t } from '$lib/locale.svelte.ts'
import { failureText, toldText } from '$lib/told.ts'
import type { Toast } from '$lib/toasts.svelte.ts'
import type { ToastView } from '$shared/Toaster.svelte'

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

function textOf(toast: Toast): string {
  if (toast.failure) return failureText(toast.failure)
  if (!toast.told) return toast.text ?? ''
  const told = toldText(toast.told, toast.again)
  const { withdrawn, outsideRights: outside } = toast
  const more = [
    withdrawn ? t('told-withdrawn', { count: withdrawn }) : '',
    outside ? t('told-outside-rights', { count: outside }) : '',
  ].filter(Boolean)
  return more.length ? [ended(told), ...more].join(' ') : told
}

export const viewOf = (toast: Toast, undo: () => void): ToastView => ({
  id: toast.id,
  text: textOf(toast),
  refusal: toast.failure !== undefined,
  action: toast.link ?? (toast.undoable ? { label: t('common-undo'), run: undo } : null),
})
