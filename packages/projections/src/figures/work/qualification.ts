import {
  addHours,
  EmploymentBegun,
  EmploymentEnded,
  daysIn,
  earlierDay,
  firstDayOf,
  followsWithoutGap,
  holdsMonths,
  lastDayOf,
  laterDay,
  monthOf,
  nextDay,
  overlap,
  seenTo,
  shiftMonth,
  WagePaid,
  WorkHoursLogged,
  sumOf,
  type Currency,
  type Day,
  type EventId,
  type Hours,
  type Money,
  type Month,
  type Period,
} from '@jobbspar/core'
import {
  sicknessInsuranceFor,
  unemploymentInsuranceFor,
  type Qualification,
  type WorkedMonth,
} from '../../amounts/insurance.js'
import { programKinds } from '../../asking/program-kinds.js'
import { type Case, participationCase, withCases, type WithCases } from '../../asking/cases.js'
import { type At, type Projection } from '../../asking/projection.js'
import { rateOf, type Rate } from '../../statistics/rate.js'
import { mayBeReported, mayHaveEnded, mostNotKnown, silenceOfMonth } from '../../asking/unsure.js'
import { daysOf, endless, intersection, union, type Stretch } from '../../asking/stretches.js'

type Insurance = 'unemploymentInsurance' | 'sicknessInsurance'

/** A person employed in the program’s own kinds, and the insurances that the work qualifies for. */
export interface Qualified {
  readonly stream: string
  /** The last day of the program’s employment. For an open employment, the last day up to which it can be followed. */
  readonly until: Day
  readonly ended: boolean
  /**
   * Whether no end is recorded although the employment may have ended: the planned last day or the end of the
   * participation has passed, or an end may still be reported.
   */
  readonly endNotKnown: boolean
  /** Whether the work qualifies for a claim on the day after `until`. */
  readonly unemploymentInsurance: Qualification
  /**
   * Whether the latest unbroken stretch of the program’s employment qualifies, with its planned length or a longer
   * actual one.
   */
  readonly sicknessInsurance: Qualification
  /**
   * Whether a report that may still arrive would change the result. Such a report is another employment, a wage for a
   * month whose hours are read from the log, logged hours for such a month, or a wage that is missing from the yearly
   * income.
   */
  readonly mayChange: Readonly<Record<Insurance, boolean>>
  readonly evidence: readonly EventId[]
}

/** The part of one or more participations: those with an employment, and those without. */
export interface QualificationPart {
  readonly employed: readonly Qualified[]
  /** The streams of participations without an employment. */
  readonly neverEmployed: readonly string[]
  /** The streams of other participations for which an employment may still be reported. */
  readonly mayHaveBegun: readonly string[]
}

/** How many of those whose employment has ended qualify for one of the insurances. */
export interface QualificationRate extends WithCases {
  /** The rate. Participations without an employment are excluded, and those with an open employment are pending. */
  readonly rate: Rate
  /**
   * How many are not known because the end of the employment is not known. The others that are not known have ended,
   * but information is missing.
   */
  readonly endNotKnown: number
  /** What is missing for the latter, each kind once: `hours` or `priceBase`. */
  readonly missing: readonly string[]
  readonly evidence: readonly EventId[]
}

/** Who qualifies, by participation, and how many. */
export interface QualificationView {
  readonly employed: readonly Qualified[]
  readonly unemploymentInsurance: QualificationRate
  readonly sicknessInsurance: QualificationRate
}

interface Job {
  readonly ofProgram: boolean
  readonly from: Day
  plannedTo: Day | undefined
  last: Day | undefined
}

interface Work {
  readonly employmentId: string
  readonly month: Month
  readonly wages: { readonly gross: Money; readonly hours: Hours | undefined }[]
  readonly logged: Hours[]
}

const allOf = (hours: readonly (Hours | undefined)[]): Hours | undefined =>
  hours.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : addHours(sum, one)))

