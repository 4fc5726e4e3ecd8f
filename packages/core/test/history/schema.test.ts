import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import {
  codeCodec,
  countCodec,
  dayCodec,
  defineEvent,
  eventIdCodec,
  instantCodec,
  jsonSchemaOf,
  jsonSchemaOfCheck,
  jsonSchemaOfStream,
  monthCodec,
  requirementCodec,
  streamKinds,
  termDefs,
  type AnyEventDef,
  type Check,
  type JsonSchema,
} from '../../src/index.js'
import { checked } from '../../src/vocabulary/codec.js'
import { metaAt, shelf } from '../decider/library.js'
import { eventDataSamples, objectsOf, samplesOf } from './event-samples.js'

/**
 * What a schema accepts and the codec refuses. Validators do not agree on how to count decimals, JSON Schema does not
 * distinguish the sign of zero, and its patterns cannot remove a UUID from a code. For everything else both give the
 * same answer.
 */
const passes: ReadonlySet<string> = new Set([
  'more than two decimals',
  'negative zero',
  'a personal number beside a UUID',
  'a range without room',
])

const ajv = addFormats.default(new Ajv2020({ strict: true }))

/** Whether a value fits a schema, by an independent validator. */
const validatorOf = (schema: JsonSchema): ((value: unknown) => boolean) => {
  const validate = ajv.compile(schema)
  return (value) => validate(value)
}

interface Tool {
  readonly '~standard': { validate(value: unknown): { readonly issues?: readonly unknown[] | undefined } }
}
const takes = (tool: Tool, value: unknown): boolean => tool['~standard'].validate(value).issues === undefined

type Name = Pick<Check<unknown>, 'name' | 'is'>
type Fields = Readonly<Record<string, Name>>
type Sample = Readonly<Record<string, unknown>>

/** The place of fields in a sample. */
interface Place {
  readonly at: readonly string[]
  readonly required: Fields
  readonly optional?: Fields
}

const gone = Symbol('gone')

/** A sample with another value at a path, or with no value there. */
const withAt = (sample: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value
  const { [key]: old, ...others } = sample as Sample
  const part = withAt(old, rest, value)
  return part === gone ? others : { ...others, [key]: part }
}

const otherTypes = fc.constantFrom<unknown>(null, true, 7.5, -3, 'no such word', '', [], [null], {}, { minor: 1 })

/** Everything that can be wrong with a field, by name. */
const faultsOf = (check: Name, required: boolean): readonly (readonly [fault: string, fc.Arbitrary<unknown>])[] => [
  ...Object.entries(samplesOf(check.name).wrong),
  ['the wrong type', otherTypes.filter((value) => !check.is(value))],
  ...(required ? ([['a missing field', fc.constant(gone)]] as const) : []),
]

/** The number of valid and of wrong samples that were tried, and the faults in them. */
const tally = () => ({ valid: 0, wrong: 0, faults: new Set<string>() })

/**
 * Checks that codec and schema give the same answer for valid samples and for samples with one fault. Each fault is
 * tried in each field.
 */
const sameAnswers = (
  tool: Tool,
  isValid: (value: unknown) => boolean,
  valid: fc.Arbitrary<unknown>,
  places: readonly Place[],
  met: ReturnType<typeof tally>,
  each = scaled(15, 1),
) => {
  fc.assert(
    fc.property(valid, (value) => {
      met.valid++
      expect([takes(tool, value), isValid(value)]).toEqual([true, true])
    }),
    { numRuns: scaled(25, 8) * each },
  )
  for (const { at, required, optional = {} } of places)
    for (const [name, check] of Object.entries({ ...required, ...optional }))
      for (const [fault, wrong] of faultsOf(check, name in required))
        fc.assert(
          fc.property(valid, wrong, (value, other) => {
            met.wrong++
            met.faults.add(fault)
            const changed = withAt(value, [...at, name], other)
            expect([fault, takes(tool, changed), isValid(changed)]).toEqual([fault, false, passes.has(fault)])
          }),
          { numRuns: each },
        )
}

const metaFields: { readonly required: Fields; readonly optional: Fields } = {
  required: {
    id: eventIdCodec,
    stream: codeCodec,
    version: countCodec,
    recordedAt: instantCodec,
  },
  optional: {
    actor: codeCodec,
    correlationId: codeCodec,
    causationId: codeCodec,
    secrecy: codeCodec,
    deviation: { name: 'a deviation { rules, by, reason }', is: (_value): _value is never => false },
  },
}
const metaPlace: Place = { at: ['meta'], ...metaFields }
const metaOf = (schema: number) =>
  objectsOf(metaFields.required, metaFields.optional).map((meta) => ({ ...meta, schema }))

const dataPlace = ({ fields }: AnyEventDef, ...at: readonly string[]): Place => ({
  at: [...at, 'data'],
  required: fields.required,
  optional: fields.optional,
})

