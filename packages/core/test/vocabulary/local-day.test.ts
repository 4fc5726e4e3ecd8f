import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { type Day } from '../../src/vocabulary/day.js'
import { type Instant } from '../../src/vocabulary/instant.js'
import { endOfDay, isTimeZone, localDay } from '../../src/vocabulary/local-day.js'

const stockholm = 'Europe/Stockholm'

const zones = fc.constantFrom(
  stockholm,
  'Europe/Copenhagen',
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
)

const instants = fc
  .date({ min: new Date('1900-01-02T00:00:00.000Z'), max: new Date('2199-12-30T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant)

const next = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString() as Instant

describe('the day of an instant', () => {
  it.each([
    ['2016-06-30T21:59:59.999Z', '2016-06-30', 'a millisecond before midnight in summer'],
    ['2016-06-30T22:00:00.000Z', '2016-07-01', 'midnight in summer'],
    ['2016-06-30T22:20:00.000Z', '2016-07-01', 'twenty past midnight in summer'],
    ['2016-12-31T22:59:59.999Z', '2016-12-31', 'a millisecond before midnight in winter'],
    ['2016-12-31T23:00:00.000Z', '2017-01-01', 'midnight in winter'],
    ['2016-03-26T23:00:00.000Z', '2016-03-27', 'the midnight before the clocks go forward'],
    ['2016-03-27T01:00:00.000Z', '2016-03-27', 'when the clocks go forward'],
    ['2016-03-27T21:59:59.999Z', '2016-03-27', 'the last moment of a day of 23 hours'],
    ['2016-03-27T22:00:00.000Z', '2016-03-28', 'the midnight after it'],
    ['2016-10-29T22:00:00.000Z', '2016-10-30', 'the midnight before the clocks go back'],
    ['2016-10-30T01:00:00.000Z', '2016-10-30', 'when the clocks go back'],
    ['2016-10-30T22:59:59.999Z', '2016-10-30', 'the last moment of a day of 25 hours'],
    ['2016-10-30T23:00:00.000Z', '2016-10-31', 'the midnight after it'],
    ['9999-12-31T23:30:00.000Z', '9999-12-31', 'the last day of the calendar'],
    ['0001-01-01T00:00:00.000Z', '0001-01-01', 'its first day'],
  ] as const)('%s is %s in Stockholm: %s', (at, day, _when) => {
    expect(localDay(at, stockholm)).toBe(day)
    expect(localDay(at, 'Europe/Copenhagen')).toBe(day)
  })

  it('is that of UTC where no zone is named, and the first or last day beyond the calendar', () => {
    expect(localDay('2016-06-30T22:20:00.000Z')).toBe('2016-06-30')
    expect(localDay('0001-01-01T00:00:00.000Z', 'America/St_Johns')).toBe('0001-01-01')
    expect(localDay('9999-12-31T23:30:00.000Z', 'Asia/Kathmandu')).toBe('9999-12-31')
    expect(() => localDay('2016-06-30T22:20:00.000Z', 'Europe/Nowhere')).toThrow(RangeError)
  })

  it('is the one that Temporal has, in every zone', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
        expect([at, zone, localDay(at, zone)]).toEqual([at, zone, day])
      }),
      { numRuns: scaled(3000, 500) },
    )
  })
})

describe('the end of a day', () => {
  it.each([
    ['2016-06-30', '2016-06-30T21:59:59.999Z'],
    ['2016-12-31', '2016-12-31T22:59:59.999Z'],
    ['2016-03-27', '2016-03-27T21:59:59.999Z'],
    ['2016-10-30', '2016-10-30T22:59:59.999Z'],
    ['9999-12-31', '9999-12-31T23:59:59.999Z'],
  ] as const)('of %s is %s in Stockholm', (day, at) => {
    expect(endOfDay(day, stockholm)).toBe(at)
  })

  it('is the last instant of that day, in every zone', () => {
    fc.assert(
      fc.property(
        instants,
        zones.filter((zone) => zone !== 'Pacific/Kiritimati'),
        (at, zone) => {
          const day: Day = localDay(at, zone)
          const end = endOfDay(day, zone)
          expect([zone, localDay(end, zone), localDay(next(end), zone) > day]).toEqual([zone, day, true])
        },
      ),
      { numRuns: scaled(3000, 500) },
    )
  })
})

it('a time zone has a name that is known', () => {
  for (const name of [stockholm, 'Europe/Copenhagen', 'UTC', 'America/Argentina/Ushuaia'])
    expect(isTimeZone(name)).toBe(true)
  for (const value of ['Europe/Nowhere', 'CET+1', '+01:00', '', 'Europe/', 1, null, undefined, {}, 'x'.repeat(1000)])
    expect([value, isTimeZone(value)]).toEqual([value, false])
})
