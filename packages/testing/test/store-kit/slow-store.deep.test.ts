import { expect, it } from 'vitest'
import { eventStoreContract } from '../../src/index.js'
import { slowStore } from './slow-store.js'

it('a right store passes the kit when each call takes 15 ms each way by the clock of the machine', async () => {
  const waiting = [...eventStoreContract({ make: () => slowStore(() => 15), runs: 3 })]
  const failed: string[] = []
  const tryNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, run } = next
      await run().catch((error: unknown) => failed.push(`${name}: ${String(error)}`))
    }
  }
  // Most of the time is waiting: many cases wait side by side.
  await Promise.all(Array.from({ length: 20 }, tryNext))
  expect(failed).toEqual([])
})
