const never = (what: string) => (): never => {
  throw new Error(`${what} was asked, and nothing here may read a clock or draw a number.`)
}

const crypto = (globalThis as unknown as { readonly crypto: object }).crypto

/** A Date that knows no present: dates of given instants are still dates. */
const clockless = (real: DateConstructor): DateConstructor =>
  new Proxy(real, {
    construct: (target, args: unknown[]): object =>
      args.length === 0 ? never('new Date()')() : (Reflect.construct(target, args) as object),
    apply: never('Date()'),
    get: (target, name): unknown => (name === 'now' ? never('Date.now') : Reflect.get(target, name)),
  })

/** Does some work, that waits for nothing, while the machine's clock and chance throw. */
export const poisoned = <A>(work: () => A): A => {
  const places = [
    [globalThis, 'Date', clockless(globalThis.Date)],
    [Math, 'random', never('Math.random')],
    [crypto, 'randomUUID', never('randomUUID')],
    [crypto, 'getRandomValues', never('getRandomValues')],
  ] as const
  const before = places.map(([on, name]) => Object.getOwnPropertyDescriptor(on, name))
  try {
    for (const [on, name, value] of places) Object.defineProperty(on, name, { value, configurable: true })
    return work()
  } finally {
    places.forEach(([on, name], i) => {
      const descriptor = before[i]
      if (descriptor === undefined) Reflect.deleteProperty(on, name)
      else Object.defineProperty(on, name, descriptor)
    })
  }
}
