import { expect, it } from 'vitest'
import { eventStoreContract } from '../../src/index.js'
import { slowStore } from './slow-store.js'

const kits = 50
/** Most of the time is waiting. Many cases therefore run at the same time. */
const sideBySide = 400

it(`a right store passes ${kits} kits when each call takes 15 ms each way by the clock of the machine`, async () => {
  const waiting = Array.from({ length: kits }, (_, i) =>
    eventStoreContract({ make: () => slowStore(() => 15), runs: 3 }).map((one) => ({ ...one, kit: i + 1 })),
  ).flat()
  const tried = waiting.length
  const failed: string[] = []
  let passed = 0
  const tryNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { name, run, kit } = next
      await run().then(
        () => passed++,
        (error: unknown) => failed.push(`kit ${kit}, ${name}: ${String(error)}`),
      )
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, tryNext))
  expect(failed).toEqual([])
  expect(passed).toBe(tried)
})
