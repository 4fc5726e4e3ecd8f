import { admitBy, type Admit, type Admitted, type Failed, type Refused } from './admit.js'
import { bind, type BoundRule, type ContextAt, type Determination } from './determination.js'
import { indexRules, judge, judgeHistory } from './judge.js'
import { lateReportsBy, obligationsBy, type Obligation } from './obligations.js'
import { oncePer } from '../vocabulary/once-per.js'
import { proposeBy, type Request, type Stamp } from './propose.js'
import { type Recipes } from './recipes.js'
import { citedNow, type Rule } from './rule.js'
import { timelinesOf, type Timeline } from './timelines.js'
import { timelineIn, type WordsNow } from './words-now.js'
import { type Stored } from '../history/corrections.js'
import { type Meta, type Recorded } from '../history/envelope.js'
import { type AnyEvent, type AnyEventDef, type EventOf } from '../history/event.js'
import { expecting } from '../vocabulary/expected.js'
import { invalid, invalidOf, problemAt, type Invalid } from '../vocabulary/invalid.js'
import { readerOf, type Corrupt, type Reader } from '../history/read.js'
import { type InWords } from '../history/in-words.js'
import { type Viewpoint } from '../history/timeline.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** A decision: the events to store. There are none when the request would change nothing. */
export interface Decided<S, Ev extends AnyEvent> extends Admitted<S, Ev> {
  readonly events: readonly Stored<Ev>[]
}

/** The answer of the enforcing reducer: the resulting timeline. */
export interface Reduced<S, Ev extends AnyEvent> {
  readonly ok: true
  readonly timeline: Timeline<S, Ev>
}

/** A kind of stream: its events, its state, its rules, and the functions that work on them. */
export interface Stream<S, Ev extends AnyEvent, P, C> {
  readonly name: string
  readonly events: readonly AnyEventDef<Ev['type']>[]
  /**
   * The rules that apply under a program, in order: those of the code, then those that the program states as data. They
   * are built once per program. Without a program, the rules of the code alone.
   */
  rulesOf(program?: P): readonly Rule<S, Ev, P, C>[]
  /** Reads stored events. */
  readonly parse: Reader<Ev>
  /** The state of a stream without events. */
  readonly initialState: S
  /**
   * The timeline of a stream's records from a viewpoint; by default it includes everything that is recorded. It judges
   * nothing and never fails. A timeline from a viewpoint can be read and audited, but decisions on it are refused.
   */
  timeline(stream: string, records: readonly Stored<Ev>[], at?: Viewpoint): Timeline<S, Ev>
  /** The state after one more effective event. */
  evolve(state: S, event: Recorded<Ev>): S
  /** The state after a whole effective history. */
  fold(events: readonly Recorded<Ev>[]): S
  /** Whether stored events may be added to a timeline. They are refused only for a decision that breaks a `must`. */
  admit(program: P, context?: ContextAt<C, Ev>): Admit<S, Ev>
  /** The reducer that enforces the program: returns the timeline with the events, or why they are refused. */
  reduce(
    program: P,
    context?: ContextAt<C, Ev>,
  ): (...given: Parameters<Admit<S, Ev>>) => Reduced<S, Ev> | Failed<Refused | Corrupt>
  /**
   * The events that requests would become on a timeline. Only the form is checked; no rule is applied. A request that
   * would change nothing becomes no event.
   */
  propose(
    request: Request<Ev> | readonly Request<Ev>[],
    on: Timeline<S, Ev>,
    stamp: Stamp,
  ): { readonly ok: true; readonly events: readonly Stored<Ev>[] } | Failed<Invalid>
  /**
   * The events of one request, or of several requests that are accepted or refused together. A request that would
   * change nothing yields no event.
   */
  decide(
    program: P,
    context?: ContextAt<C, Ev>,
  ): (
    request: Request<Ev> | readonly Request<Ev>[],
    on: Timeline<S, Ev>,
    stamp: Stamp,
  ) => Decided<S, Ev> | Failed<Refused | Invalid>
  /**
   * The determination of every rule on a proposed event, in the state at the event's place; rules that are met are
   * included.
   */
  explain(program: P, context?: ContextAt<C, Ev>): (request: Ev, on: Timeline<S, Ev>) => readonly Determination[]
  /**
   * Every determination that is not met, in the order of the history, then the reports that are late at the end of a
   * day. The day is `asOf`, by default the viewpoint's day, otherwise the day of the last event.
   */
  audit(program: P, context?: ContextAt<C, Ev>, asOf?: Day): (on: Timeline<S, Ev>) => readonly Determination[]
  /** What is due, overdue or no longer possible at the end of a day. */
  obligations(program: P): (on: Timeline<S, Ev>, asOf: Day) => readonly Obligation[]
  /**
   * The records and timelines of this kind of stream with the words that a program has today. `record` is absent, and a timeline is
   * itself, where the program has renamed no word.
   */
  inWords(program: P): WordsNow<S, Ev>
  /** This kind of stream, extended with an app's own event types, state and rules. */
  extend<const Defs extends readonly AnyEventDef[] = readonly [], More = unknown, Q extends P = P, D extends C = C>(
    more: Extension<S, Ev, Defs, More, Q, D>,
  ): Stream<S & More, Ev | EventOf<Defs>, Q, D>
}

