import {
  coach,
  CoachAppointed,
  CoachLeft,
  ParticipantAssigned,
  ParticipantReleased,
  type Day,
  type ProgramTerms,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { aTerm, programWith } from './synthetic.js'

interface Caseload {
  readonly low?: number
  readonly high?: number
  readonly afterFullMonths: number
}

/** A program with a caseload that binds. */
export const binding = (caseload: Caseload): ProgramTerms => ({ caseload: aTerm(caseload, { enforcement: 'must' }) })

/** A program with a caseload that is advised. */
export const advised = (caseload: Caseload): ProgramTerms => ({ caseload: aTerm(caseload, { enforcement: 'should' }) })

export const appointed = (on: Day, share = 1, n = 1) =>
  CoachAppointed({ on, coach: `coach-${n}`, fullTimeShare: share })
export const left = (on: Day) => CoachLeft({ on })

/** The `n`-th participant is assigned. */
export const assigned = (n: number, on: Day) => ParticipantAssigned({ on, participation: `participation-${n}` })
/** The `n`-th participant is released. */
export const released = (n: number, on: Day) => ParticipantReleased({ on, participation: `participation-${n}` })

/** The participants from `first` to `last` are assigned on one day. */
export const allAssigned = (first: number, last: number, on: Day) =>
  Array.from({ length: last - first + 1 }, (_, i) => assigned(first + i, on))

/** No coach has been appointed yet, under a made-up program with these terms. */
export const noCoachYet = (terms: ProgramTerms) => scenario(coach, programWith(terms))
