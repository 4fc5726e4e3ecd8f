import {
  EmploymentBegun,
  EmploymentEnded,
  hours,
  ParticipationOpened,
  sek,
  SupportGranted,
  SupportPaid,
  WagePaid,
  type Day,
  type Month,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { type At } from '@jobbspar/projections'
import { scaled } from '../../../test/chance.js'

/** How often each property is tried. */
export const runs = { numRuns: scaled(1000) }

/** Falkenberg's program, with a reference date after all events of a test. Every reporting lag is over. */
export const at: At = { program: falkenberg, asOf: '2029-12-31', knownAt: '2030-03-01T00:00:00.000Z', evidence: true }

/** The same viewpoint with another reference date. */
export const asOf = (day: Day): At => ({ ...at, asOf: day })

/** A person of a household opens a participation. */
export const opened = (on: Day, person = 1, household = person) =>
  ParticipationOpened({
    ...{ on, participant: `participant-${String(person)}`, household: `household-${String(household)}` },
    ...{ program: 'falkenberg', municipality: 'falkenberg' },
  })

/** A resursjobb of 40 hours a week at the municipality, with the fields that a test changes. */
export const begun = (on: Day, plannedTo: Day, more: Partial<Parameters<typeof EmploymentBegun>[0]> = {}) =>
  EmploymentBegun({
    ...{ on, plannedTo, employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality' },
    hoursPerWeek: hours(40),
    ...more,
  })

/** The last day of a job. */
export const ended = (on: Day, employmentId: `employment-${string}` = 'employment-1') =>
  EmploymentEnded({ on, employmentId, reason: 'termEnded' })

/** A month's gross wage, paid on the 25th. */
export const wage = (month: Month, kronor: number, more: Partial<Parameters<typeof WagePaid>[0]> = {}) =>
  WagePaid({ on: `${month}-25` as Day, employmentId: 'employment-1', month, gross: sek(kronor), ...more })

/** A household is granted forsorjningsstod. */
export const granted = (on: Day, household = 1) =>
  SupportGranted({ on, household: `household-${String(household)}`, kind: 'forsorjningsstod' })

/** A month's forsorjningsstod, paid on the 27th. */
export const paid = (month: Month, kronor: number) =>
  SupportPaid({ on: `${month}-27` as Day, kind: 'forsorjningsstod', month, amount: sek(kronor) })