/** The hours reported with the wages of a month. `undefined` where a wage has no hours. */
const paidHours = ({ wages }: Work): Hours | undefined =>
  wages.length === 0 ? undefined : allOf(wages.map(({ hours }) => hours))

/** The hours reported with the wages of a month. Where a wage has no hours, the hours logged in the month. */
const hoursOf = (work: Work): Hours | undefined =>
  paidHours(work) ?? (work.logged.length === 0 ? undefined : allOf(work.logged))

/** Whether a wage of a month may still be reported. */
const mayBePaid = (month: Month, at: At): boolean => silenceOfMonth(WagePaid, month, at) !== 'none'

const grossOf = ({ wages }: Work, currency: Currency): Money | undefined =>
  wages.length === 0 || wages.some(({ gross }) => gross.currency !== currency)
    ? undefined
    : sumOf(
        currency,
        wages.map(({ gross }) => gross),
      )

const monthsOf = ({ first, last }: Period): readonly Month[] => {
  const months: Month[] = []
  for (let month = monthOf(first); month <= monthOf(last); month = shiftMonth(month, 1)) months.push(month)
  return months
}

/** The latest stretch of periods without a gap. */
const latestStretch = (periods: readonly Period[]): Period | undefined =>
  [...periods]
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .reduce<Period | undefined>(
      (stretch, next) =>
        stretch !== undefined && followsWithoutGap(stretch, next.first)
          ? { first: stretch.first, last: laterDay(stretch.last, next.last) }
          : next,
      undefined,
    )

const wholeMonths = (period: Period): number => {
  let months = 0
  while (holdsMonths(period, months + 1)) months++
  return months
}

/** An employment of the program with its days, and the gross wage reported for each month of it. */
interface OwnJob {
  readonly days: Stretch
  readonly grosses: ReadonlyMap<Month, Money | undefined>
}

/**
 * The gross wages of the whole months in a period, and the number of these months. A month counts once, with the wages
 * of all jobs in it. A month that the jobs together cover only in part is left out. A month in which a job has no
 * reported wage is not known.
 */
const wagesOf = (jobs: readonly OwnJob[], within: Period, currency: Currency) => {
  const covered = union(jobs.map(({ days }) => days))
  const months = new Set(jobs.flatMap(({ grosses }) => [...grosses.keys()]))
  const known = [...months].flatMap((month) => {
    const whole: Period = { first: firstDayOf(month), last: lastDayOf(month) }
    if (whole.first < within.first || within.last < whole.last) return []
    if (daysOf(intersection(covered, [whole])) < daysIn(whole)) return []
    const grosses = jobs.flatMap(({ days, grosses }) =>
      overlap({ first: days.from, last: days.to ?? endless }, whole) === undefined ? [] : [grosses.get(month)],
    )
    return grosses.some((gross) => gross === undefined)
      ? []
      : [
          sumOf(
            currency,
            grosses.flatMap((gross) => gross ?? []),
          ),
        ]
  })
  return known.length === 0 ? undefined : { gross: sumOf(currency, known), months: known.length }
}

const qualifiedAs = {
  qualifies: { is: 'known', status: 'in' },
  doesNotQualify: { is: 'known', status: 'out' },
  undetermined: { is: 'notKnown' },
} as const satisfies Readonly<Record<Qualification['is'], Pick<Case, 'is' | 'status'>>>

const standingOf = (one: Qualified, name: Insurance): Pick<Case, 'is' | 'status'> => {
  if (!one.ended) return { is: one.endNotKnown ? 'notKnown' : 'notYet' }
  const standing = qualifiedAs[one[name].is]
  return standing.is === 'known' && one.mayChange[name] ? { ...standing, is: 'assumed' } : standing
}

