import { type Positioned } from '@jobbspar/core'
import { within } from './store-case.js'

/** A subscription that is being read. */
export interface Taking {
  /** The events that the subscription has returned so far. */
  readonly taken: readonly Positioned[]
  /** Waits until it has returned `n` events. The wait for each event is limited by the patience. */
  readonly seen: (n: number) => Promise<void>
  /**
   * All events, once the subscription has ended or has returned as many as requested. The wait for each event is
   * limited by the patience.
   */
  readonly all: () => Promise<readonly Positioned[]>
}

/**
 * Reads a subscription until it ends, or leaves it after `most` events. `resting` is the pause that a slow reader makes
 * after each event.
 */
export const taking = (
  events: AsyncIterable<Positioned>,
  patience: number,
  { most = Infinity, resting }: { readonly most?: number; readonly resting?: (n: number) => Promise<void> } = {},
): Taking => {
  const taken: Positioned[] = []
  let wake = (): void => undefined
  let news = Promise.resolve()
  const renew = () => {
    news = new Promise((resolve) => {
      wake = resolve
    })
  }
  renew()
  const reading = (async () => {
    for await (const one of events) {
      taken.push(one)
      wake()
      renew()
      if (taken.length === most) return
      await resting?.(taken.length)
    }
  })()
  // A waiting reader receives the failure. There may be no waiting reader when the failure comes.
  reading.catch(() => undefined)
  const next = async (n: number): Promise<void> => {
    const before = taken.length
    await within(patience, `Event ${before + 1} of a subscription`, Promise.race([news, reading]))
    if (taken.length === before) throw new Error(`A subscription ended after ${before} events of ${n}.`)
  }
  const seen = async (n: number): Promise<void> => {
    while (taken.length < n) await next(n)
  }
  return {
    taken,
    seen,
    all: async () => {
      if (most < Infinity) await seen(most)
      await within(patience, 'The end of a subscription', reading)
      return taken
    },
  }
}
