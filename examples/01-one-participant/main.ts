// One synthetic participant: events are recorded through the program's rules, and a decision that breaks them is refused.
import { memoryStore, systemClock, systemIds, systemWait } from '@jobbspar/adapters-memory'
import {
  EmploymentBegun,
  hours,
  ParticipationOpened,
  participation,
  PraktikEnded,
  PraktikStarted,
  reasonText,
  record,
} from '@jobbspar/core'
import { sentenceOf } from '@jobbspar/core/sentences'
import { falkenberg } from '@jobbspar/programs'

// #region example
const store = memoryStore()
const sources = { now: systemClock, newId: systemIds(), wait: systemWait() }
const recordIn = record({ store, stream: participation, program: falkenberg, ...sources })
const person = 'participation-1'

await recordIn(person, [
  ParticipationOpened({
    on: '2016-01-04',
    participant: 'participant-1',
    household: 'household-1',
    program: 'falkenberg',
    municipality: 'falkenberg',
  }),
  PraktikStarted({ on: '2016-01-15', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-04-14' }),
  PraktikEnded({ on: '2016-04-13', praktikId: 'praktik-1', result: 'passed' }),
])

const answer = await recordIn(
  person,
  EmploymentBegun({
    on: '2016-05-01',
    employmentId: 'employment-1',
    kind: 'resursjobb',
    employer: 'municipality',
    hoursPerWeek: hours(40),
    plannedTo: '2017-05-01',
  }),
)

if (!answer.ok && answer.error.is === 'Refused')
  for (const one of answer.error.determinations) {
    console.log(`${one.verdict}: ${sentenceOf(one, falkenberg)}`)
    console.log(`  facts: ${JSON.stringify(one.facts)}`)
    if (one.missing.length > 0) console.log(`  missing: ${one.missing.map(reasonText).join(', ')}`)
    for (const { source } of one.terms) console.log(`  source: ${source.id} “${source.quote ?? source.document}”`)
  }
// #endregion