const rateBy = (
  name: Insurance,
  { employed, neverEmployed, mayHaveBegun }: QualificationPart,
  at: At,
): QualificationRate => {
  const ended = employed.filter((one) => one.ended)
  const count = (is: Qualification['is'], some = ended): number => some.filter((one) => one[name].is === is).length
  const unsettled = ended.filter(({ mayChange }) => mayChange[name])
  const [x, undetermined] = [count('qualifies'), count('undetermined')]
  const endNotKnown = employed.filter((one) => one.endNotKnown).length
  const rate = rateOf(
    x,
    x + count('doesNotQualify'),
    {
      excluded: neverEmployed.length,
      pending: employed.length - ended.length - endNotKnown,
      definition: `${name}@2`,
      knownAt: at.knownAt,
    },
    {
      unsure: {
        notKnown: undetermined + endNotKnown + mayHaveBegun.length,
        assumedIn: { x: count('qualifies', unsettled), rest: count('doesNotQualify', unsettled) },
        most: mostNotKnown(at),
      },
    },
  )
  const missing = ended.flatMap((one) => (one[name].is === 'undetermined' ? one[name].missing : []))
  return {
    rate,
    endNotKnown,
    missing: [...new Set(missing.map(({ code, facts }) => facts['what'] ?? facts['term'] ?? code))].sort(),
    evidence: ended.flatMap(({ evidence }) => evidence),
    ...withCases(at, () => [
      ...employed.map((one) => ({ ...participationCase(one.stream), ...standingOf(one, name) })),
      ...mayHaveBegun.map((stream): Case => ({ ...participationCase(stream), is: 'notKnown' })),
      ...neverEmployed.map((stream): Case => ({ ...participationCase(stream), is: 'known', status: 'excluded' })),
    ]),
  }
}

/**
 * Whether the work up to the end of the program’s employment qualifies for unemployment and sickness insurance, by
 * participation. All work in the participation counts. The hours of a month are those reported with the wage, otherwise
 * those logged. A month of employment without a report is not known.
 */
