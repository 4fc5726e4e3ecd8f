import {
  ConditionAssessed,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  hours,
  participation,
  ParticipationOpened,
  PraktikEnded,
  PraktikStarted,
  SubsidyDecided,
  type AssessedCondition,
  type Day,
  type PraktikResult,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { falkenberg } from '../src/index.js'

/** The five assessed conditions, F32–F35. */
export const fiveConditions: readonly AssessedCondition[] = [
  'receivesForsorjningsstod',
  'residesInMunicipality',
  'wishesToWork',
  'ableToWork',
  'entitledToWageSubsidy',
]

export const opened = ParticipationOpened({
  on: '2015-01-01',
  participant: 'participant-1',
  household: 'household-1',
  program: 'falkenberg',
  municipality: 'Falkenberg',
})

export const assessed = (condition: AssessedCondition, met: boolean, on: Day = '2015-01-01') =>
  ConditionAssessed({ on, condition, met })

export const allMet = (on: Day = '2015-01-01') => fiveConditions.map((condition) => assessed(condition, true, on))

/** The `n`-th praktik of a participation begins. */
export const praktikStarts = (on: Day, plannedTo: Day, n = 1) =>
  PraktikStarted({ on, praktikId: `praktik-${n}`, workplace: 'workplace-1', plannedTo })

/** The `n`-th praktik of a participation ends. */
export const praktikEnds = (on: Day, result: PraktikResult = 'passed', n = 1) =>
  PraktikEnded({ on, praktikId: `praktik-${n}`, result })

/** A whole praktik, from its first day to its last. */
export const praktik = (from: Day, last: Day, result: PraktikResult = 'passed', n = 1) => [
  praktikStarts(from, last, n),
  praktikEnds(last, result, n),
]

type Decided = Parameters<typeof SubsidyDecided>[0]

/** A nystartsjobb for the years 2015 to 2020, decided in February 2015, unless stated otherwise. */
export const subsidy = (more: Partial<Decided> = {}) =>
  SubsidyDecided({
    on: '2015-02-01',
    subsidyId: 'subsidy-1',
    kind: 'nystartsjobb',
    from: '2015-02-01',
    to: '2020-12-31',
    level: 2,
    ...more,
  })

type Begun = Parameters<typeof EmploymentBegun>[0]

/** A full-time resursjobb under the first subsidy, unless stated otherwise. */
export const resursjobb = (on: Day, plannedTo: Day, more: Partial<Begun> = {}) =>
  EmploymentBegun({
    on,
    employmentId: 'employment-1',
    kind: 'resursjobb',
    employer: 'municipality',
    hoursPerWeek: hours(40),
    plannedTo,
    subsidyId: 'subsidy-1',
    ...more,
  })

/** A resursjobb that leaves some of its fields out. */
export const resursjobbWithout = (on: Day, plannedTo: Day, ...fields: readonly ('plannedTo' | 'subsidyId')[]) => {
  const { type, data } = resursjobb(on, plannedTo)
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => !fields.some((field) => field === name)))
  return { type, data: kept as unknown as typeof data }
}

/** An ordinary job at a private employer, without an end. */
export const ordinaryJob = (on: Day, more: Partial<Begun> = {}) =>
  EmploymentBegun({
    on,
    employmentId: 'employment-9',
    kind: 'ordinary',
    employer: 'private',
    hoursPerWeek: hours(40),
    ...more,
  })

/** The `n`-th employment ends. */
export const jobEnds = (on: Day, n = 1) => EmploymentEnded({ on, employmentId: `employment-${n}`, reason: 'termEnded' })

/** The `n`-th employment is extended. */
export const jobExtended = (on: Day, plannedTo: Day, n = 1) =>
  EmploymentExtended({ on, employmentId: `employment-${n}`, plannedTo })

/** A second contract, with an id of its own. */
export const second = { employmentId: 'employment-2' } as const

/** Nothing has happened yet. */
export const newcomer = scenario(participation, falkenberg)

/** Admitted on 1 January 2015. */
export const admitted = newcomer.given(opened)

/** Admitted, with all five conditions assessed as met. */
export const eligible = admitted.given(...allMet())

/** Eligible, with a subsidy decided; no praktik yet. */
export const subsidised = eligible.given(subsidy())

/** Ready for a resursjobb from 1 April 2015 on: a praktik January to March 2015 is passed. */
export const ready = subsidised.given(...praktik('2015-01-01', '2015-03-31'))

/** Employed in a resursjobb for the whole of 2016. */
export const employed = ready.given(resursjobb('2016-01-01', '2016-12-31'))
