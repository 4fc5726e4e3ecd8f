import { breachKey, type ContextAt, type Determination } from './determination.js'
import { arisenIn, judge, judgeHistory, newlyBroken, partingOf, type RuleIndex } from './judge.js'
import { type CitedNow } from './rule.js'
import { type Timeline, type Timelines } from './timelines.js'
import { type WordsNow } from './words-now.js'
import { type Stored } from '../history/corrections.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { historyOf, type History } from '../history/growing.js'
import { type Viewpoint } from '../history/timeline.js'
import { type Corrupt, type Reader } from '../history/read.js'
import { expecting, foundTexts } from '../vocabulary/expected.js'
import { problemAt, type Problem } from '../vocabulary/invalid.js'

/** Why records were refused: every rule that refuses them, and the other rules that are not met. */
export interface Refused {
  readonly is: 'Refused'
  readonly determinations: readonly [Determination, ...Determination[]]
  /** Rules that are not met but refuse nothing. */
  readonly findings: readonly Determination[]
}

/** Records added to a history, and their findings. */
export interface Admitted<S, Ev extends AnyEvent> {
  readonly ok: true
  readonly timeline: Timeline<S, Ev>
  /**
   * New determinations that are not met: breaches that refuse no decision here, and breaches recorded as deviations.
   */
  readonly findings: readonly Determination[]
  /** Earlier breaches that no longer exist after a correction, a void or a late event. */
  readonly gone: readonly Determination[]
}

/** A refusal or a failure. */
export interface Failed<E> {
  readonly ok: false
  readonly error: E
}

/** Admits a group of records that were recorded together. */
export type Admit<S, Ev extends AnyEvent> = (
  on: Timeline<S, Ev>,
  records: Stored<Ev> | readonly Stored<Ev>[],
) => Admitted<S, Ev> | Failed<Refused | Corrupt>

/**
 * What is wrong with a record that is to be added to a history: with its envelope, or with the event that a mark refers
 * to.
 */
const misfit = <Ev extends AnyEvent>(
  on: History<Ev>,
  record: Stored<Ev> | undefined,
  viewpoint: Viewpoint | undefined,
): Failed<Corrupt> | undefined => {
  const corrupt = (problem: Problem): Failed<Corrupt> => ({
    ok: false,
    error: {
      is: 'Corrupt',
      stream: on.stream,
      problems: [{ ...problem, version: record?.meta.version ?? on.version + 1, place: on.records.length + 1 }],
    },
  })
  if (record === undefined) return corrupt(problemAt('', expecting('storedEvent'), foundTexts.gap))
  const { meta } = record
  if (viewpoint !== undefined)
    return corrupt(problemAt('', expecting('fullTimeline'), `one seen from ${JSON.stringify(viewpoint)}`))
  const last = on.records.at(-1)
  if (meta.stream !== on.stream)
    return corrupt(problemAt('/meta/stream', expecting('exactly', { value: on.stream }), meta.stream))
  if (meta.version !== on.version + 1)
    return corrupt(problemAt('/meta/version', expecting('exactly', { value: on.version + 1 }), String(meta.version)))
  if (last !== undefined && meta.recordedAt < last.meta.recordedAt)
    return corrupt(
      problemAt('/meta/recordedAt', expecting('notBefore', { instant: last.meta.recordedAt }), meta.recordedAt),
    )
  if (on.has(meta.id)) return corrupt(problemAt('/meta/id', expecting('usedOnce'), meta.id))
  const problem = on.problemOf(record)
  return problem === undefined ? undefined : corrupt(problem)
}

/**
 * Admits records to a timeline. Only a decision is refused, and only when it makes a `must` broken or undetermined at a
 * decision. A breach that reports, corrections or voids reveal without the decision refuses nothing. Records that are
 * passed in together are judged together.
 */