export const qualification: Projection<QualificationPart, QualificationView> = {
  name: 'qualification',
  version: 7,
  says: 'Whether the program’s employment qualifies for unemployment and sickness insurance.',
  perStream: {
    participation: (stream, at) => {
      const { terms, currency } = at.program
      const kinds = programKinds(at)
      const jobs = new Map<string, Job>()
      const work = new Map<string, Work>()
      const evidence: EventId[] = []
      let opened = false
      let reportedTo: Day | undefined
      const workIn = (employmentId: string, month: Month): Work => {
        const key = `${employmentId} ${month}`
        const known = work.get(key) ?? { employmentId, month, wages: [], logged: [] }
        work.set(key, known)
        return known
      }
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'ParticipationOpened':
              opened = true
              return
            case 'ParticipationEnded':
              reportedTo ??= data.on
              return
            case 'EmploymentBegun':
              if (jobs.has(data.employmentId)) return
              jobs.set(data.employmentId, {
                ...{ ofProgram: kinds.includes(data.kind), from: data.on },
                ...{ plannedTo: data.plannedTo, last: undefined },
              })
              break
            case 'EmploymentExtended': {
              const job = jobs.get(data.employmentId)
              if (job === undefined) return
              job.plannedTo = data.plannedTo
              break
            }
            case 'EmploymentEnded': {
              const job = jobs.get(data.employmentId)
              if (job === undefined) return
              job.last ??= data.on
              break
            }
            case 'WagePaid':
              workIn(data.employmentId, data.month).wages.push({ gross: data.gross, hours: data.hours })
              break
            case 'WorkHoursLogged':
              workIn(data.employmentId, monthOf(data.on)).logged.push(data.hours)
              break
            default:
              return
          }
          if (at.evidence) evidence.push(id)
        },
        part: () => {
          const all = [...jobs].map(([employmentId, { ofProgram, from, plannedTo, last }]) => {
            const seen = seenTo({ from, plannedTo, last, reportedTo }, EmploymentEnded, at)
            const worked = { first: from, last: seen.to }
            const planned = { first: from, last: laterDay(plannedTo ?? worked.last, worked.last) }
            const paidTo = last ?? (plannedTo === undefined ? undefined : planned.last)
            const mayEnd = mayHaveEnded({ ...seen, plannedTo }, EmploymentEnded, at)
            return { employmentId, ofProgram, worked, planned, paidTo, end: seen.end, mayHaveEnded: mayEnd }
          })
          const own = all.filter(({ ofProgram }) => ofProgram)
          const may = mayBeReported(EmploymentBegun, earlierDay(at.asOf, reportedTo ?? at.asOf), at)
          if (own.length === 0) {
            const streams = opened ? [stream] : []
            return { employed: [], neverEmployed: may ? [] : streams, mayHaveBegun: may ? streams : [] }
          }
          const until = own.map(({ worked }) => worked.last).reduce(laterDay)
          const told = [...work.values()].map((one) => ({
            ...{ month: one.month, hours: hoursOf(one), gross: grossOf(one, currency) },
          }))
          // Jobs that began by that day. Each job is read separately, because the contribution of a job without a
          // report is not known.
          const untold = all.flatMap(({ employmentId, worked }) =>
            worked.first > until
              ? []
              : monthsOf({ first: worked.first, last: earlierDay(worked.last, until) })
                  .filter((month) => !work.has(`${employmentId} ${month}`))
                  .map((month): WorkedMonth => ({ month })),
          )
          const stretch = latestStretch(own.map(({ planned }) => planned)) ?? { first: until, last: until }
          const grosses = new Map(own.map(({ employmentId }) => [employmentId, new Map<Month, Money | undefined>()]))
          for (const one of work.values()) grosses.get(one.employmentId)?.set(one.month, grossOf(one, currency))
          const ownJobs = own.map(({ employmentId, paidTo, worked }) => ({
            days: { from: worked.first, to: paidTo },
            grosses: grosses.get(employmentId) ?? new Map<Month, Money | undefined>(),
          }))
          const isLogOpen = [...work.values()].some(
            (one) =>
              // Hours reported with a wage would replace the hours read from the log.
              (one.wages.length === 0 && mayBePaid(one.month, at)) ||
              (paidHours(one) === undefined &&
                mayBeReported(WorkHoursLogged, earlierDay(lastDayOf(one.month), at.asOf), at)),
          )
          const months = wholeMonths(stretch)
          const isLongEnough = sicknessInsuranceFor(terms, stretch.first, { months }).is !== 'doesNotQualify'
          const isWageMissing =
            isLongEnough &&
            ownJobs.some(({ days: { from, to }, grosses: known }) =>
              monthsOf({ first: from, last: earlierDay(to ?? at.asOf, at.asOf) }).some(
                (month) => known.get(month) === undefined && mayBePaid(month, at),
              ),
            )
          const one: Qualified = {
            mayChange: { unemploymentInsurance: may || isLogOpen, sicknessInsurance: may || isWageMissing },
            stream,
            until,
            ended: own.every(({ end }) => end === 'recorded'),
            endNotKnown: own.some((one) => one.mayHaveEnded),
            unemploymentInsurance: unemploymentInsuranceFor(terms, nextDay(until), [...told, ...untold]),
            sicknessInsurance: sicknessInsuranceFor(terms, stretch.first, {
              months,
              wages: wagesOf(ownJobs, stretch, currency),
            }),
            evidence,
          }
          return { employed: [one], neverEmployed: [], mayHaveBegun: [] }
        },
      }
    },
  },
  none: { employed: [], neverEmployed: [], mayHaveBegun: [] },
  combine: (a, b) => ({
    employed: [...a.employed, ...b.employed],
    neverEmployed: [...a.neverEmployed, ...b.neverEmployed],
    mayHaveBegun: [...a.mayHaveBegun, ...b.mayHaveBegun],
  }),
  view: (part, at) => ({
    employed: [...part.employed].sort((a, b) => (a.stream < b.stream ? -1 : 1)),
    unemploymentInsurance: rateBy('unemploymentInsurance', part, at),
    sicknessInsurance: rateBy('sicknessInsurance', part, at),
  }),
}