const hasWords = ({ required, optional }: AnyEventDef['fields']): boolean =>
  [...Object.values(required), ...Object.values(optional)].some(({ name }) => name.includes("'"))

const streams = Object.values(streamKinds).map(
  ({
    name,
    events,
    parse,
  }): { readonly name: string; readonly events: readonly AnyEventDef[]; readonly parse: Tool } => ({
    name,
    events,
    parse,
  }),
)

describe.each(streams)('the JSON Schema of what a $name stream stores', (stream) => {
  const { parse, events } = stream
  const isStored = validatorOf(jsonSchemaOfStream(stream))
  const met = tally()

  it('is JSON Schema, and so is that of each event type', () => {
    for (const schema of [jsonSchemaOfStream(stream), ...events.map(jsonSchemaOf)])
      expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null])
  })

  it.each(events.map((def) => [def.type, def] as const))('gives the answers of the codec about %s', (_type, def) => {
    const valid = eventDataSamples(def).map((data) => ({ type: def.type, data }))
    const isValid = validatorOf(jsonSchemaOf(def))
    sameAnswers(def, isValid, valid, [dataPlace(def)], met)
    for (const value of [
      null,
      [],
      'x',
      {},
      { type: def.type },
      { type: def.type, data: null },
      { type: def.type, data: [] },
    ])
      expect([value, takes(def, value), isValid(value)]).toEqual([value, false, false])
  })

  it('gives the answers of the reader about stored events of all types', () => {
    for (const def of events) {
      const { type, schema } = def
      const valid = fc.record({ type: fc.constant(type), data: eventDataSamples(def), meta: metaOf(schema) })
      sameAnswers(parse, isStored, valid, [dataPlace(def), metaPlace], met, scaled(3, 1))
    }
  })

  it('gives the answers of the reader about marks on stored events', () => {
    const meta = metaOf(1)
    const voided = { on: dayCodec, reason: codeCodec, voids: eventIdCodec }
    sameAnswers(
      parse,
      isStored,
      fc.record({ type: fc.constant('EventVoided'), data: objectsOf(voided), meta }),
      [{ at: ['data'], required: voided }, metaPlace],
      met,
    )
    const corrected = { on: dayCodec, reason: codeCodec, corrects: eventIdCodec }
    for (const def of events) {
      const { type, schema } = def
      const to = fc.record({ type: fc.constant(type), data: eventDataSamples(def), schema: fc.constant(schema) })
      const data = fc.tuple(objectsOf(corrected), to).map(([fields, event]) => ({ ...fields, to: event }))
      sameAnswers(
        parse,
        isStored,
        fc.record({ type: fc.constant('EventCorrected'), data, meta }),
        [{ at: ['data'], required: corrected }, dataPlace(def, 'data', 'to')],
        met,
        scaled(3, 1),
      )
    }
  })

  it('refuses other types, coming schema versions and what is no event, as the reader does', () => {
    for (const def of events)
      fc.assert(
        fc.property(eventDataSamples(def), metaOf(def.schema), (data, meta) => {
          const stored = { type: def.type, data, meta }
          const to = { type: def.type, data, schema: def.schema }
          const mark = { on: '2016-01-02', reason: 'x', corrects: '00000000-0000-7000-8000-000000000001' }
          for (const [other, is] of [
            [stored, true],
            [{ ...stored, type: 'Sold' }, false],
            [{ ...stored, type: 'toString' }, false],
            [{ data, meta }, false],
            [{ ...stored, data: null }, false],
            [{ ...stored, meta: [] }, false],
            [{ ...stored, meta: { ...meta, schema: def.schema + 1 } }, false],
            [{ ...stored, meta: { ...meta, schema: 0 } }, false],
            [{ type: 'EventCorrected', data: { ...mark, to }, meta }, true],
            [{ type: 'EventCorrected', data: { ...mark, to: { ...to, type: 'EventVoided' } }, meta }, false],
            [{ type: 'EventCorrected', data: { ...mark, to: { ...to, schema: def.schema + 1 } }, meta }, false],
            [{ type: 'EventCorrected', data: { ...mark, to: stored }, meta }, false],
            [{ type: 'EventCorrected', data: mark, meta }, false],
            [null, false],
            [[], false],
          ] as const)
            expect([other, takes(parse, other), isStored(other)]).toEqual([other, is, is])
        }),
        { numRuns: scaled(15, 2) },
      )
  })

  it('was asked of a thousand samples and more, a tenth of them by a quick run, valid ones and wrong ones', () => {
    expect(Math.min(met.valid, met.wrong)).toBeGreaterThanOrEqual(scaled(1000))
    for (const fault of [
      'a missing field',
      'the wrong type',
      // A coach’s events have no words from a list.
      ...(stream.events.some(({ fields }) => hasWords(fields)) ? ['an unknown word'] : []),
      'out of range',
      'a day that does not exist',
      'a text with spaces',
      'a personal number',
    ])
      expect(met.faults).toContain(fault)
  })
})

