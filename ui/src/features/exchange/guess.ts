// Whose plan it is, when its file's name or its titles say so. A guess to be seen and corrected, never the last word.

import type { Client, PlanPreview } from '$lib/host/index.ts'

const fold = (text: string) =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const SHORTEST = 4

/** The only client whose name, or else a word that only it has, is written there. */
export function guessClient<C extends Pick<Client, 'name'>>(
  preview: Pick<PlanPreview, 'name' | 'rows'>,
  clients: readonly C[],
): C | null {
  const titles = preview.rows
    .slice(0, 40)
    .flatMap((row) => row.remarks.filter((one) => one.code === 'titleLine').map((one) => one.value))
  const said = [preview.name, ...titles].map(fold).join('|')
  const whole = clients.filter((client) => said.includes(fold(client.name)))
  if (whole.length) return whole.length === 1 ? (whole[0] ?? null) : null
  const wordsOf = (client: C) => fold(client.name).trim().split(' ')
  const byWord = clients.filter((client) =>
    wordsOf(client).some(
      (word) =>
        word.length >= SHORTEST &&
        said.includes(` ${word} `) &&
        clients.every((other) => other === client || !wordsOf(other).includes(word)),
    ),
  )
  return byWord.length === 1 ? (byWord[0] ?? null) : null
}
