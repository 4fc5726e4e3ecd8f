import {
  addHours,
  daysBetween,
  earlierDay,
  EmploymentBegun,
  hours,
  hoursBeyond,
  mostHours,
  shareOfHours,
  shareRequiredOn,
  type Day,
  type EventId,
  type Hours,
  WorkHoursLogged,
  type ParticipationEvent,
} from '@jobbspar/core'
import { certificates, type EmploymentCertificate } from './employment-certificate.js'
import { type At, type Folding, type Projection } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'

/** An employment with its certificate, its weekly hours and its planned last day. */
interface PlannedEmployment extends EmploymentCertificate {
  readonly hoursPerWeek: Hours
  readonly plannedTo: Day | undefined
}

/**
 * The employments in participations, and the number of participations for which another employment may still be
 * reported.
 */
interface CompetencePart {
  readonly planned: readonly PlannedEmployment[]
  readonly mayHaveBegun: number
}

/** One employment compared with the share that the program requires. */
export interface CompetenceStanding {
  /** Whether all hours of the employment are reported, and its end if it has ended. */
  readonly isSettled: boolean
  readonly stream: string
  readonly employmentId: string
  readonly worked: Hours
  readonly competence: Hours
  readonly ended: boolean
  /**
   * Hours of competence development that are missing, measured against the hours worked so far. Absent where no hours
   * were worked, which is not a breach.
   */
  readonly runningDeficit?: Hours
  /**
   * Working time from the day after the reference date to the planned last day, at the weekly hours. Absent where no
   * last day is planned; 0 once the employment has ended.
   */
  readonly remaining?: Hours
  /**
   * Whether the share was met when the employment ended, or can still be met if all of the remaining working time is
   * competence development. Absent where the end is not known, and for an ended employment without hours worked.
   */
  readonly reachable?: boolean
  readonly evidence: readonly EventId[]
}

/** Competence hours and hours worked, over the employments for which a program requires a share. */
export interface CompetenceView {
  readonly worked: Hours
  readonly competence: Hours
  /** Competence hours in per cent of the hours worked. Absent where no hours were worked. */
  readonly percent?: number
  /** The number of ended employments with hours worked, and how many of these reached the share. */
  readonly ended: number
  readonly reached: number
  /**
   * The hours missing so far, summed over the employments that are still open. A surplus in one does not offset a
   * deficit in another.
   */
  readonly runningDeficit: Hours
  /**
   * The number of employments for which hours may still be reported, plus the participations for which an employment
   * may still be reported.
   */
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

const standingOf = (one: PlannedEmployment, percent: number, at: At): CompetenceStanding => {
  const { stream, employmentId, worked, competenceHours: competence, ended, evidence } = one
  const remaining = remainingOf(one, at)
  const known = remaining !== undefined && !(ended && worked === 0)
  return {
    ...{ stream, employmentId, worked, competence, ended, evidence },
    isSettled: !mayBeReported(WorkHoursLogged, one.to, at) && !one.mayHaveEnded,
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

/**
 * The share of working time that was competence development, the hours missing so far, and whether the required share
 * can still be met.
 */
export const competenceShare: Projection<CompetencePart, CompetenceView> = {
  name: 'competenceShare',
  version: 4,
  says: 'Competence hours as a share of the hours worked, which they lie inside.',
  perStream: { participation: planned },
  none: { planned: [], mayHaveBegun: 0 },
  combine: (a, b) => ({ planned: [...a.planned, ...b.planned], mayHaveBegun: a.mayHaveBegun + b.mayHaveBegun }),
  view: ({ planned: all, mayHaveBegun }, at) => {
    const asked = shareRequiredOn(at.program, { of: 'competenceHours', percentOf: 'workHours' }, at.asOf)
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
