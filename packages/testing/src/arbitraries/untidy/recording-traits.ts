import { addDays, addMonths, EmploymentEnded, laterDay, nextDay, ParticipationPaused, type Day } from '@jobbspar/core'
import { entriesOf, remarked, replacing, withData, type Entry, type EventOfAnyStream } from './entries.js'
import { streamsOf } from './person.js'
import { entry } from './tidy-person.js'
import { picked, type Extent, type Trait } from './trait.js'

const late = (one: Entry, { days, months }: Extent): Entry => ({
  ...one,
  recordedOn: addDays(addMonths(one.event.data.on, months), days),
})

/** The types of events that report payments and hours of a month. */
const ofMonths: readonly EventOfAnyStream['type'][] = [
  ...(['WagePaid', 'SubsidyPaid', 'SupportPaid', 'WorkHoursLogged', 'CompetenceHoursLogged', 'ContactMade'] as const),
]

const lastRecorded = (entries: readonly Entry[]): Day =>
  entries.reduce<Day>(
    (last, { recordedOn, remarks = [] }) =>
      remarks.reduce((day, remark) => laterDay(day, remark.recordedOn), laterDay(last, recordedOn)),
    '1900-01-01',
  )

const without = (entries: readonly Entry[], ...types: readonly EventOfAnyStream['type'][]): readonly Entry[] =>
  entries.filter(({ event }) => !types.includes(event.type))

/** Traits that change when events are recorded, and add later remarks on them. */
export const recordingTraits = {
  openEndedEndedLate: {
    says: 'The job has no planned last day, and its end is recorded months later.',
    entries: (entries, extent) =>
      replacing(
        replacing(entries, 'EmploymentBegun', (begun) => {
          const { plannedTo: _, ...data } = begun.event.data
          return [{ ...begun, event: { ...begun.event, data } }]
        }),
        'EmploymentEnded',
        (ended) => [late(ended, extent)],
      ),
  },
  endingsLate: {
    says: 'The ends of praktik, job, measure and participation are recorded months later.',
    entries: (entries, extent) =>
      entries.map((one) =>
        ['PraktikEnded', 'EmploymentEnded', 'MeasureEnded', 'ParticipationEnded'].includes(one.event.type)
          ? late(one, extent)
          : one,
      ),
  },
  monthsLate: {
    says: 'Payments and hours of months are recorded months later.',
    entries: (entries, extent) => entries.map((one) => (ofMonths.includes(one.event.type) ? late(one, extent) : one)),
  },
  recordedFarAfter: {
    says: 'Everything is recorded nine years after it became true.',
    entries: (entries) => entries.map((one) => ({ ...one, recordedOn: addMonths(one.event.data.on, 108) })),
  },
  outOfOrder: {
    says: 'Reports come in the opposite order, all on one day.',
    entries: (entries) => {
      const day = nextDay(lastRecorded(entries))
      return [...entries].reverse().map((one) => ({ ...one, recordedOn: day }))
    },
  },
  correctedTwice: {
    says: 'The first day of the job, a wage and a payment of support are each corrected, and the correction is corrected.',
    entries: (entries, { days }) => {
      const on = nextDay(lastRecorded(entries))
      const twice = (one: Entry, wrong: EventOfAnyStream, right: EventOfAnyStream): Entry =>
        remarked(remarked(one, { to: wrong, recordedOn: on }), { to: right, recordedOn: addDays(on, days) })
      const first = replacing(entries, 'EmploymentBegun', (one, i) =>
        i > 0
          ? [one]
          : [twice(one, withData(one.event, { on: addDays(one.event.data.on, -days) }), withData(one.event, {}))],
      )
      const wages = replacing(first, 'WagePaid', (one, i) =>
        i > 0
          ? [one]
          : [
              twice(
                one,
                withData(one.event, { gross: { ...one.event.data.gross, minor: 1 } }),
                withData(one.event, { gross: { ...one.event.data.gross, minor: one.event.data.gross.minor + 100 } }),
              ),
            ],
      )
      return replacing(wages, 'SupportPaid', (one, i) =>
        i > 0
          ? [one]
          : [
              twice(
                one,
                withData(one.event, { amount: { ...one.event.data.amount, minor: 1 } }),
                withData(one.event, { amount: { ...one.event.data.amount, minor: 100_000 } }),
              ),
            ],
      )
    },
  },
  voided: {
    says: 'A payment of each kind was never made, and the end of the job is recorded again for a later day.',
    entries: (entries, { days }) => {
      const on = nextDay(lastRecorded(entries))
      const voided = entries.map((one) =>
        one === picked(entriesOf(entries, 'WagePaid'), { days, months: 1, of: 0 }) ||
        one === entriesOf(entries, 'SubsidyPaid')[0] ||
        one === entriesOf(entries, 'SupportPaid')[0] ||
        one === entriesOf(entries, 'EmploymentEnded').at(-1)
          ? remarked(one, { recordedOn: on })
          : one,
      )
      return [
        ...voided,
        ...entriesOf(entries, 'EmploymentEnded')
          .slice(-1)
          .map(({ stream, event: { data } }): Entry => ({
            ...{ stream, recordedOn: on },
            event: EmploymentEnded({ ...data, on: addDays(data.on, days) }),
          })),
      ]
    },
  },
  pausedForGood: {
    says: 'The participation pauses in its praktik and is never resumed.',
    entries: (entries, { days }, { nth, plan }) => [
      ...entries,
      entry(streamsOf(nth).participation, ParticipationPaused({ on: addDays(plan.start, days) })),
    ],
  },
  diedInTheJob: {
    says: 'The participation ends by death while the job is open.',
    entries: (entries, { days }) =>
      replacing(
        without(entries, 'EmploymentEnded', 'FollowUpRecorded', 'MeasureEnded'),
        'ParticipationEnded',
        (ended) => {
          const { sector: _, ...data } = ended.event.data
          return [
            { ...ended, event: { ...ended.event, data: { ...data, on: addDays(data.on, -days), exit: 'death' } } },
          ]
        },
      ),
  },
  monthsNever: {
    says: 'Payments and hours of every other month are never recorded.',
    entries: (entries) => {
      const kept = new Map<string, number>()
      return entries.filter(({ event: { type } }) => {
        const n = kept.get(type) ?? 0
        kept.set(type, n + 1)
        return !ofMonths.includes(type) || n % 2 === 1
      })
    },
  },
  jobEndNever: {
    says: 'No end of the job is recorded, and none of the participation.',
    entries: (entries) =>
      without(entries, 'EmploymentEnded', 'ParticipationEnded', 'FollowUpRecorded', 'ParticipantReleased'),
  },
  praktikEndNever: {
    says: 'No end of the praktik is recorded, nor of the intervention.',
    entries: (entries) => without(entries, 'PraktikEnded', 'InterventionEnded', 'PlaceReleased'),
  },
} as const satisfies Readonly<Record<string, Trait>>
