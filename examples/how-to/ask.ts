// What to ask of a history: what is due, what was known then, and what the figures are.
import { memoryStore, seededIds, systemWait } from '@jobbspar/adapters-memory'
import {
  correct,
  EmploymentBegun,
  EmploymentEnded,
  hours,
  ParticipationOpened,
  participation,
  periodNamed,
  record,
  runsOn,
  WorkHoursLogged,
  type Instant,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { historyOf, reportOn } from '@jobbspar/projections'

let now: Instant = '2016-05-02T08:00:00.000Z'
const recordIn = record({
  store: memoryStore(),
  stream: participation,
  program: falkenberg,
  now: () => now,
  newId: seededIds(7),
  wait: systemWait(),
})

/** A person with half a year of a job begun under a deviation, since nothing before it is recorded here. */
const begun = await recordIn(
  'participation-7',
  [
    ParticipationOpened({
      on: '2016-04-01',
      participant: 'participant-7',
      household: 'household-7',
      program: 'falkenberg',
      municipality: 'falkenberg',
    }),
    EmploymentBegun({
      on: '2016-05-02',
      employmentId: 'employment-7',
      kind: 'resursjobb',
      employer: 'municipality',
      hoursPerWeek: hours(40),
      plannedTo: '2016-10-30',
    }),
    WorkHoursLogged({ on: '2016-05-31', employmentId: 'employment-7', hours: hours(160) }),
  ],
  {
    deviation: {
      rules: ['resursjobb/conditions', 'resursjobb/praktik-passed-before', 'resursjobb/subsidy-decided-before'],
      by: 'unit-manager',
      reason: 'example',
    },
  },
)
if (!begun.ok) throw new Error(JSON.stringify(begun.error))
const logged = begun.events[2]
if (logged === undefined) throw new Error('hours are logged')

// #region obligations
for (const { what, missing, unit, by, status } of participation.obligations(falkenberg)(begun.timeline, '2016-05-31'))
  console.log(`${what}: ${String(missing)} ${unit} by ${by ?? 'no day'} (${status})`)
// #endregion

// #region correction
now = '2016-06-20T08:00:00.000Z'
const corrected = await recordIn(
  'participation-7',
  correct(
    logged.meta.id,
    WorkHoursLogged({ on: '2016-05-31', employmentId: 'employment-7', hours: hours(120) }),
    '2016-06-20',
    'wrong-month',
  ),
)
if (!corrected.ok) throw new Error(JSON.stringify(corrected.error))

const { stream, records } = corrected.timeline
const then = participation.timeline(stream, records, { knownAt: '2016-06-01T00:00:00.000Z' })
console.log(`worked, as known on 1 June: ${String(then.state.hours['employment-7']?.worked)} h`)
console.log(`worked, as known now: ${String(corrected.timeline.state.hours['employment-7']?.worked)} h`)
// #endregion

// #region figures
const at = { program: falkenberg, asOf: '2016-06-20', knownAt: now, evidence: true } as const
const report = reportOn([historyOf({ kind: 'participation', stream, records }, at)], at)
for (const { id, value, evidence } of report.figures.filter((figure) => figure.unit === 'persons'))
  console.log(`${id}: ${JSON.stringify(value)}, from ${String(evidence.length)} event`)
// #endregion

// #region period
const quarter = periodNamed('2016-Q2')
if (!quarter.ok) throw new Error(JSON.stringify(quarter.error))
const { figures } = reportOn([historyOf({ kind: 'participation', stream, records }, at)], {
  ...at,
  period: quarter.value,
  // All endings of the quarter were delivered: without that they may be under way until their reporting lag is over.
  completeTo: { exits: quarter.value.last },
})
for (const { id, value } of figures.filter(({ unit, section }) => section === 'flow' && unit === 'participations'))
  console.log(`${id}: ${JSON.stringify(value)}`)
// #endregion

// #region silence
const job = { from: '2016-05-02', plannedTo: '2016-10-30', last: undefined } as const
for (const asOf of ['2016-10-30', '2016-10-31'] as const) {
  const asked = { program: falkenberg, asOf, knownAt: '2017-03-01T08:00:00.000Z' } as const
  const complete = { ...asked, completeTo: { endings: '2016-12-31' } } as const
  const [said, delivered] = [asked, complete].map((one) => runsOn(job, EmploymentEnded, asOf, one))
  console.log(`employed on ${asOf}: ${String(said)}; where all endings are delivered: ${String(delivered)}`)
}
// #endregion
