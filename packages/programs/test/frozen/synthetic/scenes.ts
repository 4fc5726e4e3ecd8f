import { addDays, addMonths, type AnyEvent, type Day, type Program } from '@jobbspar/core'
import { days } from '@jobbspar/testing'
import fc from 'fast-check'

/** What happens from a day on. */
export type Scene<Ev extends AnyEvent> = (on: Day) => readonly Ev[]

/** A scene with chance in it: its parts are drawn, then the events are made of them. */
export const scene = <Ev extends AnyEvent, A>(
  parts: { readonly [K in keyof A]: fc.Arbitrary<A[K]> },
  make: (on: Day, parts: A) => readonly Ev[],
): fc.Arbitrary<Scene<Ev>> => fc.record<A>(parts).map((drawn) => (on) => make(on, drawn))

const waits = fc.oneof(
  { arbitrary: fc.nat(3), weight: 3 },
  { arbitrary: fc.integer({ min: 4, max: 40 }), weight: 4 },
  { arbitrary: fc.integer({ min: 60, max: 300 }), weight: 1 },
)

// Before the first terms, and around those that begin or end after the years of the other generators.
const farDays = ['2012-11-20', '2012-12-20', '2014-12-01', '2026-02-01', '2026-07-01'] as const satisfies readonly Day[]

/** First days of histories: after a program is documented, around the days on which its terms begin or end, and far from both. */
export const firstDays = (program: Program): fc.Arbitrary<Day> =>
  fc.oneof(
    { arbitrary: fc.nat(1500).map((n) => addDays(program.document.date, n)), weight: 4 },
    { arbitrary: days(program), weight: 3 },
    { arbitrary: fc.constantFrom(...farDays), weight: 2 },
  )

/** Scenes one after the other, each some days after the beginning of the one before. */
export const inTurn = <Ev extends AnyEvent>(
  first: Day,
  scenes: readonly (readonly [number, Scene<Ev>])[],
): readonly Ev[] => {
  let on = first
  return scenes.flatMap(([wait, make]) => {
    on = addDays(on, wait)
    return make(on)
  })
}

/** A number of scenes, each with the days to wait before it. */
export const several = <Ev extends AnyEvent>(one: fc.Arbitrary<Scene<Ev>>, minLength: number, maxLength: number) =>
  fc.array(fc.tuple(waits, one), { minLength, maxLength, size: 'max' })

const around = fc.oneof(
  { arbitrary: fc.constant(-1), weight: 3 },
  { arbitrary: fc.integer({ min: -2, max: 1 }), weight: 2 },
)

/** A last day: that of a number of months or weeks, a day or two before or after it, or of any length up to a year. */
export const lastDays: fc.Arbitrary<(first: Day) => Day> = fc.oneof(
  fc.tuple(fc.constantFrom(1, 3, 6, 12, 24, 36, 60), around).map(
    ([n, d]) =>
      (first: Day) =>
        addDays(addMonths(first, n), d),
  ),
  fc.tuple(fc.constantFrom(4, 13, 26, 39), around).map(
    ([n, d]) =>
      (first: Day) =>
        addDays(first, 7 * n + d),
  ),
  fc.nat(400).map((n) => (first: Day) => addDays(first, n)),
)

/** One of a few ids, so that events refer to the same things. */
export const idOf = <K extends string>(kind: K, most = 2): fc.Arbitrary<`${K}-${number}`> =>
  fc.integer({ min: 1, max: most }).map((n) => `${kind}-${n}` as const)

/** Mostly so, otherwise not. */
export const mostly: fc.Arbitrary<boolean> = fc.nat(4).map((n) => n > 0)

/** Rarely so. */
export const rarely: fc.Arbitrary<boolean> = mostly.map((isSo) => !isSo)

/** Mostly the workplace whose stream is in the history, otherwise one whose stream is not. */
export const workplaceIds = fc.constantFrom('workplace-1' as const, 'workplace-1' as const, 'workplace-2' as const)

/** Fields that an event may have; each is stated three times of four. */
export const stated = <A>(fields: { readonly [K in keyof A]: fc.Arbitrary<A[K]> }): fc.Arbitrary<Partial<A>> =>
  fc
    .record({ of: fc.record<A>(fields), without: fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }) })
    .map(
      ({ of, without }) =>
        Object.fromEntries(Object.entries(of as object).filter((_, i) => without[i] !== 0)) as Partial<A>,
    )

/** The words of a list that a program names anywhere in its terms; all of them where it names none. */
export const namedIn = <W extends string>({ terms }: Program, words: readonly W[]): readonly W[] => {
  const text = JSON.stringify(terms)
  const named = words.filter((word) => text.includes(`"${word}"`))
  return named.length === 0 ? words : named
}