/**
 * What an app adds to a kind of stream: rules, which may guard any event of the stream, and event types with their
 * recipes.
 */
export type Extension<S, Ev extends AnyEvent, Defs extends readonly AnyEventDef[], More, P, C> = {
  readonly events?: Defs
  /** The state that the app adds. Its field names must differ from those of the stream's own state. */
  readonly initial?: () => More
  readonly rules?: readonly Rule<S & NoInfer<More>, Ev | EventOf<Defs>, P, C>[]
  /** Rules that a program states as data. Their ids must differ from those of the other rules. */
  readonly dataRules?: (program: P) => readonly Rule<S & NoInfer<More>, Ev | EventOf<Defs>, P, C>[]
} & (Defs extends readonly []
  ? { readonly recipes?: never }
  : { readonly recipes: Recipes<S & NoInfer<More>, EventOf<Defs>> })

interface StreamSpec<S, Ev extends AnyEvent, P, C> {
  readonly name: string
  readonly events: readonly AnyEventDef<Ev['type']>[]
  readonly initial: () => S
  readonly recipes: Recipes<S, Ev>
  readonly rules: readonly Rule<S, Ev, P, C>[]
  readonly dataRules?: (program: P) => readonly Rule<S, Ev, P, C>[]
  readonly words?: (events: readonly AnyEventDef[]) => (program: P) => InWords | undefined
}

/**
 * Defines a kind of stream from its event types, its state, one recipe per event type, and its rules. `dataRules` makes
 * the rules that a program states as data; `words` reads records with the words that a program has today. A missing recipe, a rule on an event that the stream does not have, or a
 * request of another stream is a compile error. Throws when two event types or two rules share a name.
 */
export const defineStream = <S, const Defs extends readonly AnyEventDef[], P = unknown, C = unknown>(spec: {
  readonly name: string
  readonly events: Defs
  readonly initial: () => S
  readonly recipes: Recipes<NoInfer<S>, EventOf<Defs>>
  readonly rules: readonly Rule<NoInfer<S>, EventOf<Defs>, P, C>[]
  readonly dataRules?: (program: P) => readonly Rule<NoInfer<S>, EventOf<Defs>, P, C>[]
  readonly words?: (events: readonly AnyEventDef[]) => (program: P) => InWords | undefined
}): Stream<S, EventOf<Defs>, P, C> => streamOf<S, EventOf<Defs>, P, C>(spec)

/** The envelope for an event that is explained but not stored. */
const notRecorded: Pick<Meta, 'id' | 'recordedAt' | 'schema'> = {
  id: '00000000-0000-7000-8000-000000000000' as EventId,
  recordedAt: '9999-12-31T00:00:00.000Z',
  schema: 1,
}

/** The rules, unless two of them have the same id. */
const unlike = <R extends Pick<Rule<never, never, never, never>, 'id'>>(
  stream: string,
  rules: readonly R[],
): readonly R[] => {
  const ids = new Set<string>()
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`Two rules of ${stream} have the id ${id}.`)
    ids.add(id)
  }
  return rules
}

