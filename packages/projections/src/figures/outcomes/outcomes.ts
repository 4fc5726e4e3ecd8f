import {
  addMonths,
  exits,
  lastDayOfMonths,
  ParticipationEnded,
  type Day,
  type EmploymentKind,
  type EventId,
  type Exit,
  type FollowUpStatus,
  type OutcomeDefinition,
} from '@jobbspar/core'
import { type OutcomeMeasure } from './definitions.js'
import { type Case, participationCase, type WithCases } from '../../asking/cases.js'
import { type At, type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'
import { mayBeReported, mostNotKnown } from '../../asking/unsure.js'

interface Job {
  readonly kind: EmploymentKind
  readonly from: Day
  readonly last: Day | undefined
}

interface Status {
  readonly monthsAfter: number
  readonly status: FollowUpStatus
  readonly source: EventId
}

interface Ended {
  readonly stream: string
  readonly exit: Exit
  readonly on: Day
  readonly source: EventId
  /** Jobs that continue after the day of the ending, or begin on it or later. */
  readonly jobs: readonly Job[]
  readonly statuses: readonly Status[]
}

/** How many are still open, and how the others ended. */
export interface OutcomesPart {
  readonly ended: readonly Ended[]
  /** The streams of those open. */
  readonly open: readonly string[]
}

/** The exits of a cohort by one outcome definition. */
export interface OutcomesView extends WithCases {
  readonly rate: Rate
  /** Ended, but not known whether in an outcome: the deciding job or status is not recorded. */
  readonly undetermined: number
  /** Open by what is recorded, while an ending may still be reported. */
  readonly mayHaveEnded: number
  readonly byExit: Readonly<Partial<Record<Exit, number>>>
  readonly evidence: readonly EventId[]
  readonly evidenceByExit: Readonly<Partial<Record<Exit, readonly EventId[]>>>
  /** The participations that ended in each exit, where cases are requested. */
  readonly casesByExit?: Readonly<Partial<Record<Exit, readonly Case[]>>>
}

/** The result of one ending under a definition; `pending` while a later day decides. */
type Judged = 'outcome' | 'noOutcome' | 'pending' | 'undetermined'

/** Whether an exit to work has a job that lasted long enough. */
const judgeWork = (
  { jobs }: Ended,
  { unbrokenMonths, notOfKinds }: NonNullable<OutcomeMeasure['work']>,
  { asOf }: At,
): Judged => {
  if (jobs.length === 0) return 'undetermined'
  const regular = jobs.filter(({ kind }) => !notOfKinds.includes(kind))
  const lasted = ({ from, last }: Job) => lastDayOfMonths(from, unbrokenMonths) <= (last ?? asOf)
  if (regular.some(lasted)) return 'outcome'
  return regular.some(({ last }) => last === undefined) ? 'pending' : 'noOutcome'
}

/** The result from the status on one day after the ending. */
const judgeStatus = ({ on, statuses }: Ended, months: number, counts: readonly Exit[], { asOf }: At): Judged => {
  const status = statuses.findLast(({ monthsAfter }) => monthsAfter === months)?.status
  if (status === undefined) return asOf < addMonths(on, months) ? 'pending' : 'undetermined'
  if (status === 'notReached') return 'undetermined'
  return counts.some((exit) => exit === status) ? 'outcome' : 'noOutcome'
}

const judge = (ended: Ended, { counts, work, statusAfterMonths }: OutcomeMeasure, at: At): Judged => {
  if (statusAfterMonths !== undefined) return judgeStatus(ended, statusAfterMonths, counts, at)
  if (!counts.includes(ended.exit)) return 'noOutcome'
  return ended.exit === 'work' && work !== undefined ? judgeWork(ended, work, at) : 'outcome'
}

const judgedCase = {
  outcome: { is: 'known', status: 'in' },
  noOutcome: { is: 'known', status: 'out' },
  pending: { is: 'notYet' },
  undetermined: { is: 'notKnown' },
} as const satisfies Readonly<Record<Judged, Pick<Case, 'is' | 'status'>>>

const viewBy = (definition: OutcomeMeasure, { ended, open }: OutcomesPart, at: At): OutcomesView => {
  const { id, version, excluded, statusAfterMonths } = definition
  const asked = ended.filter(({ exit }) => !excluded.includes(exit))
  const judged = asked.map((one) => judge(one, definition, at))
  const count = (what: Judged): number => judged.filter((one) => one === what).length
  const [x, undetermined] = [count('outcome'), count('undetermined')]
  const n = x + count('noOutcome')
  const byExit: Partial<Record<Exit, number>> = {}
  const evidenceByExit: Partial<Record<Exit, EventId[]>> = {}
  for (const exit of exits) {
    const these = ended.filter((one) => one.exit === exit).map(({ source }) => source)
    if (these.length === 0) continue
    byExit[exit] = these.length
    if (at.evidence) evidenceByExit[exit] = these
  }
  const casesOf = (): Pick<OutcomesView, 'cases' | 'casesByExit'> => {
    if (at.cells !== true) return {}
    const maybe = (stream: string): Case => ({ ...participationCase(stream), is: 'notKnown' })
    const ofExit = (exit: Exit) =>
      ended.flatMap((one): readonly Case[] =>
        one.exit === exit ? [{ ...participationCase(one.stream), is: 'known', status: exit }] : [],
      )
    return {
      cases: [
        ...asked.map((one): Case => ({ ...participationCase(one.stream), ...judgedCase[judge(one, definition, at)] })),
        ...ended.flatMap((one): readonly Case[] =>
          excluded.includes(one.exit) ? [{ ...participationCase(one.stream), is: 'known', status: 'excluded' }] : [],
        ),
        ...open.map((stream): Case => ({ ...participationCase(stream), is: mayHaveEnded > 0 ? 'notKnown' : 'notYet' })),
      ],
      casesByExit: Object.fromEntries(
        exits.map((exit) => [exit, [...ofExit(exit), ...(mayHaveEnded === 0 ? [] : open.map(maybe))]]),
      ),
    }
  }
  const asksStatus = ({ monthsAfter }: Status): boolean => monthsAfter === statusAfterMonths
  const mayHaveEnded = mayBeReported(ParticipationEnded, at.asOf, at) ? open.length : 0
  const rate = rateOf(
    x,
    n,
    {
      excluded: ended.length - asked.length,
      pending: open.length - mayHaveEnded + count('pending'),
      definition: `${id}@${String(version)}`,
      knownAt: at.knownAt,
    },
    {
      unsure: { notKnown: undetermined + mayHaveEnded, assumedIn: { x: 0, rest: 0 }, most: mostNotKnown(at) },
    },
  )
  return {
    rate,
    undetermined,
    mayHaveEnded,
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
  perStream: {
    participation: (stream) => {
      let opened = false
      let ended: Omit<Ended, 'jobs' | 'statuses'> | undefined
      const jobs = new Map<string, Job>()
      const statuses: Status[] = []
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') opened = true
          if (type === 'EmploymentBegun' && !jobs.has(data.employmentId))
            jobs.set(data.employmentId, { kind: data.kind, from: data.on, last: undefined })
          if (type === 'EmploymentEnded') {
            const job = jobs.get(data.employmentId)
            if (job !== undefined) jobs.set(data.employmentId, { ...job, last: job.last ?? data.on })
          }
          if (type === 'ParticipationEnded') ended ??= { stream, exit: data.exit, on: data.on, source: id }
          if (type === 'FollowUpRecorded')
            statuses.push({ monthsAfter: data.monthsAfter, status: data.status, source: id })
        },
        part: () => {
          if (ended === undefined) return { ended: [], open: opened ? [stream] : [] }
          const { on } = ended
          const still = [...jobs.values()].filter(({ from, last }) => from >= on || last === undefined || last > on)
          return { ended: [{ ...ended, jobs: still, statuses }], open: [] }
        },
      }
    },
  },
  none: { ended: [], open: [] },
  combine: (a, b) => ({ ended: [...a.ended, ...b.ended], open: [...a.open, ...b.open] }),
  view,
})

/** How participations ended, by an outcome definition; the program's own unless another is given. */
export const outcomes = (definition?: OutcomeDefinition | OutcomeMeasure): Projection<OutcomesPart, OutcomesView> =>
  projection('How participations ended, and how many of them count as an outcome.', (part, at) =>
    viewBy(definition ?? at.program.outcome, part, at),
  )

/** How the same participations ended by each of several definitions, in their order, from one pass. */
export const outcomesUnder = (
  definitions: readonly (OutcomeDefinition | OutcomeMeasure)[],
): Projection<OutcomesPart, readonly OutcomesView[]> =>
  projection('How participations ended, by several outcome definitions side by side.', (part, at) =>
    definitions.map((definition) => viewBy(definition, part, at)),
  )
