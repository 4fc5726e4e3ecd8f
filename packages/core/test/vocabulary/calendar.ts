import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { scaled } from '../../../../test/chance.js'
import { type Day } from '../../src/vocabulary/day.js'

/** The number of runs. It is large enough to reach every month end and leap-year case. */
export const runs = { numRuns: scaled(3000) }

/** The day that Temporal writes. */
export const written = (date: Temporal.PlainDate): Day => date.toString() as Day

/** The date that Temporal reads. */
export const temporal = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day)

const date = (year: fc.Arbitrary<number>) =>
  fc
    .record({
      year,
      month: fc.integer({ min: 1, max: 12 }),
      // Calendars tend to go wrong at month ends.
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 27, max: 31 })),
    })
    .map((fields) => written(Temporal.PlainDate.from(fields, { overflow: 'constrain' })))

/** Days that are far enough from the ends of the calendar to add or subtract a century. Temporal makes them. */
export const days: fc.Arbitrary<Day> = date(
  fc.oneof(
    fc.integer({ min: 101, max: 9898 }),
    fc.integer({ min: 1990, max: 2040 }),
    fc.constantFrom(1900, 2000, 2100),
  ),
)
