import {
  addMonths,
  countsAs,
  hasTrait,
  knownWords,
  lastDayOfMonths,
  ParticipationEnded,
  wordsInOrder,
  type EventId,
  type Exit,
  type OutcomeDefinition,
} from '@jobbspar/core'
import { type OutcomeMeasure } from './definitions.js'
import { exitStanding } from './exit-standing.js'
import { type Case, participationCase, type WithCases } from '../../asking/cases.js'
import { type At, type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'
import { mayBeReported, mostNotKnown } from '../../asking/unsure.js'
import {
  foldOutcome,
  joinOutcomes,
  noOutcomes,
  type Ended,
  type Job,
  type OutcomesPart,
  type Status,
} from './outcome-fold.js'

/** The exits of a cohort by one outcome definition. */
export interface OutcomesView extends WithCases {
  readonly rate: Rate
  /**
   * Participations that ended, for which it is not known whether the ending is an outcome, because the deciding job or
   * status is not recorded.
   */
  readonly undetermined: number
  /** Participations that are open according to the records, but whose ending may still be reported. */
  readonly mayHaveEnded: number
  readonly byExit: Readonly<Partial<Record<Exit, number>>>
  readonly evidence: readonly EventId[]
  readonly evidenceByExit: Readonly<Partial<Record<Exit, readonly EventId[]>>>
  /** The participations that ended in each exit, where cases are requested. */
  readonly casesByExit?: Readonly<Partial<Record<Exit, readonly Case[]>>>
}

/** The result of one ending under a definition. `pending` while the deciding day has not come. */
type Judged = 'outcome' | 'noOutcome' | 'pending' | 'undetermined'

/** Whether an exit to work has a job that lasted long enough. */
const judgeWork = (
  { jobs }: Ended,
  { unbrokenMonths, notOf }: NonNullable<OutcomeMeasure['work']>,
  { asOf, program }: At,
): Judged => {
  if (jobs.length === 0) return 'undetermined'
  const regular = jobs.filter(({ kind }) => !notOf.some((trait) => hasTrait(program, kind, trait)))
  const lasted = ({ from, last }: Job) => lastDayOfMonths(from, unbrokenMonths) <= (last ?? asOf)
  if (regular.some(lasted)) return 'outcome'
  return regular.some(({ last }) => last === undefined) ? 'pending' : 'noOutcome'
}

/** The result of an ending by the status on one day after it. */
const judgeStatus = ({ on, statuses }: Ended, months: number, counts: readonly Exit[], { asOf }: At): Judged => {
  const status = statuses.findLast(({ monthsAfter }) => monthsAfter === months)?.status
  if (status === undefined) return asOf < addMonths(on, months) ? 'pending' : 'undetermined'
  if (status === 'notReached') return 'undetermined'
  return counts.some((exit) => exit === status) ? 'outcome' : 'noOutcome'
}

const judge = (ended: Ended, definition: OutcomeMeasure, at: At): Judged => {
  const { counts, work, statusAfterMonths } = definition
  if (statusAfterMonths !== undefined) return judgeStatus(ended, statusAfterMonths, counts, at)
  if (exitStanding(ended.exit, definition, at.program) !== 'counted') return 'noOutcome'
  return work !== undefined && countsAs(at.program, ended.exit) === 'work' ? judgeWork(ended, work, at) : 'outcome'
}

const judgedCase = {
  outcome: { is: 'known', status: 'in' },
  noOutcome: { is: 'known', status: 'out' },
  pending: { is: 'notYet' },
  undetermined: { is: 'notKnown' },
} as const satisfies Readonly<Record<Judged, Pick<Case, 'is' | 'status'>>>

/**
 * For the outcome of a group of participations: the participations for which it is not known whether they belong to the
 * group.
 */
export interface GroupDoubt {
  /** Participations counted in the group that an outstanding report may move to another group. */
  readonly assumed: ReadonlySet<string>
  /** Participations counted in another group that an outstanding report may move to this one. */
  readonly others: OutcomesPart
}

const noDoubt: GroupDoubt = { assumed: new Set(), others: noOutcomes }

/**
 * The exits of participations under a definition. For a group of participations, the last parameter states for which of
 * them the membership is not known.
 */
export const outcomesBy = (
  definition: OutcomeMeasure,
  { ended, open }: OutcomesPart,
  at: At,
  { assumed, others }: GroupDoubt = noDoubt,
): OutcomesView => {
  const { id, version, statusAfterMonths } = definition
  const isExcluded = (exit: Exit): boolean => exitStanding(exit, definition, at.program) === 'excluded'
  const judged = ended.flatMap((one) =>
    isExcluded(one.exit) ? [] : [{ one, result: judge(one, definition, at), isAssumed: assumed.has(one.stream) }],
  )
  const count = (what: Judged): number => judged.filter(({ result }) => result === what).length
  const assumedIn = (what: Judged): number =>
    judged.filter(({ result, isAssumed }) => isAssumed && result === what).length
  const [x, undetermined] = [count('outcome'), count('undetermined')]
  const n = x + count('noOutcome')
  const byExit: Partial<Record<Exit, number>> = {}
  const evidenceByExit: Partial<Record<Exit, EventId[]>> = {}
  const exits = wordsInOrder(
    'exit',
    ended.map(({ exit }) => exit),
  )
  for (const exit of exits) {
    const these = ended.filter((one) => one.exit === exit).map(({ source }) => source)
    if (these.length === 0) continue
    byExit[exit] = these.length
    if (at.evidence) evidenceByExit[exit] = these
  }
  const mayHaveEnded = mayBeReported(ParticipationEnded, at.asOf, at)
  const casesOf = (): Pick<OutcomesView, 'cases' | 'casesByExit'> => {
    if (at.cells !== true) return {}
    const maybe = (stream: string): Case => ({ ...participationCase(stream), is: 'notKnown' })
    const counted = (stream: string) => ({ is: assumed.has(stream) ? 'assumed' : 'known' }) as const
    const ofExit = (exit: Exit) =>
      ended.flatMap((one): readonly Case[] =>
        one.exit === exit ? [{ ...participationCase(one.stream), is: 'known', status: exit }] : [],
      )
    return {
      cases: [
        ...judged.map(({ one: { stream }, result }): Case => {
          const found: Pick<Case, 'is' | 'status'> = judgedCase[result]
          return { ...participationCase(stream), ...found, ...(found.is === 'known' ? counted(stream) : {}) }
        }),
        ...ended.flatMap(({ exit, stream }): readonly Case[] =>
          isExcluded(exit) ? [{ ...participationCase(stream), ...counted(stream), status: 'excluded' }] : [],
        ),
        ...open.map((stream): Case => ({ ...participationCase(stream), is: mayHaveEnded ? 'notKnown' : 'notYet' })),
        ...others.ended.map(({ stream }) => maybe(stream)),
        ...(mayHaveEnded ? others.open.map(maybe) : []),
      ],
      casesByExit: Object.fromEntries(
        wordsInOrder('exit', [...knownWords(at.program).exit, ...exits]).map((exit) => [
          exit,
          [...ofExit(exit), ...(mayHaveEnded ? open.map(maybe) : [])],
        ]),
      ),
    }
  }
  const asksStatus = ({ monthsAfter }: Status): boolean => monthsAfter === statusAfterMonths
  const [openNotKnown, othersNotKnown] = mayHaveEnded
    ? [open.length, others.ended.length + others.open.length]
    : [0, others.ended.length]
  const rate = rateOf(
    x,
    n,
    {
      excluded: ended.length - judged.length,
      pending: open.length - openNotKnown + count('pending'),
      definition: `${id}@${String(version)}`,
      knownAt: at.knownAt,
    },
    {
      unsure: {
        notKnown: undetermined + openNotKnown + othersNotKnown,
        assumedIn: { x: assumedIn('outcome'), rest: assumedIn('noOutcome') },
        most: mostNotKnown(at),
      },
    },
  )
  return {
    rate,
    undetermined,
    mayHaveEnded: openNotKnown,
    byExit,
    ...casesOf(),
    evidence: at.evidence
      ? ended.flatMap(({ source, statuses }) => [source, ...statuses.filter(asksStatus).map((one) => one.source)])
      : [],
    evidenceByExit,
  }
}

const projection = <View>(
  says: string,
  view: (part: OutcomesPart, at: At) => View,
): Projection<OutcomesPart, View> => ({
  name: 'outcomes',
  version: 4,
  says,
  perStream: { participation: foldOutcome },
  none: noOutcomes,
  combine: joinOutcomes,
  view,
})

/** How participations ended under an outcome definition. The default is the program's own definition. */
export const outcomes = (definition?: OutcomeDefinition | OutcomeMeasure): Projection<OutcomesPart, OutcomesView> =>
  projection('How participations ended, and how many of them count as an outcome.', (part, at) =>
    outcomesBy(definition ?? at.program.outcome, part, at),
  )

/**
 * How the same participations ended under each of several definitions, in the order of the definitions. It is computed
 * in one pass.
 */
export const outcomesUnder = (
  definitions: readonly (OutcomeDefinition | OutcomeMeasure)[],
): Projection<OutcomesPart, readonly OutcomesView[]> =>
  projection('How participations ended, by several outcome definitions side by side.', (part, at) =>
    definitions.map((definition) => outcomesBy(definition, part, at)),
  )
