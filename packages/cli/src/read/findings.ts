import {
  withItsKind,
  type aroundStored,
  type AnyEvent,
  type ContextAt,
  type Day,
  type Deviation,
  type Determination,
  type Program,
  type Recorded,
  type Source,
  type Viewpoint,
} from '@jobbspar/core'
import { type History } from './stream-kinds.js'

/** A rule that is not met in a stream, as the audit reports it. */
export interface Finding {
  readonly rule: string
  readonly ruleVersion: number
  readonly enforcement: Determination['enforcement']
  readonly verdict: Determination['verdict']
  readonly stream: string
  /** The participation it is about; absent for streams of other kinds. */
  readonly participation?: string
  readonly event: Determination['event']
  readonly facts: Determination['facts']
  readonly missing: Determination['missing']
  readonly cites: Determination['cites']
  readonly passesFrom?: Determination['passesFrom']
  readonly deviation?: Deviation
  /** The sources of the terms it was judged by; empty for a rule without terms. */
  readonly source: readonly Source[]
}

/** The findings of the audit of one stream, and the events they cite. */
export interface Audited {
  readonly history: History
  /** Broken musts first, each group in the order of the history. */
  readonly findings: readonly Finding[]
  readonly events: readonly Recorded<AnyEvent>[]
}

/** Whether a finding breaks the program: a `must` that is not met or undetermined; a deviation excuses nothing. */
export const isBroken = ({ enforcement }: Pick<Finding, 'enforcement'>): boolean => enforcement === 'must'

const sourcesOf = ({ terms }: Determination): readonly Source[] => {
  const seen = new Map(terms.map(({ source }) => [`${source.id} ${source.document}`, source]))
  return [...seen.values()]
}

const findingOf = (history: History, determination: Determination): Finding => {
  const { rule, ruleVersion, enforcement, verdict, event, facts, missing, cites, passesFrom, deviation } = determination
  return {
    ...{ rule, ruleVersion, enforcement, verdict, stream: history.stream },
    ...(history.kind === 'participation' ? { participation: history.stream } : {}),
    ...{ event, facts, missing, cites },
    ...(passesFrom === undefined ? {} : { passesFrom }),
    ...(deviation === undefined ? {} : { deviation }),
    source: sourcesOf(determination),
  }
}

const rankOf = ({ enforcement, verdict }: Finding): number =>
  (enforcement === 'must' ? 0 : 2) + (verdict === 'notMet' ? 0 : 1)

/** Judges one stream under a program, from a viewpoint, with the other streams around it. */
export const auditHistory = (
  history: History,
  program: Program,
  at?: Viewpoint,
  around?: ReturnType<typeof aroundStored>,
  asOf: Day | undefined = at?.validAt,
): Audited => {
  const { of, records } = withItsKind(history)
  const timeline = of.timeline(history.stream, records, at)
  const findings = of
    // Only rules of participations read the streams around them.
    .audit(
      program,
      history.kind === 'participation' ? (around as ContextAt<unknown> | undefined) : undefined,
      asOf,
    )(timeline)
    .map((one) => findingOf(history, one))
  return { history, findings: findings.sort((a, b) => rankOf(a) - rankOf(b)), events: timeline.effective }
}
