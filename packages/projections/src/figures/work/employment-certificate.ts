import {
  addHours,
  EmploymentEnded,
  hours,
  lastDayOfMonths,
  seenTo,
  type Day,
  type Employer,
  type EmploymentKind,
  type EventId,
  type Hours,
  type ParticipationEvent,
  type SeenTo,
} from '@jobbspar/core'
import { mayHaveEnded } from '../../asking/unsure.js'
import { programKinds } from '../../asking/program-kinds.js'
import { type At, type Folding, type Projection } from '../../asking/projection.js'

/** A certificate for a new employer: first and last day, hours worked, and hours of competence development. */
export interface EmploymentCertificate {
  readonly stream: string
  readonly employmentId: string
  readonly kind: EmploymentKind
  readonly employer: Employer
  readonly from: Day
  /**
   * The last day. For an open employment it is the day for which the certificate is made, but no later than the planned
   * last day or the end of the participation.
   */
  readonly to: Day
  readonly ended: boolean
  /** The status of the end. With `notKnown` the employment may have ended on `to`, or before or after it. */
  readonly end: SeenTo['end']
  /** Whether it has no recorded end, and one by the reference date may still be reported. */
  readonly mayHaveEnded: boolean
  readonly worked: Hours
  /** Hours of competence development by activity. They are part of the hours worked. */
  readonly competence: Readonly<Record<string, Hours>>
  readonly competenceHours: Hours
  readonly evidence: readonly EventId[]
}

interface Draft {
  kind: EmploymentKind
  employer: Employer
  from: Day
  plannedTo: Day | undefined
  last: Day | undefined
  worked: Hours
  competence: Record<string, Hours>
  readonly evidence: EventId[]
}

/** The certificates for one participation: one per employment, in the order in which the employments began. */
export const certificates = (stream: string, at: At): Folding<ParticipationEvent, readonly EmploymentCertificate[]> => {
  const none = hours(0)
  const jobs = new Map<string, Draft>()
  let reportedTo: Day | undefined
  return {
    step: (event) => {
      if (event.type === 'ParticipationEnded') reportedTo ??= event.data.on
      if (event.type === 'EmploymentBegun' && !jobs.has(event.data.employmentId)) {
        const { employmentId, kind, employer, on, plannedTo } = event.data
        jobs.set(employmentId, {
          kind,
          employer,
          from: on,
          plannedTo,
          last: undefined,
          worked: none,
          competence: {},
          evidence: [],
        })
      }
      if (
        event.type !== 'EmploymentBegun' &&
        event.type !== 'WorkHoursLogged' &&
        event.type !== 'CompetenceHoursLogged' &&
        event.type !== 'EmploymentExtended' &&
        event.type !== 'EmploymentEnded'
      )
        return
      const job = jobs.get(event.data.employmentId)
      // Hours outside the days of the employment are reported as a finding and are not certified.
      if (job === undefined || job.last !== undefined) return
      if (at.evidence) job.evidence.push(event.meta.id)
      if (event.type === 'WorkHoursLogged') job.worked = addHours(job.worked, event.data.hours)
      if (event.type === 'CompetenceHoursLogged') {
        const { activity } = event.data
        job.competence[activity] = addHours(job.competence[activity] ?? none, event.data.hours)
      }
      if (event.type === 'EmploymentExtended') job.plannedTo = event.data.plannedTo
      if (event.type === 'EmploymentEnded') job.last = event.data.on
    },
    part: () =>
      [...jobs].map(([employmentId, { kind, employer, from, plannedTo, last, worked, competence, evidence }]) => {
        const seen = seenTo({ from, plannedTo, last, reportedTo }, EmploymentEnded, at)
        return {
          ...{ stream, employmentId, kind, employer, from, ...seen },
          ended: last !== undefined,
          mayHaveEnded: mayHaveEnded({ ...seen, plannedTo }, EmploymentEnded, at),
          ...{ worked, competence },
          competenceHours: Object.values(competence).reduce(addHours, none),
          evidence,
        }
      }),
  }
}

/** The employment certificates of a cohort, and how many of them prove a whole year in the program's own employment. */
export const employmentCertificate: Projection<
  readonly EmploymentCertificate[],
  {
    readonly certificates: readonly EmploymentCertificate[]
    readonly wholeYears: readonly EmploymentCertificate[]
    /** Employments that have lasted a whole year by the reference date if they have not ended, which is not known. */
    readonly mayBeWhole: readonly EmploymentCertificate[]
  }
> = {
  name: 'employmentCertificate',
  version: 4,
  says: 'From when to when, how many hours and which competence activities: what a participant can show.',
  perStream: { participation: certificates },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const kinds = programKinds(at)
    const ordered = [...all].sort((a, b) =>
      a.stream === b.stream ? (a.from < b.from ? -1 : 1) : a.stream < b.stream ? -1 : 1,
    )
    const own = ordered.filter(({ kind }) => kinds.includes(kind))
    return {
      certificates: ordered,
      wholeYears: own.filter(({ from, to, ended }) => ended && to >= lastDayOfMonths(from, 12)),
      mayBeWhole: own.filter((one) => lastDayOfMonths(one.from, 12) <= at.asOf && one.mayHaveEnded),
    }
  },
}
