import type { StandardSchemaV1 } from '@standard-schema/spec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeCodec,
  countCodec,
  dayCodec,
  fieldsOf,
  hoursCodec,
  listOf,
  oneOf,
  PlanAgreed,
  PraktikStarted,
  requirementCodec,
} from '../../src/index.js'
import { histories, runs } from '../decider/histories.js'
import { at, id, Lent, metaAt, shelf, shelfEvents, voidedAt } from '../decider/library.js'

/** What a tool that supports Standard Schema does with a value. It uses nothing else from this library. */
const answer = (tool: StandardSchemaV1, value: unknown) => {
  const result = tool['~standard'].validate(value)
  if (result instanceof Promise) throw new Error('the answer comes at once')
  return result
}

const started = PraktikStarted({
  on: '2016-01-15',
  praktikId: 'praktik-1',
  workplace: 'workplace-1',
  plannedTo: '2016-04-14',
})

describe('a tool that speaks Standard Schema', () => {
  it('knows each codec by version and vendor', () => {
    for (const tool of [
      dayCodec,
      listOf(countCodec),
      fieldsOf({}),
      requirementCodec,
      PlanAgreed,
      PlanAgreed.data,
      shelf.parse,
    ])
      expect(tool['~standard']).toMatchObject({ version: 1, vendor: 'jobbspar' })
  })

  it('takes a day that exists, and tells of one that does not in one line', () => {
    expect(answer(dayCodec, '2016-02-29')).toEqual({ value: '2016-02-29' })
    expect(answer(dayCodec, '2015-02-29')).toEqual({
      issues: [{ message: 'expected a day YYYY-MM-DD from 1900 to 2199, found "2015-02-29"', path: [] }],
    })
  })

  it('finds every problem of a value with fields and lists at its keys, places in a list as numbers', () => {
    const plans = listOf(fieldsOf({ aims: listOf(oneOf(['swedish', 'driving'])) }, { hours: hoursCodec }))
    expect(answer(plans, [{ aims: ['swedish'] }, { aims: ['swedish', 'rest'], hours: 0.125, 'a/b': 1 }])).toEqual({
      issues: [
        { message: `expected 'swedish' | 'driving', found "rest"`, path: [1, 'aims', 1] },
        { message: 'expected hours with at most two decimals, found 0.125', path: [1, 'hours'] },
        { message: 'expected one of the fields aims, hours, found 1', path: [1, 'a/b'] },
      ],
    })
  })

  it('finds a problem deep in a requirement', () => {
    const requirement = (condition: string) => ({ allOf: ['wishesToWork', { anyOf: ['ableToWork', condition] }] })
    expect(answer(requirementCodec, requirement('wishesToWork'))).toEqual({ value: requirement('wishesToWork') })
    expect(answer(requirementCodec, requirement('is rich'))).toMatchObject({
      issues: [{ path: ['allOf', 1, 'anyOf', 1] }],
    })
  })

  it('takes an event, without the fields nobody knows', () => {
    expect(answer(PraktikStarted, { ...started, meta: {}, data: { ...started.data, mood: 'glad' } })).toEqual({
      value: started,
    })
  })

  it('refuses an event of another type, and one with wrong and missing fields', () => {
    expect(answer(PraktikStarted, { type: 'PraktikEnded', data: started.data })).toEqual({
      issues: [{ message: 'expected PraktikStarted, found "PraktikEnded"', path: ['type'] }],
    })
    expect(answer(PraktikStarted, { type: 'PraktikStarted', data: { on: '2016-01-15', praktikId: 'plan-1' } })).toEqual(
      {
        issues: [
          {
            message:
              'expected an id praktik-…: up to 80 letters a–z, digits and . _ : / -, no personal number, found "plan-1"',
            path: ['data', 'praktikId'],
          },
          {
            message:
              'expected an id workplace-…: up to 80 letters a–z, digits and . _ : / -, no personal number, found nothing',
            path: ['data', 'workplace'],
          },
          { message: 'expected a day YYYY-MM-DD from 1900 to 2199, found nothing', path: ['data', 'plannedTo'] },
        ],
      },
    )
    for (const value of [null, undefined, 3, 'PraktikStarted'])
      expect(answer(PraktikStarted, value)).toMatchObject({
        issues: [
          { message: expect.stringMatching(/^expected an event \{ type, data \}, found /) as unknown, path: [] },
        ],
      })
    expect(answer(PraktikStarted, [])).toMatchObject({ issues: [{ path: ['type'] }] })
    expect(answer(PraktikStarted, { type: 'PraktikStarted' })).toMatchObject({ issues: [{ path: ['data'] }] })
  })

  it('takes data alone, and tells of the list member that is wrong', () => {
    expect(answer(PlanAgreed.data, { on: '2016-01-15', activities: ['swedish'] })).toEqual({
      value: { on: '2016-01-15', activities: ['swedish'] },
    })
    expect(answer(PlanAgreed.data, { on: '2016-01-15', activities: ['swedish', 'a rest'] })).toMatchObject({
      issues: [{ path: ['activities', 1] }],
    })
  })

  it('reads a stored event of an earlier shape in the present one', () => {
    const stored = { type: 'Returned', data: { on: '2016-01-02', title: 'Emil' }, meta: metaAt(1, { schema: 1 }) }
    expect(answer(shelf.parse, stored)).toEqual({
      value: {
        type: 'Returned',
        data: { on: '2016-01-02', book: 'book-emil', condition: 'good' },
        meta: metaAt(1, { schema: 3 }),
      },
    })
  })

  it('reads a stored mark, and tells what is wrong with an envelope', () => {
    expect(answer(shelf.parse, voidedAt(2, id(1)))).toEqual({ value: voidedAt(2, id(1)) })
    const lent = Lent({ on: '2016-01-02', book: 'book-a' })
    expect(answer(shelf.parse, { ...at(1, lent), meta: metaAt(0, { actor: 'Ada Berg' }) })).toEqual({
      issues: [
        { message: `expected ${countCodec.name}, found 0`, path: ['meta', 'version'] },
        { message: `expected ${codeCodec.name}, found "Ada Berg"`, path: ['meta', 'actor'] },
      ],
    })
  })

  it('gets the answers that the library itself gets', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        for (const record of records) {
          expect(answer(shelf.parse, record)).toEqual({ value: record })
          const def = shelfEvents.find(({ type }) => type === record.type)
          if (def !== undefined)
            expect(answer(def, record)).toEqual({ value: { type: record.type, data: record.data } })
        }
      }),
      runs,
    )
  })
})
