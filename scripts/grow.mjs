// node scripts/grow.mjs SHAPE N: how long a report takes over a made-up history, with built packages, to compare with twice the N.
import {
  addDays,
  BenefitWeeksBefore,
  dkk,
  EmploymentBegun,
  hours,
  monthOf,
  ParticipationEnded,
  ParticipationOpened,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  WagePaid,
} from '@jobbspar/core'
import { seededIds } from '@jobbspar/adapters-memory'
import { hedensted } from '@jobbspar/programs'
import { reportOn } from '@jobbspar/projections'

const [shape = 'households', size = '1000'] = process.argv.slice(2)
const n = Number(size)
const newId = seededIds(7)
const recordedAt = '2025-01-01T08:00:00.000Z'
const history = (kind, stream, events) => ({
  kind,
  stream,
  events: events.map((event, i) => ({
    ...event,
    meta: { id: newId(), stream, version: i + 1, recordedAt, schema: 1 },
  })),
})
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).flat()
const opened = (of, on) =>
  ParticipationOpened({
    ...{
      on,
      participant: `participant-${of}`,
      household: `household-${of}`,
      program: 'hedensted',
      municipality: 'hedensted',
    },
  })
const job = (on) =>
  EmploymentBegun({ on, employmentId: 'employment-1', kind: 'smajob', employer: 'private', hoursPerWeek: hours(5) })
const granted = (of, on) =>
  SupportGranted({
    ...{ on, household: `household-${of}`, kind: 'ressourceforlobsydelse' },
    ...{ participant: `participant-${of}`, rate: 'provider' },
  })
const paid = (on, entry) =>
  SupportPaid({ on, kind: 'ressourceforlobsydelse', month: monthOf(on), amount: dkk(8_000), entry })
const wage = (on, entry) => WagePaid({ on, employmentId: 'employment-1', month: monthOf(on), gross: dkk(3_000), entry })
const monthly = (count, from, make) => times(count, (i) => make(addDays(from, 30 * i), `entry-${i}`))

const shapes = {
  /** N households, each with two years of support and a year of wages. */
  households: () =>
    times(n, (i) => [
      history('participation', `participation-${i}`, [
        ...[opened(i, '2016-01-01'), job('2016-02-01'), ...monthly(12, '2016-02-15', wage)],
        ParticipationEnded({ on: '2017-06-30', exit: 'work', verified: true }),
      ]),
      history('support', `support-${i}`, [
        ...[granted(i, '2015-07-01'), BenefitWeeksBefore({ on: '2015-07-01', weeks: 3 })],
        ...monthly(24, '2015-07-20', paid),
      ]),
    ]),
  /** One household with N grants of twenty days each, a report of weeks with each of them, and as many wages. */
  grants: () => [
    history('participation', 'participation-1', [
      opened(1, '2000-01-01'),
      job('2000-01-01'),
      ...monthly(n, '2000-01-05', wage),
    ]),
    history(
      'support',
      'support-1',
      monthly(n, '2000-01-01', (on, entry) => [
        ...[granted(1, on), BenefitWeeksBefore({ on, weeks: 3 }), paid(on, entry)],
        SupportEnded({ on: addDays(on, 20), kind: 'ressourceforlobsydelse' }),
      ]).flat(),
    ),
  ],
}

const histories = shapes[shape]()
const events = histories.reduce((sum, one) => sum + one.events.length, 0)
const started = performance.now()
reportOn(histories, { program: hedensted, asOf: '2150-12-31', knownAt: '2151-01-01T00:00:00.000Z', evidence: false })
process.stdout.write(`${shape} ${n}: ${events} events, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
