import { type EventStore, type Positioned } from '@jobbspar/core'
import { example, within, type StoreCase } from './store-case.js'
import { landed } from './checks.js'
import { allOf, counted, type Given } from './events.js'
import { asJson, equal } from '../equal.js'

/** The first event that a subscription returns. */
export const firstOf = async (store: EventStore): Promise<Positioned | undefined> => {
  for await (const one of store.subscribe()) return one
  return undefined
}

/** A case in which an event is changed in some way, stored, and read in every possible way. */
export const comesBack = (name: string, change: (event: Given) => void): StoreCase =>
  example(name, async (store, patience) => {
    const event = counted('s', 1, 1)
    change(event)
    landed(await store.appendToStream('s', [event], { expectedVersion: 0 }))
    equal('The stream', (await store.readStream('s')).events, [asJson(event)])
    equal('All events', await allOf(store), [asJson(event)])
    const subscribed = await within(patience, 'The event', firstOf(store))
    equal('The subscription', subscribed?.event, asJson(event))
  })
