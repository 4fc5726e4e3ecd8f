import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as t from 'io-ts'
import { describe, expectTypeOf, it } from 'vitest'
import {
  asCheck,
  checked,
  dayCodec,
  defineEvent,
  fieldsOf,
  listOf,
  moneyCodec,
  oneOf,
  participation,
  PraktikStarted,
  type AnyEventDef,
  type Day,
  type IdOf,
  type Money,
  type ParticipationEvent,
  type Stored,
} from '../../src/index.js'

const take = <Input, Output>(_: StandardSchemaV1<Input, Output>): void => undefined

describe('a codec of event fields', () => {
  const isAge = (value: unknown): value is number => typeof value === 'number'
  const spec = {
    kind: 'report',
    moment: 'happens',
    says: 'Somebody had a birthday.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  } as const

  it('says its JSON Schema', () => {
    defineEvent('Aged', spec, { age: checked('an age', { type: 'integer', minimum: 0 }, isAge) })
    // @ts-expect-error the schema is missing
    checked('an age', isAge)
    // @ts-expect-error an io-ts type alone has none
    defineEvent('Aged', spec, { age: t.number })
    defineEvent('Aged', spec, { age: asCheck(t.number, { type: 'number' }) })
    // @ts-expect-error there is no such keyword
    checked('an age', { type: 'integer', atLeast: 0 }, isAge)
    // @ts-expect-error there is no such type
    checked('an age', { type: 'age' }, isAge)
  })
})

describe('for a tool that speaks Standard Schema', () => {
  it('a codec has the type it checks for', () => {
    take<Day, Day>(dayCodec)
    take<Money, Money>(moneyCodec)
    expectTypeOf<StandardSchemaV1.InferOutput<typeof dayCodec>>().toEqualTypeOf<Day>()
    expectTypeOf<StandardSchemaV1.InferInput<typeof dayCodec>>().toEqualTypeOf<Day>()
    const plan = fieldsOf({ aims: listOf(oneOf(['swedish', 'driving'])) })
    take(plan)
    expectTypeOf<StandardSchemaV1.InferOutput<typeof plan>['aims']>().toEqualTypeOf<
      readonly ('swedish' | 'driving')[]
    >()
    // @ts-expect-error a day is not money
    take<Money, Money>(dayCodec)
  })

  it('an event type has its event', () => {
    type Started = ReturnType<typeof PraktikStarted>
    take<Started, Started>(PraktikStarted)
    expectTypeOf<StandardSchemaV1.InferOutput<typeof PraktikStarted>>().toEqualTypeOf<Started>()
    expectTypeOf<StandardSchemaV1.InferInput<typeof PraktikStarted>>().toEqualTypeOf<Started>()
    expectTypeOf<Started['type']>().toEqualTypeOf<'PraktikStarted'>()
    expectTypeOf<Started['data']['praktikId']>().toEqualTypeOf<IdOf<'praktik'>>()
    expectTypeOf<StandardSchemaV1.InferOutput<typeof PraktikStarted.data>>().toEqualTypeOf<Started['data']>()
    take(PraktikStarted as AnyEventDef)
  })

  it('a stream has what it stores, read from anything', () => {
    take<unknown, Stored<ParticipationEvent>>(participation.parse)
    expectTypeOf<StandardSchemaV1.InferOutput<typeof participation.parse>>().toEqualTypeOf<Stored<ParticipationEvent>>()
    expectTypeOf<StandardSchemaV1.InferInput<typeof participation.parse>>().toEqualTypeOf<unknown>()
  })

  it('answers come at once', () => {
    expectTypeOf(PraktikStarted['~standard'].validate(1)).toEqualTypeOf<
      StandardSchemaV1.Result<ReturnType<typeof PraktikStarted>>
    >()
  })
})