const streamOf = <S, Ev extends AnyEvent, P, C>(spec: StreamSpec<S, Ev, P, C>): Stream<S, Ev, P, C> => {
  const parse = readerOf<Ev>(spec.events)
  const timelines = timelinesOf(parse, spec.recipes, spec.initial)
  const propose = proposeBy<S, Ev>(parse, timelines)

  const recordsUnder = spec.words?.(spec.events)
  const wordsNow = oncePer((program: P): WordsNow<S, Ev> => {
    const record = recordsUnder?.(program)
    return record === undefined ? { timeline: (on) => on } : { record, timeline: timelineIn(timelines, record) }
  })

  const code = unlike(spec.name, spec.rules)
  const { dataRules } = spec
  /** The rules of the code, and those that a program states as data. */
  const rulesUnder =
    dataRules === undefined ? () => code : oncePer((program: P) => unlike(spec.name, [...code, ...dataRules(program)]))
  /** The rules with their terms in a program. */
  const indexFor = oncePer((program: P) =>
    indexRules<S, P, C>(rulesUnder(program) as readonly Rule<S, AnyEvent, P, C>[], program),
  )
  const citedUnder = oncePer((program: P) => citedNow(rulesUnder(program)))
  /** The rules that state what is due before they are judged. */
  const owing = (program: P): readonly BoundRule<S, C>[] =>
    rulesUnder(program).flatMap((rule): BoundRule<S, C>[] =>
      rule.obligation === undefined && rule.unrecorded === undefined
        ? []
        : [bind<S, P, C>(rule as Rule<S, AnyEvent, P, C>, program)],
    )
  // A context is looked up only for events of this stream.
  const erased = (context: ContextAt<C, Ev> | undefined) => context as ContextAt<C> | undefined
  const admit = (program: P, context?: ContextAt<C, Ev>): Admit<S, Ev> =>
    admitBy(
      timelines,
      parse,
      { index: indexFor(program), now: citedUnder(program), words: wordsNow(program) },
      erased(context),
    )

  return {
    name: spec.name,
    events: spec.events,
    rulesOf: (program) => (program === undefined ? code : rulesUnder(program)),
    parse,
    initialState: timelines.fold([]),
    timeline: timelines.seen,
    evolve: timelines.evolve,
    fold: timelines.fold,
    admit,
    reduce: (program, context) => {
      const admits = admit(program, context)
      return (on, records) => {
        const answer = admits(on, records)
        return answer.ok ? { ok: true, timeline: answer.timeline } : answer
      }
    },
    propose,
    decide: (program, context) => {
      const admits = admit(program, context)
      return (request, on, stamp) => {
        const proposed = propose(request, on, stamp)
        if (!proposed.ok) return proposed
        const { events } = proposed
        if (events.length === 0) return { ok: true, events, timeline: on, findings: [], gone: [] }
        const answer = admits(on, events)
        if (answer.ok) {
          const unbroken =
            stamp.deviation?.rules.filter(
              (cited) => !answer.findings.some(({ rule }) => citedUnder(program)([cited]).includes(rule)),
            ) ?? []
          if (unbroken.length === 0) return { ...answer, events }
          const path = '/meta/deviation/rules'
          return invalid(problemAt(path, expecting('brokenRules'), unbroken.join(', ')))
        }
        if (answer.error.is === 'Refused') return { ok: false, error: answer.error }
        // The envelopes are made from the timeline itself, so the only possible failure here is an id that is already
        // used.
        return invalidOf(answer.error.problems, answer.error.more)
      }
    },
    explain: (program, context) => {
      const index = indexFor(program)
      const { timeline, record } = wordsNow(program)
      return (request, on) => {
        const meta: Meta = { ...notRecorded, stream: on.stream, version: on.version + 1 }
        const cursor = timelines.cursor()
        const events = timelines.before(timeline(on), request)
        for (const earlier of events) cursor.step(earlier)
        const event: Recorded<Ev> = { ...request, meta }
        const asked = record === undefined ? event : record(event)
        return judge(index, cursor.state, asked, { events, count: events.length }, erased(context), true)
      }
    },
    audit: (program, context, asOf) => {
      const index = indexFor(program)
      const late = lateReportsBy(timelines, owing(program))
      const { timeline } = wordsNow(program)
      return (on) => {
        const now = timeline(on)
        return [...judgeHistory(index, timelines.cursor(), now.effective, erased(context)), ...late(now, asOf)]
      }
    },
    obligations: (program) => {
      const due = obligationsBy(timelines, owing(program))
      const { timeline } = wordsNow(program)
      return (on, asOf) => due(timeline(on), asOf)
    },
    inWords: wordsNow,
    extend: <const Defs extends readonly AnyEventDef[], More, Q extends P, D extends C>(
      more: Extension<S, Ev, Defs, More, Q, D>,
    ) => {
      const { events, initial, recipes, rules = [], dataRules: moreOf } = more
      type Wider = Ev | EventOf<Defs>
      type WiderRules = readonly Rule<S & More, Wider, Q, D>[]
      return streamOf<S & More, Wider, Q, D>({
        name: spec.name,
        events: [...spec.events, ...(events ?? [])],
        initial: () => ({ ...spec.initial(), ...initial?.() }) as S & More,
        // The recipes of the stream write to its own part of the wider state.
        recipes: { ...spec.recipes, ...recipes },
        // A rule on a part of the state and of the events also works for the wider stream.
        rules: [...(code as WiderRules), ...rules],
        ...(spec.words === undefined ? {} : { words: spec.words }),
        ...(dataRules === undefined && moreOf === undefined
          ? {}
          : {
              dataRules: (program) => [...((dataRules?.(program) ?? []) as WiderRules), ...(moreOf?.(program) ?? [])],
            }),
      })
    },
  }
}
