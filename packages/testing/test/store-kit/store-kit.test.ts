import { memoryStore } from '@jobbspar/adapters-memory'
import { type EventStore } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { differential, eventStoreContract, testEventStore } from '../../src/index.js'
import { stepLists } from '../../src/store-kit/operations.js'
import { failures } from './failures.js'
import { simpleStore, type Faults } from './simple-store.js'

testEventStore(test, { name: 'a simple store', make: simpleStore, runs: 100 })

describe('the kit', () => {
  it('has many cases, each with a name of its own, and tries each on every store', async () => {
    const names = eventStoreContract({ make: memoryStore }).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(200)
    expect(new Set(names).size).toBe(names.length)
    const notThere = await failures(() => {
      throw new Error('no store')
    })
    expect([...notThere.keys()]).toEqual(names)
  })

  it('fails, and does not hang, when a store does', async () => {
    const hanging = (): EventStore => ({
      ...simpleStore(),
      subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }),
    })
    const failed = await failures(hanging, 20, 1)
    const names = [...failed.keys()].filter((name) => name.startsWith('subscribing'))
    expect(names).toHaveLength(
      eventStoreContract({ make: memoryStore }).filter(({ name }) => name.startsWith('subscribing')).length,
    )
    expect(failed.get('subscribing: a subscription gives the history, in order and with its positions')).toBe(
      'Event 1 of a subscription did not come within 20 ms.',
    )
  })

  it('closes every store that it made, also after a failure, and tells of the failure', async () => {
    let open = 0
    let made = 0
    const setup = (faults: Faults) => ({
      make: async () => {
        open++
        made++
        return simpleStore(faults)
      },
      close: async () => {
        open--
      },
      runs: 5,
    })
    await Promise.allSettled(eventStoreContract(setup({ forgetsIds: true })).map(({ run }) => run()))
    expect(open).toBe(0)
    expect(made).toBeGreaterThan(200)

    const unclosable = () => Promise.reject(new Error('unclosable'))
    const [sound] = eventStoreContract({ make: simpleStore, close: unclosable })
    await expect(sound!.run()).rejects.toThrow('unclosable')
    const known = eventStoreContract({ make: () => simpleStore({ forgetsIds: true }), close: unclosable })
    const again = known.find(({ name }) => name.startsWith('ids:'))
    await expect(again!.run()).rejects.toThrow('The answer to the repetition')
  })

  it('asks random questions that meet every kind of answer', () => {
    const answers = new Set<string>()
    for (const steps of fc.sample(stepLists, { numRuns: 500, seed: 1 }))
      for (const { operation, foreseen } of steps) {
        if (operation.is !== 'append') continue
        const { ok, repeated, error } = foreseen as {
          ok: boolean
          repeated?: boolean
          error?: { is: string; path?: string }
        }
        const kind = ok
          ? `ok ${String(repeated)}`
          : `${error!.is} ${(error!.path ?? '').replace(/^\/\d/, '')}`.trimEnd()
        answers.add(kind)
      }
    expect([...answers].sort()).toEqual([
      'Conflict',
      'Unfit',
      'Unfit /meta/id',
      'Unfit /meta/recordedAt',
      'Unfit /meta/version',
      'ok false',
      'ok true',
    ])
  })
})

describe('two stores asked the same', () => {
  it('answer the same, when both are sound', async () => {
    await differential({ make: memoryStore, runs: 500 }, { make: simpleStore })
  })

  it('are told apart, with what was asked, when one is not', async () => {
    const told = differential({ make: memoryStore }, { make: () => simpleStore({ storesParts: true }) })
    await expect(told).rejects.toThrow(/append to \w expecting/)
  })
})
