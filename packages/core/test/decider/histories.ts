import fc from 'fast-check'
import { scaled } from '../../../../test/chance.js'
import { type Determination } from '../../src/decider/determination.js'
import { type Request } from '../../src/index.js'
import { correct, isMark, targetOf, voidEvent } from '../../src/history/corrections.js'
import { type Recorded } from '../../src/history/envelope.js'
import { addDays, type Day } from '../../src/vocabulary/day.js'
import { hours } from '../../src/vocabulary/hours.js'
import { type EventId } from '../../src/vocabulary/ids.js'
import { type Instant } from '../../src/vocabulary/instant.js'
import { sek } from '../../src/vocabulary/money.js'
import {
  Extended,
  FineCounted,
  Lent,
  Reminded,
  Returned,
  correctedAt,
  metaAt,
  noon,
  schemaOf,
  shelf,
  shelfEvents,
  voidedAt,
  type ShelfEvent,
  type ShelfRecord,
} from './library.js'

/** The number of histories on which each property is tried. */
export const runs = { numRuns: scaled(1000) }

const day: fc.Arbitrary<Day> = fc.oneof(
  // Days close together, so that several events lie on one day, and days around changes of terms.
  fc.integer({ min: 0, max: 12 }).map((n) => addDays('2016-01-01', n)),
  fc.integer({ min: 0, max: 240 }).map((n) => addDays('2016-01-01', n)),
  fc.constantFrom<Day>(
    '2015-12-31',
    '2016-02-29',
    '2016-03-01',
    '2016-03-31',
    '2016-04-01',
    '2016-06-30',
    '2016-07-01',
  ),
)
const book = fc.constantFrom<`book-${string}`>('book-a', 'book-b', 'book-c')

const byType = {
  Lent: fc
    .record({ on: day, book, desk: fc.constantFrom('north', 'south') }, { requiredKeys: ['on', 'book'] })
    .map((data): ShelfEvent => Lent(data)),
  Extended: fc.record({ on: day, book, dueOn: day }).map((data): ShelfEvent => Extended(data)),
  Returned: fc
    .record({ on: day, book, condition: fc.constantFrom('good' as const, 'damaged' as const) })
    .map((data): ShelfEvent => Returned(data)),
  Reminded: fc
    .record({ on: day, book, times: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['on', 'book'] })
    .map((data): ShelfEvent => Reminded(data)),
  FineCounted: fc
    .record({
      on: day,
      book,
      amount: fc.integer({ min: 0, max: 80 }).map(sek),
      hours: fc.integer({ min: 0, max: 300 }).map((n) => hours(n / 100)),
    })
    .map((data): ShelfEvent => FineCounted(data)),
}

/** Any event of a shelf. Loans are more frequent than other events. */
export const anEvent: fc.Arbitrary<ShelfEvent> = fc.oneof(
  { arbitrary: byType.Lent, weight: 4 },
  { arbitrary: byType.Returned, weight: 3 },
  byType.Extended,
  byType.Reminded,
  byType.FineCounted,
)

/** One event of each type, from which a correction picks. */
const oneOfEach = fc.record(byType)
type OneOfEach = Record<ShelfEvent['type'], ShelfEvent>

/** One step of a history. Which record it corrects or voids is chosen when the records are known. */
export type Step =
  | { readonly does: 'record'; readonly event: ShelfEvent; readonly later: number }
  | { readonly does: 'correct'; readonly which: number; readonly to: OneOfEach; readonly later: number }
  | { readonly does: 'void'; readonly which: number; readonly later: number }

const later = fc.constantFrom(0, 0, 1, 3)
const which = fc.nat({ max: 1000 })

/** Steps with days in any order, so that some events are late. */
export const steps = (maxLength = 14): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.record({ does: fc.constant('record' as const), event: anEvent, later }), weight: 7 },
      { arbitrary: fc.record({ does: fc.constant('correct' as const), which, to: oneOfEach, later }), weight: 2 },
      { arbitrary: fc.record({ does: fc.constant('void' as const), which, later }), weight: 1 },
    ),
    { maxLength },
  )