export const admitBy = <S, Ev extends AnyEvent, C>(
  timelines: Timelines<S, Ev>,
  parse: Reader<Ev>,
  {
    index,
    now,
    words: { record: inWords, timeline },
  }: { readonly index: RuleIndex<S, C>; readonly now: CitedNow; readonly words: WordsNow<S, Ev> },
  contextAt: ContextAt<C> | undefined,
): Admit<S, Ev> => {
  const isDecision = (type: string): boolean => parse.types.get(type)?.kind === 'decision'
  const judgedFrom = (on: Timeline<S, Ev>, from: number) =>
    judgeHistory(index, timelines.cursor(), on.effective, contextAt, from)
  /** The determinations of an event that comes last. */
  const judgedNext = ({ state, effective: events }: Timeline<S, Ev>, event: Recorded<Ev>) =>
    judge(index, state, event, { events, count: events.length }, contextAt)
  /** The determinations of two timelines, from the first event that differs. */
  const both = (before: Timeline<S, Ev>, after: Timeline<S, Ev>) => {
    const [one, other] = [timeline(before), timeline(after)]
    const parting = partingOf(one.effective, other.effective)
    return { was: judgedFrom(one, parting), is: judgedFrom(other, parting) }
  }
  const compared = (before: Timeline<S, Ev>, after: Timeline<S, Ev>) => {
    const { was, is } = both(before, after)
    return { findings: arisenIn(was, is), gone: arisenIn(is, was), broken: newlyBroken(was, is) }
  }

  /** A timeline with records added without a check of their envelopes. */
  const withAll = (on: Timeline<S, Ev>, records: readonly Stored<Ev>[]): Timeline<S, Ev> => {
    const history = timelines.growing(on)
    for (const record of records) history.add(record)
    return timelines.grown(history)
  }

  return (on, given) => {
    const records = Array.isArray(given) ? (given as readonly Stored<Ev>[]) : [given as Stored<Ev>]
    const together = records.length > 1 ? timelines.growing(on) : undefined
    const history = together ?? historyOf(on)
    for (const record of records) {
      const wrong = misfit(history, record, on.viewpoint)
      if (wrong !== undefined) return wrong
      together?.add(record)
    }
    const after = together === undefined ? records.reduce(timelines.joined, on) : timelines.grown(together)
    const [only, ...others] = records
    const { findings, gone, broken } =
      only !== undefined && others.length === 0 && timelines.continues(on, only)
        ? alone(judgedNext(timeline(on), inWords === undefined ? only : inWords(only)))
        : compared(on, after)
    const decisions = records.filter((record) => isDecision(record.type))
    if (decisions.length > 0) {
      const rest = records.filter((record) => !isDecision(record.type))
      // A breach that the reports and marks reveal without the decisions does not refuse the decisions.
      const revealed = rest.length === 0 ? broken : compared(withAll(on, rest), after).broken
      const blamed = new Set(revealed.map(breachKey))
      const asked = new Set(decisions.map(({ meta }) => meta.id))
      /**
       * Whether a breach is excused. A requested decision is excused by its own deviation only, an earlier decision by
       * any requested deviation.
       */
      const isExcused = ({ rule, event, deviation }: Determination): boolean =>
        deviation !== undefined ||
        (!asked.has(event.id) && decisions.some(({ meta }) => now(meta.deviation?.rules ?? []).includes(rule)))
      const [first, ...more] = broken.filter(
        (determination) =>
          blamed.has(breachKey(determination)) && isDecision(determination.event.type) && !isExcused(determination),
      )
      if (first !== undefined) {
        const determinations = [first, ...more] as const
        return {
          ok: false,
          error: { is: 'Refused', determinations, findings: findings.filter((one) => !determinations.includes(one)) },
        }
      }
    }
    return { ok: true, timeline: after, findings, gone }
  }
}

const alone = (findings: readonly Determination[]) => ({ findings, gone: [], broken: newlyBroken([], findings) })
