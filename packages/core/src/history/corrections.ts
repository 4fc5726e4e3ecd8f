import { codeCodec, countCodec, dayCodec, eventIdCodec, type Check } from '../vocabulary/codec.js'
import { type Meta, type Recorded } from './envelope.js'
import { type AnyEvent } from './event.js'
import { invalidIn, invalidOf, problemAt, type Parsed, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId } from '../vocabulary/ids.js'

/**
 * An earlier event of the same stream was wrong. `to` is the whole replacement, of the same type. `on` is the day on
 * which the mistake was corrected. A later correction of the same event replaces an earlier one.
 */
export interface EventCorrected<Ev extends AnyEvent> {
  readonly type: 'EventCorrected'
  readonly data: {
    readonly on: Day
    readonly corrects: EventId
    readonly to: Ev & { readonly schema: number }
    readonly reason: Code
  }
  readonly meta: Meta
}

/** An earlier event of the same stream never happened. */
export interface EventVoided {
  readonly type: 'EventVoided'
  readonly data: { readonly on: Day; readonly voids: EventId; readonly reason: Code }
  readonly meta: Meta
}

/** Statements about earlier records. Marks are not among the events of a stream and never reach a recipe. */
export type Mark<Ev extends AnyEvent> = EventCorrected<Ev> | EventVoided

/** What a stream stores: its events, and marks on them. */
export type Stored<Ev extends AnyEvent> = Recorded<Ev> | Mark<Ev>

/** A requested correction, before it has an envelope. */
export interface Correct<Ev extends AnyEvent> {
  readonly type: 'EventCorrected'
  readonly data: { readonly on: Day; readonly corrects: EventId; readonly to: Ev; readonly reason: Code }
}

/** A requested void, before it has an envelope. */
export interface Void {
  readonly type: 'EventVoided'
  readonly data: EventVoided['data']
}

/** Requests that the event `corrects` is replaced by `to`, a whole event of the same type. */
export const correct = <Ev extends AnyEvent>(corrects: EventId, to: Ev, on: Day, reason: Code): Correct<Ev> => ({
  type: 'EventCorrected',
  data: { on, corrects, to, reason },
})

/** Requests that the event `voids` is left out, as if it had never happened. */
export const voidEvent = (voids: EventId, on: Day, reason: Code): Void => ({
  type: 'EventVoided',
  data: { on, voids, reason },
})

/** The types of marks. No stream may use them for its own events. */
export const markTypes: readonly string[] = ['EventCorrected', 'EventVoided']

/** Whether a stored record is a mark on an earlier one. */
export const isMark = <Ev extends AnyEvent>(record: Stored<Ev>): record is Mark<Ev> =>
  record.type === 'EventCorrected' || record.type === 'EventVoided'

/** The id of the event that a mark refers to. */
export const targetOf = (mark: Mark<AnyEvent>): EventId =>
  mark.type === 'EventCorrected' ? mark.data.corrects : mark.data.voids

/** The fields of each mark, except the replacement of a correction. */
export const markFields = {
  EventCorrected: { on: dayCodec, reason: codeCodec, corrects: eventIdCodec },
  EventVoided: { on: dayCodec, reason: codeCodec, voids: eventIdCodec },
} as const

/**
 * Reads type and data in the schema version in which they were written, and returns them with their present schema
 * version.
 */
type ReadEvent = (
  type: unknown,
  data: unknown,
  schema: number,
  path: string,
) => Parsed<{ readonly event: AnyEvent; readonly schema: number }>

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** The data of a stored mark. A replacement is read by its own type, in the schema version in which it was written. */
export const parseMark = (
  type: string,
  data: unknown,
  readEvent: ReadEvent,
  path: string,
): Parsed<Mark<AnyEvent>['data']> => {
  const from = object(data)
  const problemsIn = (fields: Readonly<Record<string, Pick<Check<unknown>, 'expects' | 'is'>>>): readonly Problem[] =>
    Object.entries(fields).flatMap(([name, check]) =>
      check.is(from[name]) ? [] : [problemAt(`${path}/data/${name}`, check.expects, shown(from[name]))],
    )
  if (type === 'EventVoided') {
    const problems = problemsIn(markFields.EventVoided)
    if (problems.length > 0) return invalidOf(problems)
    return { ok: true, value: { on: from['on'], voids: from['voids'], reason: from['reason'] } as EventVoided['data'] }
  }
  const to = object(from['to'])
  const schema = countCodec.is(to['schema']) ? to['schema'] : undefined
  const replacement = readEvent(to['type'], to['data'], schema ?? 1, `${path}/data/to`)
  const problems = [
    ...problemsIn(markFields.EventCorrected),
    ...(schema === undefined ? [problemAt(`${path}/data/to/schema`, countCodec.expects, shown(to['schema']))] : []),
  ]
  if (problems.length > 0 || !replacement.ok)
    return invalidIn(...(problems.length > 0 ? [invalidOf(problems)] : []), replacement)
  return {
    ok: true,
    value: {
      on: from['on'] as Day,
      corrects: from['corrects'] as EventId,
      to: { ...replacement.value.event, schema: replacement.value.schema },
      reason: from['reason'] as Code,
    },
  }
}
