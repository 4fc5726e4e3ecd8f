import { type Determination, type ContextAt, lookUp, type BoundRule } from './determination.js'
import { arisenIn, benchOf, judge, judgeHistory, partingOf } from './judge.js'
import { evolveBy, foldBy, walkFrom, type Recipes } from './recipes.js'
import { type Due, type Rule } from './rule.js'
import { isMark, type Correct, type Mark, type Stored, type Void } from '../history/corrections.js'
import { type Deviation, type Meta, type Recorded } from '../history/envelope.js'
import { type AnyEvent, type AnyEventDef, type EventOf } from '../history/event.js'
import { invalid, type Invalid } from '../history/invalid.js'
import { problemOfMark, readerOf, type Corrupt, type Reader } from '../history/read.js'
import { effective, placeOf, type Viewpoint } from '../history/timeline.js'
import { type Source } from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { laterInstant, type Instant } from '../vocabulary/instant.js'

/** The unit of work: what is stored, what of it holds, and the state that follows. */
export interface Timeline<S, Ev extends AnyEvent> {
  readonly stream: string
  /** What is stored, in version order. */
  readonly records: readonly Stored<Ev>[]
  /** What holds, by valid day. */
  readonly effective: readonly Recorded<Ev>[]
  readonly state: S
  /** The version of the last record; 0 for a stream that does not exist yet. */
  readonly version: number
}

/** A request is the proposed event itself, or a correction or void of an earlier one. */
export type Request<Ev extends AnyEvent> = Ev | Correct<Ev> | Void

/** What the app brings to a decision: which stream, when it is recorded, and ids for its events. */
export interface Stamp {
  readonly recordedAt: Instant
  /** The id of the `i`-th event of this decision. */
  readonly id: (i: number) => EventId
  readonly actor?: Code
  readonly correlationId?: Code
  readonly causationId?: Code
  readonly secrecy?: Code
  /** Rules knowingly broken by a decision already taken. */
  readonly deviation?: Deviation
}

/** Every rule that stands in the way. */
export interface Refused {
  readonly is: 'Refused'
  readonly determinations: readonly [Determination, ...Determination[]]
}

/** An event that joined a history, and what it shows. */
export interface Admitted<S, Ev extends AnyEvent> {
  readonly ok: true
  readonly timeline: Timeline<S, Ev>
  /** What is not met now and was before: breaches that bind no decision here, or were recorded as deviations. */
  readonly findings: readonly Determination[]
  /** Breaches that a correction, a void or a late event has put right. */
  readonly gone: readonly Determination[]
}

/** A decision: the events to store, none when it is already so. */
export interface Decided<S, Ev extends AnyEvent> extends Admitted<S, Ev> {
  readonly events: readonly Stored<Ev>[]
}

/** An answer without success. */
export interface Failed<E> {
  readonly ok: false
  readonly error: E
}

/** Something due under a rule, and how it stands on a day. */
export interface Obligation extends Due {
  readonly rule: string
  readonly says: string
  readonly status: 'due' | 'overdue' | 'impossible'
  readonly sources: readonly Source[]
}

/** A kind of stream: its events, its state, its rules, and everything that can be asked of them. */
export interface Stream<S, Ev extends AnyEvent, P, C> {
  readonly name: string
  readonly events: readonly AnyEventDef<Ev['type']>[]
  readonly rules: readonly Rule<S, Ev, P, C>[]
  /** Reads stored events. */
  readonly parse: Reader<Ev>
  /** The state of a stream without events. */
  readonly initialState: S
  /** A stream's records seen from a viewpoint, by default now and for ever. Total: it judges nothing. */
  timeline(stream: string, records: readonly Stored<Ev>[], at?: Viewpoint): Timeline<S, Ev>
  /** The state after one more effective event. */
  evolve(state: S, event: Recorded<Ev>): S
  /** The state after a whole effective history. */
  fold(events: readonly Recorded<Ev>[]): S
  /** Whether a stored event may join a timeline: refused only for a decision that breaks a `must`. */
  admit(
    program: P,
    context?: ContextAt<C, Ev>,
  ): (on: Timeline<S, Ev>, record: Stored<Ev>) => Admitted<S, Ev> | Failed<Refused | Corrupt>
  /** The reducer that enforces the program: the timeline with the event, or why not. */
  reduce(
    program: P,
    context?: ContextAt<C, Ev>,
  ): (on: Timeline<S, Ev>, record: Stored<Ev>) => Timeline<S, Ev> | Failed<Refused | Corrupt>
  /** The events of a request, or of several that happen together or not at all. Asking for what is already so yields none. */
  decide(
    program: P,
    context?: ContextAt<C, Ev>,
  ): (
    request: Request<Ev> | readonly Request<Ev>[],
    on: Timeline<S, Ev>,
    stamp: Stamp,
  ) => Decided<S, Ev> | Failed<Refused | Invalid>
  /** Every rule's determination of a proposed event, those met included. Asks in the state at the event's place. */
  explain(program: P, context?: ContextAt<C, Ev>): (request: Ev, on: Timeline<S, Ev>) => readonly Determination[]
  /** Every determination that is not met, in the order of the history. */
  audit(program: P, context?: ContextAt<C, Ev>): (on: Timeline<S, Ev>) => readonly Determination[]
  /** What is due, overdue or no longer possible on a day. */
  obligations(program: P): (on: Timeline<S, Ev>, asOf: Day) => readonly Obligation[]
}

