import {
  addDays,
  currencies,
  hours,
  isCode,
  monthOf,
  wordSorts,
  type AnyEvent,
  type AnyEventDef,
  type Check,
  type Instant,
  type Reader,
  type WordSort,
} from '@jobbspar/core'
import fc from 'fast-check'

/** Arbitraries by the names of checks: for an app's own checks, or to replace those for the library's checks. */
export type ByCheck = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** A kind of check, recognised by its name: one simple value that it accepts, and an arbitrary of all values. */
interface Kind {
  readonly name: RegExp
  readonly plain: (match: RegExpExecArray) => unknown
  readonly any: (match: RegExpExecArray, more: ByCheck) => fc.Arbitrary<unknown>
}

const usually = <A>(arbitrary: fc.Arbitrary<A>, rarely: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof({ arbitrary, weight: 4 }, { arbitrary: rarely, weight: 1 })

// Most days are in the years of generated histories; some are anywhere from 1900 to 2199.
const anyDay = usually(
  fc.nat(4_017).map((n) => addDays('2014-01-01', n)),
  fc.nat(109_571).map((n) => addDays('1900-01-01', n)),
)

const instants: fc.Arbitrary<Instant> = fc
  .tuple(anyDay, fc.nat(86_399_999))
  .map(([day, n]) => `${day}T${new Date(n).toISOString().slice(11)}` as Instant)

const amounts = (least: number) =>
  fc.record({
    minor: usually(
      fc.integer({ min: Math.max(least, -4_000_000), max: 4_000_000 }),
      fc.integer({ min: least, max: 1e12 }),
    ),
    currency: fc.constantFrom(...currencies),
  })

const letters = fc.constantFrom(...'a b c x y z A B C 0 1 2 3 . _ : / -'.split(' '))
const codes = usually(
  fc.integer({ min: 1, max: 99 }).map((n) => `code-${String(n)}`),
  fc.string({ unit: letters, minLength: 1, maxLength: 20 }),
).filter(isCode)

const referredTo = ['praktik', 'employment', 'measure', 'subsidy', 'workplace', 'participant']

// There are few ids, so that events in a history refer to the same things.
const ids = (ofKinds: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...ofKinds), fc.integer({ min: 1, max: 4 })).map(([kind, n]) => `${kind}-${String(n)}`)

const knownValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.nat(70).map((least) => ({ least })),
  fc.integer({ min: 1, max: 70 }).map((below) => ({ below })),
  fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 20 })).map(([least, width]) => ({ least, below: least + width })),
  fc.integer({ min: 1940, max: 2015 }).map((bornIn) => ({ bornIn })),
  anyDay.map((since) => ({ since })),
  fc.constantFrom('ownWord', 'anotherWord').map((word) => ({ word })),
  ids(referredTo).map((of) => ({ of })),
)

const libraryWords = (sort: string): readonly string[] =>
  Object.hasOwn(wordSorts, sort) ? wordSorts[sort as WordSort] : []

const wordsIn = (text: string): readonly string[] => [...text.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)

