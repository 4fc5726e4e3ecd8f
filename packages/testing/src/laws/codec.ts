import { type AnyEvent, type AnyEventDef, type Parsed, type Problem } from '@jobbspar/core'
import fc from 'fast-check'
import { eventData, plainValue, type ByCheck } from '../arbitraries/event-data.js'
import { lawsAbout, usualRuns, type ContractCase } from '../cases.js'
import { asJson, equal } from '../equal.js'
import { deepFreeze } from './freezing.js'

/** The codecs of a kind of stream. */
interface StreamOfTypes {
  readonly name: string
  readonly events: readonly AnyEventDef[]
  readonly parse: (stored: unknown) => Parsed<unknown>
}

/** Options for the laws of codecs. */
export interface CodecSetup {
  /** Arbitraries for checks that the library does not have, by the names of the checks. */
  readonly checks?: ByCheck
  /** For an event type with earlier schemas: data of each earlier schema, oldest first. */
  readonly earlier?: Readonly<Record<string, readonly fc.Arbitrary<unknown>[]>>
  /** How often each law is tried. The default is 200. */
  readonly runs?: number
}

type Fields = Readonly<Record<string, unknown>>

const problemsOf = (answer: Parsed<unknown>): readonly Problem[] => (answer.ok ? [] : answer.error.problems)
const pathsOf = (answer: Parsed<unknown>): readonly string[] => [...new Set(problemsOf(answer).map(({ path }) => path))]

const valueOf = (what: string, answer: Parsed<unknown>): unknown => {
  if (answer.ok) return answer.value
  throw new Error(`${what} does not decode: ${JSON.stringify(answer.error.problems)}`)
}

const without = (data: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(data).filter(([other]) => other !== name))

/** Odd values. Every check refuses at least one of these values. */
const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 0.123, 1e15, '', 'no such word', '2016-02-30', '2016-13', 'T00:00'],
  ...[[], [null], ['no such word'], {}, { minor: 0.5, currency: 'SEK' }, { minor: 1, currency: 'XXX' }],
]

/** Data with an unknown field in it, and in every object inside it. */
const withUnknown = (data: unknown): unknown =>
  Array.isArray(data)
    ? data
    : typeof data === 'object' && data !== null
      ? { ...Object.fromEntries(Object.entries(data).map(([name, part]) => [name, withUnknown(part)])), unheardOf: 1 }
      : data

