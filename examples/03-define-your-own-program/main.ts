// A program of your own is a file. Exempelby is not a real municipality, and no part of it is in code.
import { readFileSync } from 'node:fs'
import { seededIds } from '@jobbspar/adapters-memory'
import {
  ConditionAssessed,
  EmploymentBegun,
  hours,
  ParticipationOpened,
  participation,
  PraktikEnded,
  PraktikStarted,
  problemLine,
  SubsidyDecided,
  type AssessedCondition,
} from '@jobbspar/core'
import { sentenceOf } from '@jobbspar/core/sentences'
import { readProgram } from '@jobbspar/programs'

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

// #region read
const read = readProgram(json('exempelby.json'))
if (!read.ok) throw new Error(read.error.problems.map(problemLine).join('\n'))
const exempelby = read.value
// #endregion

const assessed: readonly AssessedCondition[] = ['residesInMunicipality', 'isUnemployed', 'wishesToWork']
const decide = participation.decide(exempelby)
const stamp = { recordedAt: '2024-09-02T08:00:00.000Z', id: seededIds(3) } as const
const decided = decide(
  [
    ParticipationOpened({
      on: '2024-05-02',
      participant: 'participant-3',
      household: 'household-3',
      program: 'exempelby',
      municipality: 'exempelby',
    }),
    ...assessed.map((condition) => ConditionAssessed({ on: '2024-05-06', condition, met: true })),
    PraktikStarted({ on: '2024-06-01', praktikId: 'praktik-3', workplace: 'workplace-3', plannedTo: '2024-07-31' }),
    PraktikEnded({ on: '2024-07-30', praktikId: 'praktik-3', result: 'passed' }),
    SubsidyDecided({
      on: '2024-08-20',
      subsidyId: 'subsidy-3',
      kind: 'nystartsjobb',
      from: '2024-09-02',
      to: '2025-09-01',
      level: 2,
    }),
  ],
  participation.timeline('participation-3', []),
  stamp,
)
if (!decided.ok) throw new Error(JSON.stringify(decided.error))

const job = {
  employmentId: 'employment-3',
  kind: 'jobbsteg',
  employer: 'municipality',
  hoursPerWeek: hours(40),
  subsidyId: 'subsidy-3',
} as const

console.log('A job from 2 September 2024 to 31 March 2026, after a praktik of a day less than two months:')
// #region refused
const refused = decide(EmploymentBegun({ on: '2024-09-02', plannedTo: '2026-03-31', ...job }), decided.timeline, stamp)
if (!refused.ok && refused.error.is === 'Refused')
  for (const one of refused.error.determinations) {
    const { verdict, facts, terms } = one
    console.log(`${verdict}: ${sentenceOf(one, exempelby)}`)
    console.log(`  facts: ${JSON.stringify(facts)}`)
    for (const { source } of terms) console.log(`  source: ${source.id} “${source.quote ?? source.document}”`)
  }
// #endregion

console.log('\nThe same praktik before a job in 2025, when one month is enough:')
const later = decide(EmploymentBegun({ on: '2025-01-02', plannedTo: '2026-03-31', ...job }), decided.timeline, stamp)
console.log(later.ok ? 'it begins' : 'refused')

console.log('\nA file with mistakes:')
// #region broken
const broken = readProgram(json('broken.json'))
if (!broken.ok) for (const problem of broken.error.problems) console.log(problemLine(problem))
// #endregion
