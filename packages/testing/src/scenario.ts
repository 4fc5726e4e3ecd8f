import {
  correct,
  problemLine,
  voidEvent,
  type AnyEvent,
  type ContextAt,
  type Day,
  type Determination,
  type EventId,
  type Request,
  type Stamp,
  type Stored,
  type Stream,
  type Timeline,
} from '@jobbspar/core'
import { nthId, nthInstant, type Amended, type Ref, type GivenEvent } from './given.js'
import { sentencesOf } from '@jobbspar/core/sentences'
import { explained } from './explained.js'
import { checked, outcome, type Checked, type Outcome } from './outcome.js'

type Asking<Ev extends AnyEvent> = Ev | Amended<Ev>

/**
 * A history as a test states it. Each step returns a new scenario, so that several tests can start from the same one.
 */
export interface Scenario<S, Ev extends AnyEvent> extends Checked {
  /**
   * Adds to the history. The events are recorded in this order and not judged. Throws for an event that does not
   * decode.
   */
  given(...history: readonly (Ev | GivenEvent<Ev> | Amended<Ev>)[]): Scenario<S, Ev>
  /**
   * Requests an event, a correction or a void, or several together, or the requests that a command makes from the
   * state.
   */
  when(
    request: Asking<Ev> | readonly Asking<Ev>[] | ((state: S) => readonly Asking<Ev>[]),
    about?: Partial<Omit<Stamp, 'id'>>,
  ): Outcome<Ev>
  /** The history itself, for the test's own checks. */
  readonly timeline: Timeline<S, Ev>
}

interface History<Ev extends AnyEvent> {
  readonly stream: string
  readonly records: Stored<Ev>[]
  readonly labels: Map<string, EventId>
}

const idOf = ({ records, labels }: History<AnyEvent>, ref: Ref): EventId => {
  const id = typeof ref === 'number' ? records[ref]?.meta.id : labels.get(ref)
  if (id === undefined) throw new Error(`Nothing given so far is called ${JSON.stringify(ref)}.`)
  return id
}

const requestOf = <Ev extends AnyEvent>(history: History<Ev>, asked: Asking<Ev>): Request<Ev> => {
  if (!('amends' in asked)) return asked
  const id = idOf(history, asked.amends)
  return asked.to === undefined ? voidEvent(id, asked.on, 'mistake') : correct(id, asked.to, asked.on, 'mistake')
}

/** The next record of a scenario, as a store would hold it. */
const recordOf = <S, Ev extends AnyEvent, P, C>(
  { parse }: Stream<S, Ev, P, C>,
  history: History<Ev>,
  given: Ev | GivenEvent<Ev> | Amended<Ev>,
): Stored<Ev> => {
  const { event, deviation }: { readonly event: Asking<Ev>; readonly deviation?: GivenEvent<Ev>['deviation'] } =
    'event' in given ? given : { event: given }
  const request = requestOf(history, event)
  const { type } = request
  const schemaOf = (type: string): number => parse.types.get(type)?.schema ?? 1
  const version = history.records.length + 1
  const read = parse({
    type,
    data:
      'amends' in event && event.to !== undefined
        ? { ...request.data, to: { ...event.to, schema: schemaOf(event.to.type) } }
        : request.data,
    meta: {
      id: nthId(version),
      stream: history.stream,
      version,
      recordedAt: nthInstant(version),
      schema: schemaOf(type),
      ...(deviation === undefined ? {} : { deviation }),
    },
  })
  if (read.ok) return read.value
  throw new Error(`A given ${type} does not decode: ${read.error.problems.map(problemLine).join('; ')}`)
}

/**
 * A scenario: given a history of a stream under a program, when something is requested, then the rules answer. `stream`
 * is the name of the stream, for rules that compare it with other streams.
 */
export const scenario = <S, Ev extends AnyEvent, P, C>(
  kind: Stream<S, Ev, P, C>,
  program: P,
  context?: ContextAt<C, Ev>,
  { stream = 'scenario' }: { readonly stream?: string } = {},
): Scenario<S, Ev> => {
  const sentenceOf = sentencesOf([kind])
  const asking = (on: Timeline<S, Ev>) => ({
    inLine: (one: Determination) => explained(one, sentenceOf(one, program)),
    audit: () => kind.audit(program, context)(on),
    obligations: (asOf: Day) => kind.obligations(program)(on, asOf),
  })

  const after = (history: History<Ev>): Scenario<S, Ev> => {
    const timeline = kind.timeline(stream, history.records)
    return {
      ...checked(asking(timeline)),
      timeline,
      given: (...more) => {
        const longer: History<Ev> = { ...history, records: [...history.records], labels: new Map(history.labels) }
        for (const one of more) {
          const record = recordOf(kind, longer, one)
          const label = 'event' in one ? one.label : undefined
          longer.records.push(record)
          if (label === undefined) continue
          if (longer.labels.has(label)) throw new Error(`Two given events are called ${JSON.stringify(label)}.`)
          longer.labels.set(label, record.meta.id)
        }
        return after(longer)
      },
      when: (request, about = {}) => {
        const asked = typeof request === 'function' ? request(timeline.state) : request
        const list = Array.isArray(asked) ? (asked as readonly Asking<Ev>[]) : [asked as Asking<Ev>]
        const requests = list.map((one) => requestOf(history, one))
        const next = history.records.length + 1
        const stamp: Stamp = { recordedAt: nthInstant(next), ...about, id: (i) => nthId(next + i) }
        const answer = kind.decide(program, context)(requests, timeline, stamp)
        return outcome<S, Ev>({
          answer,
          ...asking(answer.ok ? answer.timeline : timeline),
          explain: () => kind.explain(program, context)(requests[0] as Ev, timeline),
        })
      },
    }
  }
  return after({ stream, records: [], labels: new Map() })
}
