import {
  EmploymentBegun,
  hours,
  participation,
  ParticipationOpened,
  PraktikStarted,
  type DataRule,
  type Day,
  type IdOf,
  type ProgramTerms,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { programWith } from './synthetic.js'

/** A participation opened in 2013 under a made-up program that speaks of these terms and states these rules only. */
export const under = (terms: ProgramTerms, rules?: Readonly<Record<string, DataRule>>) =>
  scenario(participation, programWith(terms, rules)).given(
    ParticipationOpened({
      on: '2013-01-01',
      participant: 'participant-1',
      household: 'household-1',
      program: 'synthetic',
      municipality: 'nowhere',
    }),
  )

type Begun = Parameters<typeof EmploymentBegun>[0]

/** A smajob of six hours a week at the first workplace, unless stated otherwise. */
export const smajob = (on: Day, more: Partial<Begun> = {}) =>
  EmploymentBegun({
    ...{ on, employmentId: 'employment-1', kind: 'smajob', employer: 'private', hoursPerWeek: hours(6) },
    workplace: 'workplace-1',
    ...more,
  })

/** The same without naming a workplace. */
export const smajobSomewhere = (on: Day) =>
  EmploymentBegun({ on, employmentId: 'employment-1', kind: 'smajob', employer: 'private', hoursPerWeek: hours(6) })

type Started = Parameters<typeof PraktikStarted>[0]

/** A praktik at the first workplace, unless stated otherwise. */
export const praktikFrom = (on: Day, plannedTo: Day, more: Partial<Started> = {}) =>
  PraktikStarted({ on, plannedTo, praktikId: 'praktik-1', workplace: 'workplace-1', ...more })

/** The `n`-th id of a kind. */
export const nth = <K extends 'measure' | 'intervention' | 'praktik' | 'workplace'>(kind: K, n = 1): IdOf<K> =>
  `${kind}-${n}`
