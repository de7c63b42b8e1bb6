import { render } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import { calendar } from '$lib/calendar.svelte.ts'
import { setLanguage } from '$lib/locale.svelte.ts'
import { card, FakeHost } from '../../../tests/fake-host.ts'
import { marks } from '../../../tests/Marks.test.svelte'
import ListLine from './ListLine.svelte'

beforeEach(async () => {
  setLanguage('fr')
  await calendar.open(new FakeHost())
})

test('a line bears the sign of what its client last saw, as cards do', () => {
  const one = card('a', '2026-12-10 18:00', { title: 'Bûche' })
  const { container } = render(ListLine, {
    ...{ card: one, marks, dated: true, tabindex: 0 as const, aimed: false },
  })
  expect(container.querySelector('.title [data-seen=a]')).not.toBeNull()
  expect(container.querySelector('.title')).toHaveTextContent('Bûche')
})

test('a line says that a visual is outside its rights', () => {
  const line = (rightsBroken: boolean) => {
    const one = card('a', '2026-12-10 18:00', { rightsBroken })
    return render(ListLine, {
      ...{ card: one, marks, dated: true, tabindex: 0 as const, aimed: false },
    }).container
  }
  expect(line(true).querySelector('.title [data-rights]')).not.toBeNull()
  expect(line(false).querySelector('.title [data-rights]')).toBeNull()
})
