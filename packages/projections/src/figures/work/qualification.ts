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
  silenceOf,
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
import { mayBeReported, mostNotKnown } from '../../asking/unsure.js'
import { daysOf, endless, intersection, union, type Stretch } from '../../asking/stretches.js'

type Insurance = 'unemploymentInsurance' | 'sicknessInsurance'

/** A person employed in the program’s own kinds, and the insurances that the work qualifies for. */
export interface Qualified {
  readonly stream: string
  /** The last day of the program’s employment; of an open one how far it can be followed. */
  readonly until: Day
  readonly ended: boolean
  /** Not ended as recorded, and either past the planned last day or the end of the participation, or an end may still be reported. */
  readonly endNotKnown: boolean
  /** By a claim on the day after. */
  readonly unemploymentInsurance: Qualification
  /** By the latest stretch of the program’s employment, as it was planned or longer. */
  readonly sicknessInsurance: Qualification
  /**
   * Whether a report that may still arrive would change what is determined: another employment; a wage of a month whose
   * hours are read from the log, or logged hours of it; a wage that the yearly income is computed without.
   */
  readonly mayChange: Readonly<Record<Insurance, boolean>>
  readonly evidence: readonly EventId[]
}

/** The part of one or more participations: those employed, and how many never were. */
export interface QualificationPart {
  readonly employed: readonly Qualified[]
  /** The streams of those who never were. */
  readonly neverEmployed: readonly string[]
  /** The streams of others of whom an employment may still be reported. */
  readonly mayHaveBegun: readonly string[]
}

/** How many qualify for one of the insurances, of those whose employment has ended. */
export interface QualificationRate extends WithCases {
  /** Never employed is excluded, an open employment pending. */
  readonly rate: Rate
  /** Whose end is not known; the others of those not known have ended, and something is missing. */
  readonly endNotKnown: number
  /** What is missing for these, each thing once: `hours`, `priceBase`. */
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

/** The hours reported with the wages of a month; nothing where some wage has none. */
const paidHours = ({ wages }: Work): Hours | undefined =>
  wages.length === 0 ? undefined : allOf(wages.map(({ hours }) => hours))

/** The hours reported with the wages of a month; where some wage has none, those logged in it. */
const hoursOf = (work: Work): Hours | undefined =>
  paidHours(work) ?? (work.logged.length === 0 ? undefined : allOf(work.logged))

/** Whether a wage of a month may still be reported. */
const mayBePaid = (month: Month, at: At): boolean => {
  const due = lastDayOf(month)
  return silenceOf(WagePaid.silence, { on: due, due }, at) !== 'none'
}

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
 * The gross wages of the whole months of a period, with how many those are. A month counts once, with the wages of all jobs of it; one that a
 * job covers in part is no month’s wage, unless others cover the rest, and one of a job without a reported wage is not known.
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
 * Whether the work up to the end of the program’s employment qualifies for unemployment and sickness insurance, by participation. All work of the
 * participation counts, a month’s hours as reported with the wage, otherwise as logged; a month of employment without a report is not known.
 */
export const qualification: Projection<QualificationPart, QualificationView> = {
  name: 'qualification',
  version: 6,
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
            return { employmentId, ofProgram, worked, planned, paidTo, end: seen.end }
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
          // Jobs that began by that day, each separately: where one has no report, its contribution is not known.
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
              // Hours that are read from the log give way to those of a wage.
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
            endNotKnown:
              own.some(({ end }) => end === 'notKnown') ||
              (own.some(({ end }) => end !== 'recorded') && mayBeReported(EmploymentEnded, at.asOf, at)),
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
