import {
  isMark,
  money,
  targetOf,
  type AnyEvent,
  type EventId,
  type Money,
  type Stored,
  type StoredStream,
} from '@jobbspar/core'
import { type At } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { recordsOf, withRecords } from './recording.js'
import { figuresSay, seenFrom } from './seen.js'

/** The field with the amount, for each type of payment that can be made in parts. */
const amountField: Readonly<Record<string, string>> = {
  WagePaid: 'gross',
  SupportPaid: 'amount',
  SubsidyPaid: 'amount',
}

/** A payment as two payments for the same month and day that add up to it. Other records are unchanged. */
const inParts = (record: Stored<AnyEvent>): readonly Stored<AnyEvent>[] => {
  const field = amountField[record.type]
  if (field === undefined || isMark(record)) return [record]
  const data = record.data as AnyEvent['data'] & Readonly<Record<string, unknown>>
  const { minor, currency } = data[field] as Money
  const first = Math.floor(minor / 3)
  const part = (id: EventId, amount: number, entry: string) => ({
    ...record,
    data: { ...data, [field]: money(amount, currency), entry },
    meta: { ...record.meta, id },
  })
  const id = record.meta.id
  return [part(id, first, 'part-1'), part(`d${id.slice(1)}` as EventId, minor - first, 'part-2')]
}

/** A month’s payment in two parts gives the same result as in one part, because months are counted and not payments. */
export const partsAreTheWhole = (streams: readonly StoredStream[], at: At): void => {
  const parted = streams.map((stream) => {
    const records = recordsOf(stream)
    const marked = new Set(records.flatMap((record) => (isMark(record) ? [targetOf(record)] : [])))
    return withRecords(
      stream,
      records.flatMap((record) => (marked.has(record.meta.id) ? [record] : inParts(record))),
    )
  })
  equal(
    'The report of payments in parts',
    figuresSay(seenFrom(parted, at).report),
    figuresSay(seenFrom(streams, at).report),
  )
}
