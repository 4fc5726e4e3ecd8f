import {
  aroundStored,
  correct,
  isMark,
  withItsKind,
  type AnyEvent,
  type Program,
  type Stored,
  type StoredStream,
} from '@jobbspar/core'
import { asJson, equal } from '../../equal.js'
import { daysIn } from './seen.js'

/** The findings of an audit of a stream, without the instants and ids of marks. */
const findings = (program: Program, stream: StoredStream, streams: readonly StoredStream[]): readonly unknown[] => {
  const { of, records } = withItsKind(stream)
  const context = stream.kind === 'participation' ? aroundStored(streams, program) : undefined
  return of.audit(program, context as never)(of.timeline(stream.stream, records))
}

/** Audits and obligations give an answer on any day, as plain data that survives JSON. */
export const judgingIsTotal = (program: Program, streams: readonly StoredStream[]): void => {
  const days = daysIn(streams)
  const asked = [days[0], days[Math.floor(days.length / 2)], days.at(-1)].filter((day) => day !== undefined)
  for (const stream of streams) {
    const found = findings(program, stream, streams)
    equal(`The audit of ${stream.stream}`, asJson(found), found)
    const { of, records } = withItsKind(stream)
    const timeline = of.timeline(stream.stream, records)
    for (const day of ['1900-01-01', ...asked, '2199-12-31'] as const) {
      const owed = of.obligations(program)(timeline, day)
      equal(`What is due in ${stream.stream} on ${day}`, asJson(owed), owed)
    }
  }
}

/** A correction to the same content does not change what is due. */
export const sameContentOwesTheSame = (program: Program, streams: readonly StoredStream[]): void => {
  const day = daysIn(streams).at(-1) ?? '2020-01-01'
  for (const stream of streams) {
    const { of, records } = withItsKind(stream)
    const before = of.timeline(stream.stream, records)
    const last = records.at(-1)?.meta.recordedAt
    const marks = before.effective.map(
      ({ type, data, meta }, i) =>
        ({
          ...correct(meta.id, { type, data, schema: meta.schema } as unknown as AnyEvent, data.on, 'mistake'),
          meta: {
            ...meta,
            id: `ffffffff-ffff-7fff-8fff-${String(i + 1).padStart(12, '0')}`,
            version: records.length + i + 1,
            recordedAt: last ?? meta.recordedAt,
          },
        }) as unknown as Stored<AnyEvent>,
    )
    const after = of.timeline(stream.stream, [...records, ...marks])
    equal(`What is due in ${stream.stream}`, of.obligations(program)(after, day), of.obligations(program)(before, day))
    // The instant of the correction is recorded in the event, so it is not compared.
    const said = ({ effective }: typeof after): readonly unknown[] =>
      effective.map(({ correctedAt: _, ...event }) => event)
    equal(`What is in effect in ${stream.stream}`, said(after), said(before))
    equal(`The marks on ${stream.stream}`, after.records.filter(isMark).length >= marks.length, true)
  }
}
