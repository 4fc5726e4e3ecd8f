import {
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  runsOn,
  silenceOf,
  type Day,
  type EmploymentKind,
  type EventId,
  type MunicipalUnit,
  type RecruitmentPath,
} from '@jobbspar/core'
import { programKinds } from '../../asking/program-kinds.js'
import { type At, type Projection } from '../../asking/projection.js'
import { type Silent } from '../../asking/unsure.js'

/** A person who is, or may be, employed in the program on the reference date. */
export interface EmployedNow {
  readonly participant: string
  /**
   * `assumed` where an open-ended employment has no sign of its end; `notKnown` where no record decides whether it goes
   * on.
   */
  readonly is: 'known' | 'assumed' | 'notKnown'
  readonly kind: EmploymentKind
  readonly unit: MunicipalUnit | undefined
  readonly recruitedBy: RecruitmentPath | undefined
  /** The first day of the employment. */
  readonly from: Day
  readonly source: EventId
}

/** Who is employed on the reference date. */
export interface EmployedView {
  /** The persons employed, known or assumed. Each person is listed once. */
  readonly employed: readonly EmployedNow[]
  /** The persons whose employment is no longer known, each with the latest employment that may still be going on. */
  readonly notKnown: readonly EmployedNow[]
  /** Other persons, who may have begun an employment that is not reported yet. */
  readonly mayHaveBegun: readonly string[]
  /** How many are not known, how many are assumed, and how many are not due yet. */
  readonly silent: Silent
}

interface Found {
  readonly jobs: readonly EmployedNow[]
  /** Participants for whom another job may still be reported. */
  readonly mayHaveBegun: readonly string[]
}

interface Job extends Omit<EmployedNow, 'participant' | 'is'> {
  readonly plannedTo: Day | undefined
  readonly last: Day | undefined
}

const certainty = { known: 2, assumed: 1, notKnown: 0 } as const

/**
 * Whether one employment of a person is preferred to another. The more certain one is preferred, then the one with the
 * later first day, then the one with the later event.
 */
const standsBefore = (a: EmployedNow, b: EmployedNow): boolean =>
  a.is !== b.is ? certainty[a.is] > certainty[b.is] : a.from === b.from ? a.source > b.source : a.from > b.from

const meaningOf = (job: Job, reportedTo: Day | undefined, at: At): EmployedNow['is'] | 'no' => {
  const runs = runsOn({ ...job, reportedTo }, EmploymentEnded, at.asOf, at)
  return runs === 'yes' ? 'known' : runs === 'notYet' ? 'notKnown' : runs
}

/**
 * Persons employed in the program’s own kinds of employment on the reference date. Each person counts once, with the
 * most certain and then the latest of their employments. After a planned last day without a recorded end, and after the
 * end of the participation, the employment is not known.
 */
export const employed: Projection<Found, EmployedView> = {
  name: 'employed',
  version: 4,
  says: 'Who is employed in the program’s own kinds of employment on the reference date.',
  perStream: {
    participation: (_stream, at) => {
      const kinds = programKinds(at)
      const jobs = new Map<string, Job>()
      let participant: string | undefined
      let reportedTo: Day | undefined
      const change = (employmentId: string, changed: Partial<Job>) => {
        const job = jobs.get(employmentId)
        if (job !== undefined) jobs.set(employmentId, { ...job, ...changed })
      }
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'ParticipationEnded') reportedTo ??= data.on
          if (type === 'EmploymentBegun' && kinds.includes(data.kind) && !jobs.has(data.employmentId))
            jobs.set(data.employmentId, {
              ...{ kind: data.kind, unit: data.employerUnit, recruitedBy: data.recruitmentPath },
              ...{ from: data.on, plannedTo: data.plannedTo, last: undefined, source: id },
            })
          if (type === 'EmploymentExtended') change(data.employmentId, { plannedTo: data.plannedTo })
          if (type === 'EmploymentTermsChanged' && data.employerUnit !== undefined)
            change(data.employmentId, { unit: data.employerUnit })
          if (type === 'EmploymentEnded')
            change(data.employmentId, { last: jobs.get(data.employmentId)?.last ?? data.on })
        },
        part: () => {
          const person = participant
          if (person === undefined) return { jobs: [], mayHaveBegun: [] }
          const may = [...jobs.values()].flatMap((job): readonly EmployedNow[] => {
            const is = meaningOf(job, reportedTo, at)
            const { kind, unit, recruitedBy, from, source } = job
            return is === 'no' ? [] : [{ participant: person, is, kind, unit, recruitedBy, from, source }]
          })
          const on = earlierDay(at.asOf, reportedTo ?? at.asOf)
          const another = silenceOf(EmploymentBegun.silence, { on }, at) !== 'none'
          return { jobs: may, mayHaveBegun: another ? [person] : [] }
        },
      }
    },
  },
  none: { jobs: [], mayHaveBegun: [] },
  combine: (a, b) => ({ jobs: [...a.jobs, ...b.jobs], mayHaveBegun: [...a.mayHaveBegun, ...b.mayHaveBegun] }),
  view: ({ jobs, mayHaveBegun }) => {
    const persons = new Map<string, EmployedNow>()
    for (const one of jobs) {
      const other = persons.get(one.participant)
      if (other === undefined || standsBefore(one, other)) persons.set(one.participant, one)
    }
    const all = [...persons.values()].sort((a, b) => (a.participant < b.participant ? -1 : 1))
    const [counted, notKnown] = [all.filter(({ is }) => is !== 'notKnown'), all.filter(({ is }) => is === 'notKnown')]
    const others = [...new Set(mayHaveBegun.filter((person) => !persons.has(person)))].sort()
    return {
      employed: counted,
      notKnown,
      mayHaveBegun: others,
      silent: {
        notKnown: notKnown.length + others.length,
        assumed: counted.filter(({ is }) => is === 'assumed').length,
        notYet: 0,
      },
    }
  },
}
