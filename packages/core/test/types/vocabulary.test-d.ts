import { describe, expectTypeOf, it } from 'vitest'
import { type Day } from '../../src/vocabulary/day.js'
import { hours, type Hours } from '../../src/vocabulary/hours.js'
import { eventId, type EventId, type IdOf } from '../../src/vocabulary/ids.js'
import { type Instant } from '../../src/vocabulary/instant.js'
import { dkk, minus, plus, sek, sumOf, type Money } from '../../src/vocabulary/money.js'
import { monthOf, type Month } from '../../src/vocabulary/month.js'
import { EmploymentEnded } from '../../src/participation/employment.js'

const take = <T>(_: T): void => undefined

describe('days and months', () => {
  it('are written as literals, each in its own way', () => {
    take<Day>('2016-01-01')
    take<Month>('2016-01')
    take<Instant>('2016-01-01T12:00:00.000Z')
    // @ts-expect-error a month is not a day
    take<Day>('2016-01')
    // @ts-expect-error a day is not a month
    take<Month>('2016-01-01')
    // @ts-expect-error a year is neither
    take<Month>('2016')
    // @ts-expect-error words are not days
    take<Day>('New Year')
    // @ts-expect-error a day is not an instant
    take<Instant>('2016-01-01')
    // @ts-expect-error an instant is in UTC
    take<Instant>('2016-01-01T12:00:00.000+01:00')
  })

  it('are not just any text', () => {
    const text: string = '2016-01-01'
    // @ts-expect-error a text may be anything
    take<Day>(text)
    // @ts-expect-error so may this one be
    take<Month>(text)
    expectTypeOf<Day>().toExtend<string>()
    expectTypeOf(monthOf('2016-01-01')).toEqualTypeOf<Month>()
    // @ts-expect-error a month has no month
    monthOf('2016-01')
  })
})

describe('money and hours', () => {
  it('add up in one currency only', () => {
    expectTypeOf(plus(sek(1), sek(2))).toEqualTypeOf<Money<'SEK'>>()
    // @ts-expect-error kronor and kroner
    plus(sek(1), dkk(2))
    // @ts-expect-error kroner and kronor
    minus(dkk(1), sek(2))
    // @ts-expect-error kroner in a sum of kronor
    sumOf('SEK', [dkk(1)])
    // @ts-expect-error an amount is not a number
    take<Money>(100)
    // @ts-expect-error kronor are not kroner
    take<Money<'DKK'>>(sek(1))
  })

  it('are no bare numbers', () => {
    take<Hours>(hours(1.5))
    // @ts-expect-error a number is not yet hours
    take<Hours>(1.5)
  })
})

describe('ids', () => {
  it('are of one kind each', () => {
    take<IdOf<'employment'>>('employment-1')
    // @ts-expect-error a praktik is no employment
    take<IdOf<'employment'>>('praktik-1')
    // @ts-expect-error an id names its kind
    take<IdOf<'employment'>>('1')
    EmploymentEnded({ on: '2016-01-01', employmentId: 'employment-1', reason: 'termEnded' })
    // @ts-expect-error a praktik is no employment
    EmploymentEnded({ on: '2016-01-01', employmentId: 'praktik-1', reason: 'termEnded' })
  })

  it('of events are not just any text', () => {
    take<EventId>(eventId('00000000-0000-7000-8000-000000000001'))
    // @ts-expect-error a text may be anything
    take<EventId>('00000000-0000-7000-8000-000000000001')
  })
})
