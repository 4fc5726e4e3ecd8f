import { FundingSecured, ProgramAdopted, type StoredEvent } from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { completeTo } from './calendar.js'
import { chanceFrom } from './cohort.js'
import { benefitSteps } from './hedensted-benefit.js'
import { companySteps } from './hedensted-companies.js'
import { peopleOf } from './hedensted-people.js'
import { wayOf } from './hedensted-ways.js'
import { recordAll, type Step } from './script.js'

/** The seed of the committed history. */
export const seed = 2016

/** The published numbers that the history is made to agree with; everything else in it is random. */
export const calibration = {
  synthetic: true,
  says: 'Synthetic persons and companies, made by examples/generate. Figures named here agree with the published ones by construction.',
  seed,
  // Wages and benefits are made only for those with a small job, benefits from 2015 on.
  completeTo: completeTo('2016-07-31', [
    'participations',
    'exits',
    'assessments',
    'plans',
    'jobSearch',
    'measures',
    'employments',
    'endings',
    'followUps',
    'employerContacts',
    'workplaces',
    'programHistory',
  ]),
  calibrated: ['ended', 'reachedOutcome', 'taskForceMembers', 'companiesWithSmallJobs'],
} as const

/** The program's own history: ressourceforløb was introduced by law, permanently. */
const adoption: readonly Step[] = [
  {
    kind: 'program',
    stream: 'program-hedensted',
    recordedOn: '2013-01-01',
    request: ProgramAdopted({ on: '2013-01-01', program: 'hedensted', as: 'permanent', precision: 'year' }),
  },
  {
    kind: 'program',
    stream: 'program-hedensted',
    recordedOn: '2013-01-01',
    request: FundingSecured({ on: '2013-01-01', source: 'municipalBudget' }),
  },
]

/** The synthetic history until July 2016: 78 persons who have been through a ressourceforløb, a few who are in one, and the companies. */
export const hedenstedHistory = (): Promise<readonly StoredEvent[]> => {
  const chance = chanceFrom(seed)
  const people = peopleOf(chance)
  const ways = people.flatMap((person) => wayOf(person, chance))
  const smallJobs = people.flatMap(({ smallJob }) => smallJob ?? [])
  return recordAll(hedensted, seed, [
    ...adoption,
    ...companySteps(smallJobs, chance),
    ...ways,
    ...benefitSteps(people, chance),
  ])
}
