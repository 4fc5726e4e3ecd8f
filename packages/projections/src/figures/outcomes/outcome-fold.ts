import {
  type Day,
  type EmploymentKind,
  type EventId,
  type Exit,
  type FollowUpStatus,
  type ParticipationEvent,
} from '@jobbspar/core'
import { type Folding } from '../../asking/projection.js'

/** A job: its kind and its days. */
export interface Job {
  readonly kind: EmploymentKind
  readonly from: Day
  readonly last: Day | undefined
}

/** A status that a follow-up recorded. */
export interface Status {
  readonly monthsAfter: number
  readonly status: FollowUpStatus
  readonly source: EventId
}

/** A participation that ended, with the jobs and statuses that decide whether the ending counts as an outcome. */
export interface Ended {
  readonly stream: string
  readonly exit: Exit
  readonly on: Day
  readonly source: EventId
  /** Jobs that continue after the day of the ending, or begin on that day or later. */
  readonly jobs: readonly Job[]
  readonly statuses: readonly Status[]
}

/** The participations that are still open, and how the others ended. */
export interface OutcomesPart {
  readonly ended: readonly Ended[]
  /** The streams of the open participations. */
  readonly open: readonly string[]
}

/** Folds a participation into its ending, or into the fact that it is open. */
export const foldOutcome = (stream: string): Folding<ParticipationEvent, OutcomesPart> => {
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
      if (type === 'FollowUpRecorded') statuses.push({ monthsAfter: data.monthsAfter, status: data.status, source: id })
    },
    part: () => {
      if (ended === undefined) return { ended: [], open: opened ? [stream] : [] }
      const { on } = ended
      const still = [...jobs.values()].filter(({ from, last }) => from >= on || last === undefined || last > on)
      return { ended: [{ ...ended, jobs: still, statuses }], open: [] }
    },
  }
}

/** The part without any participation. */
export const noOutcomes: OutcomesPart = { ended: [], open: [] }

/** The part of two disjoint sets of participations together. */
export const joinOutcomes = (a: OutcomesPart, b: OutcomesPart): OutcomesPart => ({
  ended: [...a.ended, ...b.ended],
  open: [...a.open, ...b.open],
})
