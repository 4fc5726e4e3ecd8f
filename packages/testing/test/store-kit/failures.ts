import { type EventStore } from '@jobbspar/core'
import { eventStoreContract } from '../../src/index.js'
import { withFixedSeed } from '../../../../test/chance.js'

/** The result of the whole kit for a store: the cases that failed, with their messages. */
export const failures = async (
  make: () => EventStore,
  patience = 100,
  runs = 50,
): Promise<ReadonlyMap<string, string>> =>
  withFixedSeed(async () => {
    const failed = new Map<string, string>()
    for (const { name, run } of eventStoreContract({ make, patience, runs }))
      await run().catch((error: unknown) => failed.set(name, error instanceof Error ? error.message : 'no Error'))
    return failed
  })