/** Every kind of check that a field of an event can have. */
const kinds: readonly Kind[] = [
  { name: /^a day YYYY-MM-DD from 1900 to 2199$/, plain: () => '2016-04-14', any: () => anyDay },
  { name: /^a month YYYY-MM from 1900 to 2199$/, plain: () => '2016-01', any: () => anyDay.map(monthOf) },
  { name: /^an instant /, plain: () => '2016-01-15T08:00:00.000Z', any: () => instants },
  {
    name: /^hours with at most two decimals$/,
    plain: () => 37.5,
    any: () => usually(fc.nat(20_000), fc.nat(10_000_000)).map((n) => hours(n / 100)),
  },
  {
    name: /^hours a week above 0 and up to 168$/,
    plain: () => 37.5,
    any: () => fc.integer({ min: 1, max: 16_800 }).map((n) => hours(n / 100)),
  },
  {
    name: /^money \{ minor: whole number up to 10\^12, currency \}$/,
    plain: () => ({ minor: 2_150_000, currency: 'SEK' }),
    any: () => amounts(-1e12),
  },
  {
    name: /^money \{ minor: whole number from 0 up to 10\^12, currency \}$/,
    plain: () => ({ minor: 2_150_000, currency: 'SEK' }),
    any: () => amounts(0),
  },
  { name: /^a code: /, plain: () => 'code-1', any: () => codes },
  {
    name: /^an id (\S+)-…: /,
    plain: ([, kind = '']) => `${kind}-1`,
    any: ([, kind = '']) => ids([kind]),
  },
  { name: /^an id of any kind: /, plain: () => 'employment-1', any: () => ids(referredTo) },
  {
    name: /^an id among (.+)$/,
    plain: ([, kinds = '']) => kinds.split(' | ')[0]?.replace('…', '1'),
    any: ([, kinds = '']) => ids(kinds.split(' | ').map((kind) => kind.replace('-…', ''))),
  },
  { name: /^a known value: /, plain: () => ({ least: 18, below: 41 }), any: () => knownValues },
  { name: /^any word: /, plain: () => 'ownWord', any: () => fc.constantFrom('ownWord', 'anotherWord') },
  {
    name: /^a lower-case UUID$/,
    plain: () => '0190163d-8694-739b-aea5-966c26f8ad01',
    any: () => fc.uuid(),
  },
  {
    name: /^a whole number from 1$/,
    plain: () => 1,
    any: () =>
      usually(
        fc.integer({ min: 1, max: 24 }),
        fc.maxSafeNat().map((n) => Math.max(1, n)),
      ),
  },
  {
    name: /^a whole number from 0$/,
    plain: () => 1,
    any: () => usually(fc.nat(24), fc.maxSafeNat()),
  },
  {
    name: /^a percentage from 0 to 1000 with at most two decimals$/,
    plain: () => 20,
    any: () => usually(fc.nat(10_000), fc.nat(100_000)).map((n) => n / 100),
  },
  {
    name: /^a (?:number|share|level) above 0 and up to (\d+)$/,
    plain: () => 1,
    any: ([, most = '1']) => fc.integer({ min: 1, max: 100 * Number(most) }).map((n) => n / 100),
  },
  {
    // The library’s words, and now and then a word that a program may have for itself.
    name: /^a word \((\w+)\): /,
    plain: ([, sort = '']) => libraryWords(sort)[0] ?? 'ownWord',
    any: ([, sort = '']) => {
      const own = fc.constantFrom('ownWord', 'anotherWord')
      const words = libraryWords(sort)
      return words.length === 0 ? own : usually(fc.constantFrom(...words), own)
    },
  },
  { name: /^true or false$/, plain: () => true, any: () => fc.boolean() },
  {
    name: /^a list of at least one of (.+)$/,
    plain: ([, member = '']) => [plainValue(member)],
    any: ([, member = ''], more) => fc.array(anyValue(member, more), { minLength: 1, maxLength: 5 }),
  },
  {
    name: /^a list of (?!at least one of )(.+)$/,
    plain: ([, member = '']) => [plainValue(member)],
    any: ([, member = ''], more) => fc.array(anyValue(member, more), { maxLength: 5 }),
  },
  {
    name: /^'[^']*'(?: \| '[^']*')*$/,
    plain: ([all]) => wordsIn(all)[0],
    any: ([all]) => fc.constantFrom(...wordsIn(all)),
  },
]

const kindOf = (check: string): readonly [Kind, RegExpExecArray] => {
  for (const kind of kinds) {
    const match = kind.name.exec(check)
    if (match !== null) return [kind, match]
  }
  throw new Error(`There are no values for a field that is ${check}. Give an arbitrary for it by that name.`)
}

/** One simple value that a check of this name accepts. Throws for an unknown check. */
export const plainValue = (check: string): unknown => {
  const [kind, match] = kindOf(check)
  return kind.plain(match)
}

/** Any value that a check of this name accepts. Throws for an unknown check. */
const anyValue = (check: string, more: ByCheck): fc.Arbitrary<unknown> => {
  if (Object.hasOwn(more, check)) return more[check] as fc.Arbitrary<unknown>
  const [kind, match] = kindOf(check)
  return kind.any(match, more)
}

/** Any value that a check accepts. Each value is tested with the check. */
const valuesOf = (check: Check<unknown>, more: ByCheck): fc.Arbitrary<unknown> =>
  anyValue(check.name, more).map((value) => {
    if (check.is(value)) return value
    throw new Error(`A value made for a field that is ${check.name} is not: ${JSON.stringify(value)}`)
  })

type DataOfDef<D extends AnyEventDef> = NonNullable<D['event']>['data']

/**
 * Any data of an event type, made from the checks of its fields. Optional fields are sometimes left out. Throws for an
 * unknown check. `more` supplies arbitraries for further checks, by their names.
 */
export const eventData = <D extends AnyEventDef>(def: D, more: ByCheck = {}): fc.Arbitrary<DataOfDef<D>> => {
  const { required, optional } = def.fields
  const model = Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([name, check]) => [name, valuesOf(check, more)]),
  )
  // Each field is made by its own check, which the type of the whole does not express.
  return fc.record(model, { requiredKeys: Object.keys(required) }) as unknown as fc.Arbitrary<DataOfDef<D>>
}

/** Any event of a kind of stream, sensible or not, made from the checks of the event's fields. */
export const anyEventOf = <Ev extends AnyEvent>(
  { events }: { readonly events: readonly AnyEventDef<Ev['type']>[]; readonly parse: Reader<Ev> },
  more: ByCheck = {},
): fc.Arbitrary<Ev> =>
  // The events of a stream's types are the stream's events.
  fc.oneof(...events.map((def) => eventData(def, more).map((data) => ({ type: def.type, data }) as unknown as Ev)))
