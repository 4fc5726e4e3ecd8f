// A question of one's own, answered together with one of the library in one pass, a figure of a report, and kept up to date through a correction.
import { seededIds } from '@jobbspar/adapters-memory'
import { addDays, correct, daysBetween, participation, type Day, type EventId } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  contents,
  defineFigure,
  historyOf,
  liveProjections,
  outcomes,
  participationCase,
  project,
  reportOn,
  type Projection,
} from '@jobbspar/projections'
import { participations } from '../how-to/example-history.js'

// #region projection
interface Way {
  readonly days: number
  readonly stream: string
  /** The praktik's end and the payment. */
  readonly evidence: readonly [EventId, EventId]
}

/** From the last day of the first praktik that ended to the first wage paid after it; participants without one are left out. */
const praktikToWage: Projection<readonly Way[], { readonly ways: readonly Way[]; readonly median?: number }> = {
  name: 'praktikToWage',
  version: 1,
  says: 'Days from the end of a praktik to the first wage paid after it.',
  perStream: {
    participation: (stream) => {
      let praktik: { readonly on: Day; readonly id: EventId } | undefined
      let way: Way | undefined
      return {
        step: ({ type, data: { on }, meta: { id } }) => {
          if (type === 'PraktikEnded') praktik ??= { on, id }
          if (type === 'WagePaid' && praktik !== undefined)
            way ??= { stream, days: daysBetween(praktik.on, on), evidence: [praktik.id, id] }
        },
        part: () => (way === undefined ? [] : [way]),
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all) => {
    const ways = all.toSorted((a, b) => a.days - b.days || (a.evidence[0] < b.evidence[0] ? -1 : 1))
    const [low, high] = [ways[Math.ceil(ways.length / 2) - 1], ways[Math.floor(ways.length / 2)]]
    return low === undefined || high === undefined ? { ways } : { ways, median: (low.days + high.days) / 2 }
  },
}
// #endregion

// #region one-pass
const at = { program: falkenberg, asOf: '2018-12-31', knownAt: '2019-01-01T00:00:00.000Z', evidence: true } as const

const timelines = participations.map(({ stream, records }) => participation.timeline(stream, records))
type OneTimeline = (typeof timelines)[number]
const asHistory = ({ stream, records }: OneTimeline) => historyOf({ kind: 'participation', stream, records }, at)

const questions = { praktikToWage, outcomes: outcomes() }
const { praktikToWage: asked, outcomes: ended } = project(questions, timelines.map(asHistory), at)
console.log(`${String(asked.ways.length)} persons, median ${String(asked.median)} days from praktik to wage`)
console.log(`${String(ended.rate.x)} of ${String(ended.rate.n)} ended in an outcome (${ended.rate.definition})`)
// #endregion

// #region figure
const daysFromPraktikToWage = defineFigure({
  id: 'daysFromPraktikToWage',
  section: 'time',
  unit: 'days',
  label: 'Median days from the end of a praktik to the first wage paid after it.',
  asks: { praktikToWage },
  value: ({ praktikToWage: { ways, median } }) => ({
    ...(median === undefined ? {} : { value: median }),
    evidence: ways.flatMap(({ evidence }) => evidence),
  }),
  cells: ({ praktikToWage: { ways } }) =>
    ways.map(({ stream, days }) => ({ ...participationCase(stream), is: 'known', days })),
  formula: { name: 'praktikToWage', against: 'by hand', edges: 'no one was paid' },
  release: {
    is: 'times',
    of: ({ praktikToWage: { ways } }) => ({
      cases: ways.map(({ days }) => ({ days, event: 'paid' })),
      isEvent: () => true,
    }),
  },
})
const { figures } = reportOn(timelines.map(asHistory), at, { figures: [...contents, daysFromPraktikToWage] })
const stated = figures.find(({ figure }) => figure === daysFromPraktikToWage.id)
console.log('in a report:', stated?.value, `${String(stated?.unit)}, by ${String(stated?.evidence.length)} events`)
// #endregion

// #region live
const longest = asked.ways.at(-1)
const event = timelines.flatMap(({ effective }) => effective).find(({ meta }) => meta.id === longest?.evidence[0])
const timeline = timelines.find(({ stream }) => stream === event?.meta.stream)
if (event?.type !== 'PraktikEnded' || timeline === undefined)
  throw new Error('no participant was paid a wage after a praktik')
console.log(`the longest: ${String(longest?.days)} days from ${event.data.on}, in ${event.meta.stream}`)

const live = liveProjections(questions, at)
for (const one of timelines) live.put(asHistory(one))

const { type, data } = event
const later = { type, data: { ...data, on: addDays(data.on, 3) } } as const
const decided = participation.decide(falkenberg)(correct(event.meta.id, later, '2018-12-03', 'wrong-day'), timeline, {
  recordedAt: '2018-12-03T08:00:00.000Z',
  id: seededIds(5),
})
if (!decided.ok) throw new Error(JSON.stringify(decided.error))
// Only the corrected stream is folded again.
live.put(asHistory(decided.timeline))

const { praktikToWage: now } = live.views()
const way = now.ways.find(({ evidence }) => evidence[1] === longest?.evidence[1])
console.log(`corrected by 3 days: ${String(way?.days)} days, by ${String(way?.evidence.length)} events`)
console.log(`${String(now.ways.length)} persons, median ${String(now.median)} days from praktik to wage`)
// #endregion
