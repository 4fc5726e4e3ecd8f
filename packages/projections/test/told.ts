import {
  EmploymentBegun,
  EmploymentEnded,
  hours,
  participation,
  ParticipationOpened,
  sek,
  support,
  SupportGranted,
  SupportPaid,
  WagePaid,
  type Day,
  type Month,
  type ParticipationEvent,
  type Recorded,
  type SupportEvent,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { type At, type History } from '@jobbspar/projections'
import { generatedId, type Cohort, type GeneratedParticipation } from '@jobbspar/testing'

/** How often each property is tried. */
export const runs = { numRuns: 1000 }

/** Falkenberg's figures, asked from a day after everything a test tells. */
export const at: At = { program: falkenberg, asOf: '2029-12-31', knownAt: '2030-01-01T00:00:00.000Z', evidence: true }

/** The same asked from another day. */
export const asOf = (day: Day): At => ({ ...at, asOf: day })

const recorded = <Ev extends ParticipationEvent | SupportEvent>(nth: number, stream: string, events: readonly Ev[]) =>
  events.map((event, i): Recorded<Ev> => ({
    ...event,
    meta: { id: generatedId(i + 1, nth), stream, version: i + 1, recordedAt: '2025-01-01T00:00:00.000Z', schema: 1 },
  }))

/** A participation as told, unjudged; `nth` tells streams apart. */
export const participationTold = (nth: number, ...events: readonly ParticipationEvent[]): History => {
  const stream = `participation-${String(nth)}`
  const timeline = participation.timeline(stream, recorded(nth, stream, events))
  return { kind: 'participation', stream, events: timeline.effective }
}

/** Income support as told, unjudged; `nth` tells streams apart. */
export const supportTold = (nth: number, ...events: readonly SupportEvent[]): History => {
  const stream = `support-${String(nth)}`
  return { kind: 'support', stream, events: support.timeline(stream, recorded(nth + 500, stream, events)).effective }
}

/** A person of a household opens a participation. */
export const opened = (on: Day, person = 1, household = person) =>
  ParticipationOpened({
    ...{ on, participant: `participant-${String(person)}`, household: `household-${String(household)}` },
    ...{ program: 'falkenberg', municipality: 'falkenberg' },
  })

/** A resursjobb of 40 hours at the municipality, with what a test changes of it. */
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

/** A generated participation as a projection reads it. */
export const historyOf = ({ timeline: { stream, effective } }: GeneratedParticipation): History => ({
  kind: 'participation',
  stream,
  events: effective,
})

/** All streams of a generated cohort as a projection reads them. */
export const historiesOf = ({ participations, supports }: Cohort): readonly History[] => [
  ...participations.map(historyOf),
  ...supports.map(({ timeline: { stream, effective } }): History => ({ kind: 'support', stream, events: effective })),
]
