/** Timers for a test that take no real time. */
interface Timers {
  readonly setTimeout: typeof globalThis.setTimeout
  readonly clearTimeout: typeof globalThis.clearTimeout
}

/**
 * Runs work with timers that fire in their order as soon as nothing else is left to do, however far apart they are.
 * Waiting takes no real time, and the load of the machine makes no difference.
 */
export const inVirtualTime = async <A>(work: () => Promise<A>): Promise<A> => {
  const real: Timers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  let now = 0
  let ids = 0
  const virtual = {
    setTimeout: (run: () => void, milliseconds = 0) => {
      timers.set(++ids, { at: now + Math.max(1, milliseconds), run })
      return ids
    },
    clearTimeout: (id: number) => void timers.delete(id),
  }
  Object.assign(globalThis, virtual)
  const state = { working: true }
  try {
    const result = work().finally(() => {
      state.working = false
    })
    // The caller handles a failure, because it awaits the result below.
    result.catch(() => undefined)
    while (state.working) {
      await new Promise((resolve) => setImmediate(resolve))
      let next: number | undefined
      for (const [id, { at }] of timers) if (next === undefined || at < (timers.get(next)?.at ?? Infinity)) next = id
      const timer = next === undefined ? undefined : timers.get(next)
      if (next === undefined || timer === undefined) continue
      timers.delete(next)
      now = timer.at
      timer.run()
    }
    return await result
  } finally {
    Object.assign(globalThis, real)
  }
}
