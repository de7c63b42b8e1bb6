import { describe, expect, it } from 'vitest'
import type { BackupRow, Host } from '$lib/host/index.ts'
import { Refusal } from '$lib/host/host.ts'
import { Keeping } from './keeping.svelte.ts'

const row = (name: string): BackupRow => ({
  name,
  at: { date: '2026-12-01', time: '10:00' },
  reason: 'start',
  bytes: 1_000_000,
  posts: 3,
  clients: 1,
  visuals: 0,
  references: 0,
  since: null,
})

/** A host that has two backups, the newer one damaged. */
function host(more: Record<string, (query: { name?: string }) => unknown> = {}) {
  const asked: unknown[] = []
  const answers: Record<string, (query: { name?: string }) => unknown> = {
    backups: () => ({ backups: [row('new'), row('old')], folder: '/w/backups' }),
    checkBackup: ({ name }) => ({ name, good: name === 'old', detail: '', visuals: 0, missing: 0 }),
    work: () => ({ works: [] }),
    ...more,
  }
  const fake = {
    ask: (query: { ask: string; name?: string }) => {
      asked.push(query)
      try {
        return Promise.resolve(answers[query.ask]?.(query))
      } catch (thrown) {
        return Promise.reject(thrown as Error)
      }
    },
  }
  return { asked, host: fake as unknown as Host }
}

describe('what is offered when a workspace does not open', () => {
  it('is the newest backup that is good, not the newest', async () => {
    const { host: two, asked } = host()
    const keeping = new Keeping(two)
    expect((await keeping.newestGood())?.name).toBe('old')
    expect(asked.filter((query) => (query as { ask: string }).ask === 'checkBackup')).toHaveLength(
      2,
    )
    expect(keeping.checks.new?.good).toBe(false)
  })

  it('is not known when the person would not wait, and no other is looked through', async () => {
    const { host: slow, asked } = host({
      checkBackup: () => {
        throw new Refusal({ code: 'givenUp', params: {}, field: null })
      },
    })
    const keeping = new Keeping(slow)
    expect(await keeping.newestGood()).toBeUndefined()
    expect(asked.filter((query) => (query as { ask: string }).ask === 'checkBackup')).toHaveLength(
      1,
    )
  })

  it('is nothing when there is none', async () => {
    const keeping = new Keeping(host({ backups: () => ({ backups: [], folder: '' }) }).host)
    expect(await keeping.newestGood()).toBeNull()
  })
})

it('says why something was refused, and is ready for the next thing', async () => {
  const refuse = () => {
    throw new Refusal({ code: 'fileExists', params: { path: '/home/maya/x' }, field: null })
  }
  const keeping = new Keeping(
    host({ pickPackPlace: () => ({ path: '/home/maya/x' }), pack: refuse }).host,
  )
  await keeping.pack('x')
  expect(keeping.error).toContain('/home/maya/x')
  expect(keeping.doing).toBeNull()
})

it('does nothing when the dialog of the system was closed', async () => {
  const { host: closed, asked } = host({ pickFolder: () => ({ path: null }) })
  const keeping = new Keeping(closed)
  await keeping.restoreTo('old')
  expect(asked).toEqual([{ ask: 'pickFolder' }])
  expect(keeping.error).toBe('')
})
