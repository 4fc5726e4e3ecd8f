import { type EventStore } from '@jobbspar/core'
import { testLaws, usualRuns, type ContractCase, type TestRunner } from '../cases.js'
import { agree, agreeing } from './agreeing.js'
import { appending, batches, conflicts, recordTimes } from './appending.js'
import { law, type CaseTools, type StoreCase } from './store-case.js'
import { bounds } from './bounds.js'
import { envelopes } from './envelopes.js'
import { ids } from './ids.js'
import { independence } from './independence.js'
import { interleaving } from './interleaving.js'
import { immutability, unknownFields } from './keeping.js'
import { asked, stepLists } from './operations.js'
import { readingAll, readingAStream } from './reading.js'
import { recording } from './recording.js'
import { subscribing } from './subscribing.js'
import { refusals, values } from './values.js'

/** How the kit gets the stores that it tests. */
export interface StoreSetup<Store extends EventStore = EventStore> {
  /** Makes a new, empty store. It is called for every case and for every run of a property. */
  readonly make: () => Store | Promise<Store>
  /** Closes a store. It is also called after a failure. */
  readonly close?: (store: Store) => void | Promise<void>
  /** A prefix for the name of each case. By default there is none. */
  readonly name?: string
  /** How often each property is tried. The default is 200. */
  readonly runs?: number
  /** How many milliseconds a subscription may take for each event, and for its end. The default is 2000. */
  readonly patience?: number
}

const groups: readonly (readonly [name: string, cases: readonly StoreCase[]])[] = [
  ['appending', appending],
  ['conflicts', conflicts],
  ['batches', batches],
  ['ids', ids],
  ['envelopes', envelopes],
  ['record time', recordTimes],
  ['immutability', immutability],
  ['unknown fields', unknownFields],
  ['values', values],
  ['refusals', refusals],
  ['reading a stream', readingAStream],
  ['reading all', readingAll],
  ['bounds', bounds],
  ['independence', independence],
  ['subscribing', subscribing],
  ['laws', agreeing],
  ['interleaving', interleaving],
  ['record', recording],
]

const toolsOf = <Store extends EventStore>({
  make,
  close,
  runs = usualRuns,
  patience = 2000,
}: StoreSetup<Store>): CaseTools => ({
  runs,
  patience,
  onStore: async (work) => {
    const store = await make()
    try {
      await work(store)
    } catch (failure) {
      try {
        await close?.(store)
      } catch {
        // If the case has failed, a failure to close the store is ignored, because the first failure matters more.
      }
      throw failure
    }
    await close?.(store)
  },
})

/** Every case that a store must pass to keep the contract of `EventStore`. There are no options to leave out a case. */
export const eventStoreContract = <Store extends EventStore>(setup: StoreSetup<Store>): readonly ContractCase[] => {
  const tools = toolsOf(setup)
  const before = setup.name === undefined ? '' : `${setup.name}, `
  return groups.flatMap(([group, cases]) =>
    cases.map(({ name, on }) => ({ name: `${before}${group}: ${name}`, run: () => on(tools) })),
  )
}

/** Passes every case to a test runner. */
export const testEventStore = <Store extends EventStore>(test: TestRunner, setup: StoreSetup<Store>): void =>
  testLaws(test, eventStoreContract(setup))

/**
 * Makes the same random requests to two stores. Throws where their answers differ. The settings of `one` say how often
 * this is tried.
 */
export const differential = async <One extends EventStore, Other extends EventStore>(
  one: StoreSetup<One>,
  other: StoreSetup<Other>,
): Promise<void> => {
  const { onStore } = toolsOf(other)
  const same = law('the same answers', stepLists, (store, steps) =>
    onStore((second) =>
      agree(
        steps,
        (operation) => asked(store, operation),
        ({ operation }) => asked(second, operation),
      ),
    ),
  )
  await same.on(toolsOf(one))
}