/** The events that a mark can be about, in record order. */
export const standing = (records: readonly ShelfRecord[]): readonly Recorded<ShelfEvent>[] => {
  const voided = new Set(records.filter((one) => one.type === 'EventVoided').map((one) => targetOf(one)))
  return records.filter((one) => !isMark(one)).filter((one) => !voided.has(one.meta.id))
}

const read = (stored: unknown): ShelfRecord => {
  const parsed = shelf.parse(stored)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** The records that steps produce, each with its envelope. No rule has judged them. */
export const recordsOf = (taken: readonly Step[]): readonly ShelfRecord[] => {
  const records: ShelfRecord[] = []
  let clock = 1
  for (const step of taken) {
    clock += step.later
    const version = records.length + 1
    const more = { recordedAt: noon(clock) }
    if (step.does === 'record') {
      const meta = metaAt(version, { ...more, schema: schemaOf(step.event.type) })
      records.push(read({ ...step.event, meta }))
      continue
    }
    const targets = standing(records)
    const target = targets[step.which % Math.max(1, targets.length)]
    if (target === undefined) continue
    const { id: about } = target.meta
    records.push(
      read(
        step.does === 'void' ? voidedAt(version, about, more) : correctedAt(version, about, step.to[target.type], more),
      ),
    )
  }
  return records
}

/** Whole histories, in which late events, corrections of corrections and voids are interleaved. */
export const histories = (maxLength = 14): fc.Arbitrary<readonly ShelfRecord[]> => steps(maxLength).map(recordsOf)

/** The request that a step makes on the records so far. `undefined` when there is nothing to correct or void. */
export const requestOf = (step: Step, records: readonly ShelfRecord[]): Request<ShelfEvent> | undefined => {
  if (step.does === 'record') return step.event
  const targets = standing(records)
  const target = targets[step.which % Math.max(1, targets.length)]
  if (target === undefined) return undefined
  return step.does === 'void'
    ? voidEvent(target.meta.id, '2016-12-31', 'never-happened')
    : correct(target.meta.id, step.to[target.type], '2016-12-31', 'typing-error')
}

/**
 * The events in effect, computed a second time in the simplest way: each event as last corrected, unless voided, then
 * sorted.
 */
export const plainly = (
  records: readonly ShelfRecord[],
  { knownAt, validAt }: { readonly knownAt?: Instant; readonly validAt?: Day } = {},
): readonly Pick<Recorded<ShelfEvent>, 'type' | 'data'>[] => {
  const known = records.filter((one) => knownAt === undefined || one.meta.recordedAt <= knownAt)
  const moments = ['opens', 'decides', 'begins', 'happens', 'ends', 'closes']
  const momentOf = (type: string) => moments.indexOf(shelfEvents.find((def) => def.type === type)?.moment ?? '')
  const rows: { type: ShelfEvent['type']; data: ShelfEvent['data']; id: EventId; place: number }[] = []
  known.forEach((one, place) => {
    if (one.type === 'EventCorrected') {
      for (const row of rows) if (row.id === one.data.corrects) row.data = one.data.to.data
    } else if (one.type === 'EventVoided')
      rows.splice(
        rows.findIndex((row) => row.id === one.data.voids),
        1,
      )
    else rows.push({ type: one.type, data: one.data, id: one.meta.id, place })
  })
  const key = ({ type, data, place }: (typeof rows)[number]) =>
    `${data.on} ${String(momentOf(type))} ${String(place).padStart(4, '0')}`
  return rows
    .filter(({ data }) => validAt === undefined || data.on <= validAt)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ type, data }) => ({ type, data }))
}

/** Breaches as a set. A breach is the verdict of a rule on an event. */
export const breaches = (determinations: readonly Determination[]): readonly string[] =>
  determinations
    .map(({ rule, event, verdict, enforcement }) => `${rule} ${event.id.slice(-4)} ${enforcement} ${verdict}`)
    .sort()