const lawsOfType = (def: AnyEventDef, { checks = {}, earlier = {}, runs = usualRuns }: CodecSetup) => {
  const { law, fact } = lawsAbout(def.type, runs)
  const read = (data: unknown, schema = def.schema) => def.read(data, schema, '')
  const data: fc.Arbitrary<Fields> = eventData(def, checks)
  const fields = { ...def.fields.required, ...def.fields.optional }
  const required = Object.keys(def.fields.required)
  const fieldOf = fc.constantFrom(...Object.entries(fields))
  const shapes = earlier[def.type] ?? []
  const codec =
    'data' in def ? (def.data as { decode(value: unknown): unknown; encode(value: unknown): unknown }) : undefined

  return [
    law('data encoded and decoded is the same', data, (one) => {
      equal('The data', valueOf('It', read(one)), one)
      equal('The data read again', valueOf('What was read', read(valueOf('It', read(one)))), one)
      if (codec === undefined) return
      equal('The data by its codec', codec.decode(codec.encode(one)), { _tag: 'Right', right: one })
    }),
    law('data comes back from JSON', data, (one) => equal('The data', valueOf('It', read(asJson(one))), one)),
    law('unknown fields are dropped', data, (one) => equal('The data', valueOf('It', read(withUnknown(one))), one)),
    law('what is read shares nothing with what was stored', data, (one) => {
      const stored = asJson(one)
      const value = valueOf('It', read(stored))
      const spoil = (part: unknown): void => {
        if (typeof part !== 'object' || part === null) return
        for (const inner of Object.values(part)) spoil(inner)
        for (const name of Object.keys(part)) Reflect.set(part, name, 'spoilt')
      }
      spoil(stored)
      equal('What was read', value, one)
      valueOf('Frozen data', read(deepFreeze(asJson(one))))
    }),
    law(
      'a required field that is missing is reported with its path',
      fc.tuple(data, fc.constantFrom(...required)),
      ([one, name]) => equal('The paths', pathsOf(read(without(one, name))), [`/data/${name}`]),
    ),
    law('optional fields may be missing', data, (one) => {
      const least = Object.fromEntries(Object.entries(one).filter(([name]) => required.includes(name)))
      equal('The data', valueOf('It', read(least)), least)
    }),
    law(
      'a field of the wrong type is reported with its path',
      fc.tuple(data, fieldOf, fc.constantFrom(...oddities)),
      ([one, [name, check], oddity]) => {
        const isList = Array.isArray(oddity)
        if (check.is(oddity)) return
        const answer = read({ ...one, [name]: oddity })
        if (problemsOf(answer).length === 0) throw new Error(`It decodes with ${name} ${JSON.stringify(oddity)}.`)
        for (const { path, expected } of problemsOf(answer)) {
          // In a list, each wrong member is reported with its place.
          const ofMember = isList && check.name.endsWith(` of ${expected}`)
          equal('The path', path.replace(/\/\d+$/, ofMember ? '' : '$&'), `/data/${name}`)
          if (!ofMember) equal('What was expected', expected, check.name)
        }
      },
    ),
    fact('what is no data at all, or of a schema to come, is reported and not thrown', () => {
      for (const odd of [undefined, null, 'data', 3, [], true])
        equal('The paths', [...new Set(pathsOf(read(odd)).map((path) => path.slice(0, 5)))], ['/data'])
      equal('The paths', pathsOf(read({}, def.schema + 1)), ['/schema'])
    }),
    ...(def.schema === 1
      ? []
      : [
          fact('there is data of every earlier schema to try', () =>
            equal(`Arbitraries for the ${String(def.schema - 1)} earlier schemas`, shapes.length, def.schema - 1),
          ),
          ...shapes.slice(0, def.schema - 1).flatMap((shape, i) => {
            const schema = i + 1
            return [
              law(`data of schema ${String(schema)} is brought to the present one`, shape, (old) => {
                const value = valueOf(`Data of schema ${String(schema)}`, read(asJson(old), schema))
                equal('The data read again', valueOf('What was read', read(asJson(value))), value)
              }),
              law(
                `data of schema ${String(schema)} that lost its day is reported, and no lost field throws`,
                shape,
                (old) => {
                  // A step may accept the absence of other fields.
                  for (const name of Object.keys(old as object)) {
                    const answer = read(without(old as Fields, name), schema)
                    if (name === 'on') equal('Whether it decodes without its day', answer.ok, false)
                  }
                },
              ),
            ]
          }),
        ]),
  ]
}

const metaOf = (stream: string, schema: number) => ({
  id: plainValue('a lower-case UUID'),
  stream: `${stream}-1`,
  version: 3,
  recordedAt: '2016-01-16T09:30:00.000Z',
  schema,
})

const lawsOfStream = ({ name, events, parse }: StreamOfTypes, { checks = {}, runs = usualRuns }: CodecSetup) => {
  const { law, fact } = lawsAbout(name, runs)
  const stored = fc.oneof(
    ...events.map((def) =>
      eventData(def, checks).map((data: AnyEvent['data']) => ({
        type: def.type,
        data,
        meta: metaOf(name, def.schema),
      })),
    ),
  )
  return [
    law('a stored event comes back from JSON with its envelope', stored, (one) =>
      equal('The event', valueOf('It', parse(asJson(one))), one),
    ),
    law(
      'a correction comes back from JSON with the event it puts in place',
      stored,
      ({ type, data, meta: { schema } }) => {
        const to = { type, data, schema }
        const mark = {
          type: 'EventCorrected',
          data: { on: '2016-01-16', corrects: plainValue('a lower-case UUID'), to, reason: 'law' },
          meta: metaOf(name, 1),
        }
        equal('The correction', valueOf('It', parse(asJson(mark))), mark)
      },
    ),
    law('every problem of an event is reported, of its envelope and of its data', stored, ({ type, data, meta }) => {
      const answer = parse({ type, data: without(data, 'on'), meta: { ...meta, version: 0 } })
      equal('The paths', pathsOf(answer), ['/meta/version', '/data/on'])
    }),
    law('anything else is reported and not thrown', fc.anything(), (odd) => {
      equal('Whether it decodes', parse(odd).ok, false)
    }),
    fact('an event of an unknown type is reported', () =>
      equal('The paths', pathsOf(parse({ type: 'UnheardOf', data: {}, meta: metaOf(name, 1) })), ['/type']),
    ),
  ]
}

/** The laws for the codecs of an event type, or for the codecs of every event type of a kind of stream. */
export const codecLaws = (of: AnyEventDef | StreamOfTypes, setup: CodecSetup = {}): readonly ContractCase[] =>
  'events' in of
    ? [...of.events.flatMap((def) => lawsOfType(def, setup)), ...lawsOfStream(of, setup)]
    : lawsOfType(of, setup)