const sameData = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = b as Readonly<Record<string, unknown>>
  return left.length === Object.keys(b).length && left.every(([key, value]) => sameData(value, right[key]))
}

const unread: Determination['event']['id'] = '00000000-0000-7000-8000-000000000000' as EventId

interface StreamSpec<S, Ev extends AnyEvent, P, C> {
  readonly name: string
  readonly events: readonly AnyEventDef<Ev['type']>[]
  readonly initial: () => S
  readonly recipes: Recipes<S, Ev>
  readonly rules: readonly Rule<S, Ev, P, C>[]
}

/**
 * Defines a kind of stream from its event types, its state, one recipe per event type, and its rules. A forgotten recipe, a
 * rule on an event the stream does not have, or a request of another stream is a compile error.
 */
export const defineStream = <S, const Defs extends readonly AnyEventDef[], P = unknown, C = unknown>(spec: {
  readonly name: string
  readonly events: Defs
  readonly initial: () => S
  readonly recipes: Recipes<NoInfer<S>, EventOf<Defs>>
  readonly rules: readonly Rule<NoInfer<S>, EventOf<Defs>, P, C>[]
}): Stream<S, EventOf<Defs>, P, C> => streamOf<S, EventOf<Defs>, P, C>(spec)

const streamOf = <S, Ev extends AnyEvent, P, C>(spec: StreamSpec<S, Ev, P, C>): Stream<S, Ev, P, C> => {
  type T = Timeline<S, Ev>
  const { initial, recipes } = spec
  const parse = readerOf<Ev>(spec.events)
  const rank = (type: string): number => parse.types.get(type)?.rank ?? 0
  const isDecision = (type: string): boolean => parse.types.get(type)?.kind === 'decision'
  const evolve = evolveBy(recipes)
  const fold = foldBy(recipes, initial)
  const initialState = fold([])

  const timeline = (stream: string, records: readonly Stored<Ev>[], at?: Viewpoint): T => {
    const events = effective(records, rank, at)
    return { stream, records, effective: events, state: fold(events), version: records.at(-1)?.meta.version ?? 0 }
  }

  /** The timeline with one more record: in order one step, late or marked a fold anew. */
  const joined = (on: T, record: Stored<Ev>): T => {
    const records = [...on.records, record]
    const { version } = record.meta
    if (isMark(record)) {
      const events = effective(records, rank)
      return { stream: on.stream, records, effective: events, state: fold(events), version }
    }
    const place = placeOf(on.effective, record, rank)
    return place === on.effective.length
      ? { stream: on.stream, records, effective: [...on.effective, record], state: evolve(on.state, record), version }
      : (() => {
          const events = [...on.effective.slice(0, place), record, ...on.effective.slice(place)]
          return { stream: on.stream, records, effective: events, state: fold(events), version }
        })()
  }

  const benches = new WeakMap<object, ReturnType<typeof benchOf<S, P, C>>>()
  const benchFor = (program: P) => {
    const key = program as object
    const known = typeof key === 'object' && benches.get(key)
    if (known !== false && known !== undefined) return known
    const bench = benchOf(spec.rules as readonly Rule<S, AnyEvent, P, C>[], program)
    if (typeof key === 'object') benches.set(key, bench)
    return bench
  }

  const admit = (program: P, context?: ContextAt<C, Ev>) => {
    const bench = benchFor(program)
    const contextAt = context as ContextAt<C> | undefined
    const judgeFrom = (events: readonly Recorded<Ev>[], from: number) =>
      judgeHistory(bench, walkFrom(recipes, initial), events, contextAt, from)
    /** What changed between two timelines, from where their histories part. */
    const compared = (before: T, after: T) => {
      const parting = partingOf(before.effective, after.effective)
      const was = judgeFrom(before.effective, parting)
      const is = judgeFrom(after.effective, parting)
      return { findings: arisenIn(was, is), gone: arisenIn(is, was) }
    }
    return (on: T, record: Stored<Ev>): Admitted<S, Ev> | Failed<Refused | Corrupt> => {
      const corrupt = (path: string, expected: string, found: string): Failed<Corrupt> => ({
        ok: false,
        error: {
          is: 'Corrupt',
          stream: on.stream,
          problems: [{ version: record.meta.version, path, expected, found }],
        },
      })
      const last = on.records.at(-1)
      if (record.meta.stream !== on.stream) return corrupt('/meta/stream', on.stream, record.meta.stream)
      if (record.meta.version !== on.version + 1)
        return corrupt('/meta/version', String(on.version + 1), String(record.meta.version))
      if (last !== undefined && record.meta.recordedAt < last.meta.recordedAt)
        return corrupt('/meta/recordedAt', `${last.meta.recordedAt} or later`, record.meta.recordedAt)
      if (isMark(record)) {
        const problem = problemOfMark(on.records, record)
        if (problem !== undefined) return corrupt(problem.path, problem.expected, problem.found)
        const after = joined(on, record)
        return { ok: true, timeline: after, ...compared(on, after) }
      }
      if (on.records.some((other) => other.meta.id === record.meta.id))
        return corrupt('/meta/id', 'an id used once', record.meta.id)
      const inOrder = placeOf(on.effective, record, rank) === on.effective.length
      const after = inOrder ? undefined : joined(on, record)
      const { findings, gone } =
        after === undefined ? { findings: judge(bench, on.state, record, contextAt), gone: [] } : compared(on, after)
      if (isDecision(record.type)) {
        const [first, ...rest] = findings.filter(
          (finding) =>
            finding.enforcement === 'must' &&
            (isDecision(finding.event.type) || finding.event.id === record.meta.id) &&
            record.meta.deviation?.rules.includes(finding.rule) !== true,
        )
        if (first !== undefined) return { ok: false, error: { is: 'Refused', determinations: [first, ...rest] } }
      }
      return { ok: true, timeline: after ?? joined(on, record), findings, gone }
    }
  }

  const metaOf = (on: T, stamp: Stamp, i: number, schema: number): Meta => {
    const last = on.records.at(-1)
    return {
      id: stamp.id(i),
      stream: on.stream,
      version: on.version + 1,
      // Clocks of two machines differ; record time never falls within a stream.
      recordedAt: last === undefined ? stamp.recordedAt : laterInstant(stamp.recordedAt, last.meta.recordedAt),
      schema,
      ...(stamp.actor === undefined ? {} : { actor: stamp.actor }),
      ...(stamp.correlationId === undefined ? {} : { correlationId: stamp.correlationId }),
      ...(stamp.causationId === undefined ? {} : { causationId: stamp.causationId }),
      ...(stamp.secrecy === undefined ? {} : { secrecy: stamp.secrecy }),
      ...(stamp.deviation === undefined ? {} : { deviation: stamp.deviation }),
    }
  }

  /** The record a request would become, checked; nothing when it is already so. */
  const proposed = (
    request: Request<Ev>,
    on: T,
    stamp: Stamp,
    i: number,
  ): { readonly ok: true; readonly record: Stored<Ev> | undefined } | Failed<Invalid> => {
    if (request.type === 'EventCorrected' || request.type === 'EventVoided') {
      const mark = request as Correct<Ev> | Void
      const schemaOf = (event: Ev) => parse.types.get(event.type)?.schema ?? 1
      const data =
        mark.type === 'EventVoided'
          ? mark.data
          : { ...mark.data, to: { ...mark.data.to, schema: schemaOf(mark.data.to) } }
      const read = parse({ type: mark.type, data, meta: metaOf(on, stamp, i, 1) })
      if (!read.ok) return read
      const problem = problemOfMark(on.records, read.value)
      if (problem !== undefined) return invalid(problem)
      return { ok: true, record: alreadyMarked(on, read.value as Mark<Ev>) ? undefined : read.value }
    }
    const read = parse.request(request)
    if (!read.ok) return read
    const event = read.value
    for (let i = on.effective.length - 1; i >= 0; i--) {
      const other = on.effective[i]
      if (other === undefined || other.data.on < event.data.on) break
      if (other.type === event.type && sameData(other.data, event.data)) return { ok: true, record: undefined }
    }
    const stored = parse({ ...event, meta: metaOf(on, stamp, i, parse.types.get(event.type)?.schema ?? 1) })
    return stored.ok ? { ok: true, record: stored.value } : stored
  }

  const alreadyMarked = (on: T, mark: Mark<Ev>): boolean => {
    if (mark.type === 'EventVoided') return false
    const standing = on.effective.find((event) => event.meta.id === mark.data.corrects)
    return standing !== undefined && sameData(standing.data, mark.data.to.data)
  }

  const stream: Stream<S, Ev, P, C> = {
    name: spec.name,
    events: spec.events,
    rules: spec.rules,
    parse,
    initialState,
    timeline,
    evolve,
    fold,
    admit,
    reduce: (program, context) => {
      const admits = admit(program, context)
      return (on, record) => {
        const answer = admits(on, record)
        return answer.ok ? answer.timeline : answer
      }
    },
    decide: (program, context) => {
      const admits = admit(program, context)
      return (request, on, stamp) => {
        const requests = Array.isArray(request) ? (request as readonly Request<Ev>[]) : [request as Request<Ev>]
        const events: Stored<Ev>[] = []
        const findings: Determination[] = []
        const gone: Determination[] = []
        let timeline = on
        for (const one of requests) {
          const asked = proposed(one, timeline, stamp, events.length)
          if (!asked.ok) return asked
          if (asked.record === undefined) continue
          const answer = admits(timeline, asked.record)
          if (!answer.ok) {
            if (answer.error.is === 'Refused') return { ok: false, error: answer.error }
            // The envelope is made above from the timeline itself, so only an id that is taken is left to go wrong here.
            return invalid(...answer.error.problems)
          }
          timeline = answer.timeline
          events.push(asked.record)
          findings.push(...answer.findings)
          gone.push(...answer.gone)
        }
        return { ok: true, events, timeline, findings, gone }
      }
    },
    explain: (program, context) => {
      const bench = benchFor(program)
      return (request, on) => {
        const meta: Meta = {
          id: unread,
          stream: on.stream,
          version: on.version + 1,
          recordedAt: '9999-12-31T00:00:00.000Z',
          schema: 1,
        }
        const event = { ...request, meta } as Recorded<Ev>
        const walk = walkFrom(recipes, initial)
        for (const earlier of on.effective.slice(0, placeOf(on.effective, event, rank))) walk.step(earlier)
        return judge(bench, walk.state, event, context as ContextAt<C> | undefined, true)
      }
    },
    audit: (program, context) => {
      const bench = benchFor(program)
      return (on) => judgeHistory(bench, walkFrom(recipes, initial), on.effective, context as ContextAt<C> | undefined)
    },
    obligations: (program) => {
      const owing = spec.rules.flatMap((rule): BoundRule<S, C>[] =>
        rule.owes === undefined ? [] : [{ rule: rule, terms: Object.entries(rule.terms(program)) }],
      )
      return (on, asOf) => {
        const past = on.effective.filter((event) => event.data.on <= asOf)
        const state = past.length === on.effective.length ? on.state : fold(past)
        return owing.flatMap((bound) => {
          const looked = lookUp(bound, asOf)
          if (!looked.ok) return []
          const dues = bound.rule.owes?.({ state, asOf, terms: looked.values }) ?? []
          return dues.map((due): Obligation => ({
            ...due,
            rule: bound.rule.id,
            says: bound.rule.says,
            status: due.by !== undefined && due.by < asOf ? 'overdue' : due.possible ? 'due' : 'impossible',
            sources: looked.used.map(([, term]) => term.source),
          }))
        })
      }
    },
  }
  return stream
}
