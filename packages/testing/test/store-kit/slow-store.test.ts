import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deep, seed } from '../../../../test/chance.js'
import { eventStoreContract } from '../../src/index.js'
import { slowStore } from './slow-store.js'
import { inVirtualTime } from './virtual-time.js'

/** The cases that a sound store fails when it is this slow. */
const failed = (latencies: readonly number[]): Promise<readonly string[]> =>
  inVirtualTime(async () => {
    let calls = 0
    const latency = () => latencies[calls++ % latencies.length] ?? 0
    const names: string[] = []
    for (const { name, run } of eventStoreContract({ make: () => slowStore(latency), runs: 5 }))
      await run().catch((error: unknown) => names.push(`${name}: ${String(error)}`))
    return names
  })

describe('a right store passes the kit however slow it is', () => {
  it.each([15, 400])('when each call takes %i ms each way', async (milliseconds) => {
    expect(await failed([milliseconds])).toEqual([])
  })

  const lines = fc.sample(fc.array(fc.nat(40), { minLength: 20, maxLength: 200 }), { numRuns: deep ? 48 : 2, seed })
  it.each(lines.map((latencies, i) => [i + 1, latencies] as const))(
    'when each call takes another time, line %i',
    async (_i, latencies) => {
      expect(await failed(latencies)).toEqual([])
    },
  )
})
