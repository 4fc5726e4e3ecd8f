const never = (what: string) => (): never => {
  throw new Error(`${what} was asked, and nothing here may read a clock or draw a number.`)
}

/** Parts of a runtime that do not belong to the language. A browser has no process. */
const { crypto, performance, process } = globalThis as unknown as {
  readonly crypto: object
  readonly performance?: object
  readonly process?: object
}

/** A Date that throws for the present time. Dates for given instants still work. */
const clockless = (real: DateConstructor): DateConstructor =>
  new Proxy(real, {
    construct: (target, args: unknown[]): object =>
      args.length === 0 ? never('new Date()')() : (Reflect.construct(target, args) as object),
    apply: never('Date()'),
    get: (target, name): unknown => (name === 'now' ? never('Date.now') : Reflect.get(target, name)),
  })

/**
 * The parts of the runtime that are replaced by functions that throw. Parts that the runtime does not have are left
 * out.
 */
const poisons = () =>
  [
    { on: globalThis, name: 'Date', value: clockless(globalThis.Date) },
    { on: performance, name: 'now', value: never('performance.now') },
    {
      ...{ on: process, name: 'hrtime' },
      value: Object.assign(never('process.hrtime'), { bigint: never('process.hrtime.bigint') }),
    },
    { on: Math, name: 'random', value: never('Math.random') },
    { on: crypto, name: 'randomUUID', value: never('randomUUID') },
    { on: crypto, name: 'getRandomValues', value: never('getRandomValues') },
  ].flatMap(({ on, ...poison }) => (on === undefined ? [] : [{ on, ...poison }]))

/** Runs synchronous work while the machine's clock and randomness throw. */
export const poisoned = <A>(work: () => A): A => {
  const places = poisons()
  const before = places.map(({ on, name }) => Object.getOwnPropertyDescriptor(on, name))
  try {
    for (const { on, name, value } of places) Object.defineProperty(on, name, { value, configurable: true })
    return work()
  } finally {
    places.forEach(({ on, name }, i) => {
      const descriptor = before[i]
      if (descriptor === undefined) Reflect.deleteProperty(on, name)
      else Object.defineProperty(on, name, descriptor)
    })
  }
}
