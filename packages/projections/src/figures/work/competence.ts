import {
  addHours,
  daysBetween,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  hours,
  hoursBeyond,
  mostHours,
  shareOfHours,
  type Day,
  type EventId,
  type Hours,
  WorkHoursLogged,
  type ParticipationEvent,
} from '@jobbspar/core'
import { certificates, type EmploymentCertificate } from './employment-certificate.js'
import { type At, type Folding, type Projection } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'

/** The part of an employment: its hours, its planned last day, and its weekly hours. */
interface PlannedEmployment extends EmploymentCertificate {
  readonly hoursPerWeek: Hours
  readonly plannedTo: Day | undefined
}

/** The employments of participations, and of how many of these another may still be reported. */
interface CompetencePart {
  readonly planned: readonly PlannedEmployment[]
  readonly mayHaveBegun: number
}

/** One employment compared with the share that the program requires. */
export interface CompetenceStanding {
  /** Whether all its hours are reported, and its end where it has one. */
  readonly isSettled: boolean
  readonly stream: string
  readonly employmentId: string
  readonly worked: Hours
  readonly competence: Hours
  readonly ended: boolean
  /** Hours of competence development that are missing of the hours worked so far; absent where none were worked, which is no breach. */
  readonly runningDeficit?: Hours
  /** Working time from the day after the reference date to the planned last day, at the weekly hours; absent without such a day, nothing once ended. */
  readonly remaining?: Hours
  /**
   * Whether the share is met when the employment ends, or still can be, with all of the remaining working time spent on it; absent where
   * the end is not known, and of an ended employment without hours worked.
   */
  readonly reachable?: boolean
  readonly evidence: readonly EventId[]
}

/** Competence hours and hours worked, over the employments a program asks a share of. */
export interface CompetenceView {
  readonly worked: Hours
  readonly competence: Hours
  /** Per cent of the hours worked; absent where none were worked. */
  readonly percent?: number
  /** Ended employments with hours worked, and how many of them reached the share. */
  readonly ended: number
  readonly reached: number
  /** Hours missing so far in the employments that are still open, each separately. */
  readonly runningDeficit: Hours
  /** Employments of which hours may still be reported, and participations of which an employment may be. */
  readonly notSettled: number
  /** The employments, by stream, in the order they began. */
  readonly employments: readonly CompetenceStanding[]
  readonly evidence: readonly EventId[]
}

const hundredths = (one: Hours): number => Math.round(one * 100)

const total = (list: readonly Hours[]): Hours => list.reduce(addHours, hours(0))

/** The remaining working time: at most the largest valid number of hours, rounded down to the hundredth. */
const remainingOf = ({ ended, plannedTo, hoursPerWeek }: PlannedEmployment, { asOf }: At): Hours | undefined => {
  if (ended) return hours(0)
  if (plannedTo === undefined) return undefined
  const days = Math.max(0, daysBetween(asOf, plannedTo))
  return mostHours(Math.floor((hundredths(hoursPerWeek) * days) / 7) / 100)
}

/** Whether it is known that an employment has ended, or that it goes on. */
const isEndSettled = ({ end }: PlannedEmployment, at: At): boolean =>
  end === 'recorded' || end === 'none' || (end === 'notYet' && !mayBeReported(EmploymentEnded, at.asOf, at))

const standingOf = (one: PlannedEmployment, percent: number, at: At): CompetenceStanding => {
  const { stream, employmentId, worked, competenceHours: competence, ended, evidence } = one
  const remaining = remainingOf(one, at)
  const known = remaining !== undefined && !(ended && worked === 0)
  return {
    ...{ stream, employmentId, worked, competence, ended, evidence },
    isSettled: !mayBeReported(WorkHoursLogged, one.to, at) && isEndSettled(one, at),
    ...(worked === 0 ? {} : { runningDeficit: hoursBeyond(shareOfHours(worked, percent), competence) }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(known
      ? { reachable: addHours(competence, remaining) >= shareOfHours(addHours(worked, remaining), percent) }
      : {}),
  }
}

/** The certificates of one participation, with the plan of each employment. */
const planned = (stream: string, at: At): Folding<ParticipationEvent, CompetencePart> => {
  const shown = certificates(stream, at)
  let opened = false
  let reportedTo: Day | undefined
  const plans = new Map<string, Pick<PlannedEmployment, 'hoursPerWeek' | 'plannedTo'>>()
  return {
    step: (event) => {
      shown.step(event)
      if (event.type === 'ParticipationOpened') opened = true
      if (event.type === 'ParticipationEnded') reportedTo ??= event.data.on
      if (event.type === 'EmploymentBegun' && !plans.has(event.data.employmentId)) {
        const { employmentId, hoursPerWeek, plannedTo } = event.data
        plans.set(employmentId, { hoursPerWeek, plannedTo })
      }
      if (event.type !== 'EmploymentExtended' && event.type !== 'EmploymentTermsChanged') return
      const plan = plans.get(event.data.employmentId)
      if (plan === undefined) return
      plans.set(
        event.data.employmentId,
        event.type === 'EmploymentExtended'
          ? { ...plan, plannedTo: event.data.plannedTo }
          : { ...plan, hoursPerWeek: event.data.hoursPerWeek },
      )
    },
    part: () => ({
      planned: shown.part().flatMap((one) => {
        const plan = plans.get(one.employmentId)
        return plan === undefined ? [] : [{ ...one, ...plan }]
      }),
      mayHaveBegun: opened && mayBeReported(EmploymentBegun, earlierDay(reportedTo ?? at.asOf, at.asOf), at) ? 1 : 0,
    }),
  }
}

/** How much of working time was competence development, the hours missing so far, and whether it can still be met. */
export const competenceShare: Projection<CompetencePart, CompetenceView> = {
  name: 'competenceShare',
  version: 3,
  says: 'Competence hours as a share of the hours worked, which they lie inside.',
  perStream: { participation: planned },
  none: { planned: [], mayHaveBegun: 0 },
  combine: (a, b) => ({ planned: [...a.planned, ...b.planned], mayHaveBegun: a.mayHaveBegun + b.mayHaveBegun }),
  view: ({ planned: all, mayHaveBegun }, at) => {
    const asked = termValue(at.program.terms.competenceShare, at.asOf)
    const employments = all
      .filter(({ kind }) => asked?.kinds.includes(kind) === true)
      .sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0))
      .map((one) => standingOf(one, asked?.percent ?? 0, at))
    const worked = total(employments.map((one) => one.worked))
    const competence = total(employments.map((one) => one.competence))
    const ended = employments.filter((one) => one.ended && one.worked > 0)
    return {
      worked,
      competence,
      ...(worked === 0 ? {} : { percent: (100 * hundredths(competence)) / hundredths(worked) }),
      ended: ended.length,
      reached: ended.filter(({ reachable }) => reachable).length,
      notSettled: employments.filter(({ isSettled }) => !isSettled).length + mayHaveBegun,
      runningDeficit: total(employments.flatMap((one) => (one.ended ? [] : (one.runningDeficit ?? [])))),
      employments,
      evidence: employments.flatMap((one) => one.evidence),
    }
  },
}
