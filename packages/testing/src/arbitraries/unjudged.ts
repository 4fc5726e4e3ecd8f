import {
  addDays,
  correct,
  earlierDay,
  laterDay,
  problemLine,
  readStrictly,
  voidEvent,
  type AnyEvent,
  type Instant,
  type Request,
  type Stored,
  type Stream,
} from '@jobbspar/core'
import fc from 'fast-check'
import { generated, generatedId, type Generated } from './histories.js'

/** The instant of the `n`-th record, from 1. It is on the first day of 2025, one second after the previous record. */
const instantOf = (n: number): Instant => new Date(Date.UTC(2025, 0, 1) + n * 1_000).toISOString() as Instant

/**
 * Events as an old system delivers them, with their corrections and voids. The result is the valid records of one
 * stream in the given order; no rule has judged them. `nth` distinguishes the ids of streams. Throws for an event that
 * does not decode.
 */
export const unjudged = <S, Ev extends AnyEvent, P, C>(
  { parse }: Stream<S, Ev, P, C>,
  stream: string,
  told: readonly Request<Ev>[],
  nth = 1,
): readonly Stored<Ev>[] => {
  const schemaOf = (type: string): number => parse.types.get(type)?.schema ?? 1
  const stored = told.map((event, i) => {
    const { type, data } = event as AnyEvent & { readonly data: { readonly to?: AnyEvent } }
    const { to } = data
    return {
      type,
      data:
        type === 'EventCorrected' && to !== undefined ? { ...data, to: { ...to, schema: schemaOf(to.type) } } : data,
      meta: {
        ...{ id: generatedId(i + 1, nth), stream, version: i + 1 },
        ...{ recordedAt: instantOf(i + 1), schema: schemaOf(type) },
      },
    }
  })
  const read = readStrictly(parse, stream, stored)
  if (read.ok) return read.records
  throw new Error(`What is given does not decode: ${read.error.problems.map(problemLine).join('; ')}`)
}

/** A later mark on a given event: a void, or a correction with the data of another given event. */
interface Remark {
  readonly of: number
  readonly from: number
  readonly voids: boolean
  readonly days: number
}

/** Corrections and voids of given events. A voided event is not marked again. */
const marksOn = <Ev extends AnyEvent>(
  told: readonly Ev[],
  remarks: readonly Remark[],
  nth = 1,
): readonly Request<Ev>[] => {
  const voided = new Set<number>()
  return remarks.flatMap(({ of, from, voids, days }): readonly Request<Ev>[] => {
    const at = of % Math.max(1, told.length)
    const target = told[at]
    if (target === undefined || voided.has(at)) return []
    const id = generatedId(at + 1, nth)
    const { on } = target.data
    if (voids) {
      voided.add(at)
      return [voidEvent(id, on, 'entered-by-mistake')]
    }
    const alike = told.filter(({ type }) => type === target.type)
    const { type, data } = alike[from % alike.length] ?? target
    const moved =
      days === 0 ? data : { ...data, on: earlierDay('2199-12-31', laterDay('1900-01-01', addDays(on, days))) }
    return [correct(id, { type, data: moved } as unknown as Ev, on, 'wrong-data')]
  })
}

/**
 * Histories of a kind of stream, sensible or not, that no rule has judged. Some events are corrected or voided later.
 */
export const unjudgedHistories = <S, Ev extends AnyEvent, P, C>(
  kind: Stream<S, Ev, P, C>,
  told: fc.Arbitrary<readonly Ev[]>,
): fc.Arbitrary<Generated<S, Ev>> => {
  const stream = `${kind.name}-1`
  const remark = fc.record({
    ...{ of: fc.nat(100), from: fc.nat(100), voids: fc.boolean() },
    days: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })),
  })
  return fc
    .tuple(told, fc.array(remark, { maxLength: 4 }))
    .map(([events, remarks]) =>
      generated(kind.timeline(stream, unjudged(kind, stream, [...events, ...marksOn(events, remarks)]))),
    )
}
