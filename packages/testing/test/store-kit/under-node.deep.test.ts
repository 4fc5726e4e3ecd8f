import { spawnSync } from 'node:child_process'
import { type test as nodeTest } from 'node:test'
import { fileURLToPath } from 'node:url'
import { memoryStore } from '@jobbspar/adapters-memory'
import { describe, expect, it } from 'vitest'
import { eventStoreContract, testEventStore } from '../../src/index.js'

// This must compile with the runner's type, whatever the runner does.
export const underNode = (run: typeof nodeTest) => testEventStore(run, { make: memoryStore })

describe('under node:test', () => {
  it('every case runs and passes', () => {
    const root = fileURLToPath(new URL('../../../../', import.meta.url))
    const file = fileURLToPath(new URL('under-node.mjs', import.meta.url))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@jobbspar/source', '--import', 'tsx', '--test-reporter=tap', file],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    const cases = eventStoreContract({ make: memoryStore }).length
    const counted = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1])
    expect({ status, stderr, pass: counted('pass'), fail: counted('fail'), skipped: counted('skipped') }).toEqual({
      status: 0,
      stderr: '',
      pass: cases,
      fail: 0,
      skipped: 0,
    })
  })
})
