// Every rule's answer to one proposed employment, the first day it would pass, and the sources of the terms.
import { seededIds } from '@jobbspar/adapters-memory'
import {
  ConditionAssessed,
  EmploymentBegun,
  hours,
  ParticipationOpened,
  participation,
  PraktikStarted,
  reasonText,
  SubsidyDecided,
  type AssessedCondition,
} from '@jobbspar/core'
import { sentenceOf } from '@jobbspar/core/sentences'
import { falkenberg } from '@jobbspar/programs'

// #region history
const newId = seededIds(2)
const decide = participation.decide(falkenberg)
const assessed: readonly AssessedCondition[] = ['receivesForsorjningsstod', 'residesInMunicipality', 'wishesToWork']

const decided = decide(
  [
    ParticipationOpened({
      on: '2017-10-02',
      participant: 'participant-2',
      household: 'household-2',
      program: 'falkenberg',
      municipality: 'falkenberg',
    }),
    ...assessed.map((condition) =>
      ConditionAssessed({ on: '2017-10-09', condition, met: condition !== 'wishesToWork' }),
    ),
    PraktikStarted({ on: '2017-11-30', praktikId: 'praktik-2', workplace: 'workplace-2', plannedTo: '2018-02-27' }),
    SubsidyDecided({
      on: '2018-02-20',
      subsidyId: 'subsidy-2',
      kind: 'nystartsjobb',
      from: '2018-02-26',
      to: '2019-02-25',
      level: 2,
    }),
  ],
  participation.timeline('participation-2', []),
  { recordedAt: '2018-02-20T08:00:00.000Z', id: newId },
)
// #endregion
if (!decided.ok) throw new Error('the history is valid')

// #region explain
const proposed = EmploymentBegun({
  on: '2018-02-26',
  employmentId: 'employment-2',
  kind: 'resursjobb',
  employer: 'municipality',
  hoursPerWeek: hours(40),
  plannedTo: '2019-02-25',
  subsidyId: 'subsidy-2',
})

for (const one of participation.explain(falkenberg)(proposed, decided.timeline)) {
  console.log(`${one.verdict.padEnd(13)} ${one.enforcement.padEnd(6)} ${one.rule}`)
  if (one.verdict !== 'notMet' && one.verdict !== 'undetermined') continue
  console.log(`              ${sentenceOf(one, falkenberg)}`)
  console.log(`              facts: ${JSON.stringify(one.facts)}`)
  if (one.missing.length > 0) console.log(`              missing: ${one.missing.map(reasonText).join(', ')}`)
  if (one.passesFrom !== undefined)
    console.log(`              would pass from ${one.passesFrom}, if the praktik is passed`)
  for (const { name, from, source } of one.terms)
    console.log(`              ${name} since ${from}: ${source.id} “${source.quote ?? source.document}”`)
}
// #endregion
