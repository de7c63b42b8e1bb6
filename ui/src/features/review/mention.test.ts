import { expect, test } from 'vitest'
import { candidates, completed, typing } from './mention.ts'

const team = ['Nina Costa', 'Zoé Martin', 'Inès Nina']

test('a name is looked for from the at sign to the caret', () => {
  expect(typing('@ni', 3)).toEqual({ start: 0, typed: 'ni' })
  expect(typing('Vois, @Nina co et', 14)).toEqual({ start: 6, typed: 'Nina co' })
  expect(typing('a@b.fr', 6)).toBeNull()
  expect(typing('rien', 4)).toBeNull()
})

test('those whose name begins so come first, accents and capitals aside, and nobody once it is whole', () => {
  expect(candidates(team, 'ni')).toEqual(['Nina Costa', 'Inès Nina'])
  expect(candidates(team, 'ZOE')).toEqual(['Zoé Martin'])
  expect(candidates(team, '')).toEqual(team)
  expect(candidates(team, 'Nina Costa')).toEqual([])
  expect(candidates(team, 'Paul')).toEqual([])
})

test('the name in full takes the place of what was typed of it', () => {
  const typed = { start: 6, typed: 'ni' }
  expect(completed('Vois, @ni', typed, 'Nina Costa')).toEqual({
    text: 'Vois, @Nina Costa ',
    caret: 18,
  })
  expect(completed('Vois, @ni ?', typed, 'Nina Costa').text).toBe('Vois, @Nina Costa ?')
})
