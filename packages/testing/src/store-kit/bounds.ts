import { type EventStore } from '@jobbspar/core'
import { example, within, type StoreCase } from './store-case.js'
import { withThree } from './events.js'

/** Values that cannot be the bound of a read. */
const wrong = [NaN, -1, 1.5, -Infinity, '1' as unknown as number]

/** Every read with a bound, as a function of the bound. */
const reads: readonly (readonly [what: string, read: (store: EventStore, value: number) => Promise<unknown>])[] = [
  ['readStream with fromVersion', async (store, fromVersion) => store.readStream('s', { fromVersion })],
  ['readStream with toVersion', async (store, toVersion) => store.readStream('s', { toVersion })],
  ['readStream of no stream with fromVersion', async (store, fromVersion) => store.readStream('u', { fromVersion })],
  ['readAll with after', async (store, after) => store.readAll({ after })],
  ['readAll with limit', async (store, limit) => store.readAll({ limit })],
  [
    'subscribe with after',
    async (store, after) => {
      for await (const one of store.subscribe({ after })) return one
      return undefined
    },
  ],
]

/**
 * A bound that cannot be a position, a version or a number of events is an error, whatever is stored. A store never
 * replaces it by a valid bound.
 */
export const bounds: readonly StoreCase[] = reads.map(([what, read]) =>
  example(`${what} refuses what is no whole number from 0`, async (store, patience) => {
    for (const stored of [false, true]) {
      if (stored) await withThree(store)
      for (const value of wrong) {
        const asked = read(store, value).then(
          (answer) => ({ answer }),
          () => undefined,
        )
        const answered = await within(patience, `The refusal of ${what} ${value}`, asked)
        if (answered !== undefined)
          throw new Error(`Expected ${what} ${value} to be refused, found: ${JSON.stringify(answered.answer)}`)
      }
    }
  }),
)