describe('the JSON Schema of a codec', () => {
  it.each([...Object.entries(termDefs), ['requirement', { value: requirementCodec }] as const])(
    'of the term %s is JSON Schema that compiles',
    (_name, { value }) => {
      const schema = jsonSchemaOfCheck(value)
      expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null])
      expect(validatorOf(schema)(gone)).toBe(false)
    },
  )

  it('knows the same requirements, however deep', () => {
    const isValid = validatorOf(jsonSchemaOfCheck(requirementCodec))
    const { requirement } = fc.letrec((tie) => ({
      parts: fc.array(
        fc.oneof({ depthSize: 'small' }, fc.constantFrom('ableToWork', 'praktikPassed', 'rich'), tie('requirement')),
        {
          maxLength: 3,
        },
      ),
      requirement: fc.oneof(
        fc.record({ allOf: tie('parts') }),
        fc.record({ anyOf: tie('parts') }),
        fc.record({ allOf: tie('parts'), more: fc.constant(1) }),
      ),
    }))
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(requirement, (value) => {
        seen.add(isValid(value))
        expect(isValid(value)).toBe(requirementCodec.is(value))
      }),
      { numRuns: scaled(2000, 20) },
    )
    expect(seen.size).toBe(2)
  })

  it('has exactly the days and months of the calendar', () => {
    const isDay = validatorOf(jsonSchemaOfCheck(dayCodec))
    const isMonth = validatorOf(jsonSchemaOfCheck(monthCodec))
    const two = (n: number) => String(n).padStart(2, '0')
    const off: string[] = []
    let days = 0
    for (let year = 1898; year <= 2201; year++)
      for (let month = 0; month <= 13; month++) {
        const text = `${String(year)}-${two(month)}`
        if (isMonth(text) !== monthCodec.is(text)) off.push(text)
        for (let day = 0; day <= 32; day++) {
          const date = `${text}-${two(day)}`
          if (isDay(date) !== dayCodec.is(date)) off.push(date)
          if (isDay(date)) days++
        }
      }
    expect(off).toEqual([])
    // Three centuries, of which 2000 is a leap year and 1900 and 2100 are none.
    expect(days).toBe(300 * 365 + 73)
  })

  it('has the ends of February of every year that an instant may lie in', () => {
    const isInstant = validatorOf(jsonSchemaOfCheck(instantCodec))
    const off: string[] = []
    for (let year = 0; year <= 9999; year++)
      for (const end of ['02-28', '02-29', '02-30', '03-01']) {
        const text = `${String(year).padStart(4, '0')}-${end}T23:59:59.999Z`
        if (isInstant(text) !== instantCodec.is(text)) off.push(text)
      }
    expect(off).toEqual([])
  })

  it('knows the same codes among texts full of digits', () => {
    const isCode = validatorOf(jsonSchemaOfCheck(codeCodec))
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-c._:/+-]{1,30}$/), (text) => {
        seen.add(isCode(text))
        expect([text, isCode(text)]).toEqual([text, codeCodec.is(text)])
      }),
      { numRuns: scaled(5000, 50) },
    )
    expect(seen.size).toBe(2)
  })

  it('does without multipleOf, by which a validator that divides in binary refuses 1.15 hours', () => {
    expect(ajv.validate({ type: 'number', multipleOf: 0.01 }, 1.15)).toBe(false)
  })

  it('speaks of the present schema version, where the reader knows earlier ones as well', () => {
    const stored = { type: 'Returned', data: { on: '2016-01-02', title: 'Emil' }, meta: metaAt(1, { schema: 1 }) }
    const isValid = validatorOf(jsonSchemaOfStream(shelf))
    expect([takes(shelf.parse, stored), isValid(stored)]).toEqual([true, false])
    const read = shelf.parse(stored)
    expect([read.ok, isValid(read.ok && read.value)]).toEqual([true, true])
  })

  it('is not written when two codecs call different values by one title', () => {
    const titled = (title: string, minimum: number) =>
      checked('a number', { title, type: 'number', minimum }, (value): value is number => typeof value === 'number')
    const spec = {
      kind: 'report',
      moment: 'happens',
      says: 'Something is measured.',
      silence: { is: 'spontaneous', fact: 'other' },
      supersedes: 'nothing',
    } as const
    const Measured = (a: string, b: string) => defineEvent('Measured', spec, { a: titled(a, 1), b: titled(b, 2) })
    expect(() => jsonSchemaOf(Measured('length', 'length'))).toThrow('Two schemas have the title length.')
    expect(Object.keys(jsonSchemaOf(Measured('length', 'width')).$defs ?? {})).toEqual([
      'Measured',
      'day',
      'length',
      'width',
    ])
    // A title of several words is only for readers.
    expect(Object.keys(jsonSchemaOf(Measured('a length', 'a length')).$defs ?? {})).toEqual(['Measured', 'day'])
  })
})
