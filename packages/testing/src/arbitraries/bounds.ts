import { type Duration, type PeriodLimit, type RuleBounds } from '@jobbspar/core'
import fc from 'fast-check'

const named = (name: string, bound: number): RuleBounds => ({ [name]: bound })

/** Bounds between which there is room: one lowest, one highest, or both. */
export const bounds = (number: fc.Arbitrary<number>): fc.Arbitrary<RuleBounds> =>
  fc
    .record({
      low: fc.constantFrom('least', 'over', undefined),
      high: fc.constantFrom('most', 'below', undefined),
      ...{ number, room: fc.integer({ min: 2, max: 12 }) },
    })
    .map(({ low, high, number: from, room }) =>
      low === undefined
        ? named(high ?? 'least', from)
        : { ...named(low, from), ...(high === undefined ? {} : named(high, from + room)) },
    )

/** Units of time. */
export const units: fc.Arbitrary<PeriodLimit['of']> = fc.constantFrom<PeriodLimit['of']>(
  'days',
  'weeks',
  'months',
  'years',
)

/** A number of units of time that histories of some years can reach. */
export const lengthIn = (unit: PeriodLimit['of']): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: { days: 400, weeks: 60, months: 14, years: 3 }[unit] })

/** A length of time in one unit. */
export const durations: fc.Arbitrary<Duration> = units.chain((unit) =>
  lengthIn(unit).map((n): Duration => ({ [unit]: n })),
)
