import {
  EmploymentEnded,
  isMark,
  lastDayOf,
  monthOf,
  nextDay,
  shiftMonth,
  type AnyEvent,
  type Day,
  type EventId,
  type Stored,
  type StoredStream,
} from '@jobbspar/core'
import { type At } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { recordsOf, withRecords } from './recording.js'
import { seenFrom } from './seen.js'

type Data = AnyEvent['data'] & Readonly<Record<string, unknown>>

/**
 * The same job as two contracts. The second begins on the first day of the job's third month. A job of at most two
 * months is unchanged.
 */
const inTwoContracts = (stream: StoredStream): StoredStream => {
  const records = recordsOf(stream)
  const begun = records.find(({ type }) => type === 'EmploymentBegun')
  // Streams with a correction or with changed terms are left unchanged, because these belong to one contract.
  const isLeft = (record: Stored<AnyEvent>) => isMark(record) || record.type === 'EmploymentTermsChanged'
  if (begun === undefined || records.some(isLeft)) return stream
  const { employmentId, plannedTo, on } = begun.data as Data
  const of = (record: Stored<AnyEvent>) => (record.data as Data)['employmentId'] === employmentId
  const last = records.find((record) => record.type === 'EmploymentEnded' && of(record))?.data.on ?? (plannedTo as Day)
  const firstTo = lastDayOf(shiftMonth(monthOf(on), 1))
  if (stream.kind !== 'participation' || plannedTo === undefined || last <= firstTo || (plannedTo as Day) <= firstTo)
    return stream
  const isOfSecond = (record: Stored<AnyEvent>): boolean => {
    const { month, on: day } = record.data as Data
    return typeof month === 'string' ? month > monthOf(firstTo) : day > firstTo
  }
  const second = `${String(employmentId)}-second`
  const copy = (id: EventId, letter: string) => `${letter}${id.slice(1)}` as EventId
  return withRecords(
    stream,
    records.flatMap((record): readonly Stored<AnyEvent>[] => {
      const data = record.data as Data
      const { meta } = record
      if (record === begun)
        return [
          { ...record, data: { ...data, plannedTo: firstTo } },
          {
            ...EmploymentEnded({
              on: firstTo,
              employmentId: employmentId as `employment-${string}`,
              reason: 'termEnded',
            }),
            meta: { ...meta, id: copy(meta.id, 'a') },
          },
          {
            ...record,
            data: { ...data, on: nextDay(firstTo), employmentId: second },
            meta: { ...meta, id: copy(meta.id, 'b') },
          },
        ] as readonly Stored<AnyEvent>[]
      return [
        of(record) && isOfSecond(record)
          ? ({ ...record, data: { ...data, employmentId: second } } as unknown as Stored<AnyEvent>)
          : record,
      ]
    }),
  )
}

/** Figures about employment and its cost that do not depend on the number of contracts. */
const whateverContracts: readonly string[] = [
  ...[
    'persons',
    'personsInFirstYear',
    'employed',
    'employedByAma',
    'employedInResursjobb',
    'sustained.6',
    'sustained.12',
  ],
  ...[
    'subsidy',
    'remainder',
    'wageIncome',
    'supportBefore',
    'supportDuring',
    'timeIn.employment',
    'timeIn.afterEmployment',
  ],
]

/** A job in two contracts without a day between them has the same length and the same cost as a job in one contract. */
export const contractsWithoutGapAreOne = (streams: readonly StoredStream[], at: At): void => {
  const say = (all: readonly StoredStream[]) =>
    Object.fromEntries(
      seenFrom(all, { ...at, evidence: false })
        .report.figures.filter(({ id }) => whateverContracts.includes(id))
        .map(({ id, value, rate, incomplete }) => [id, { value, rate, incomplete }]),
    )
  equal('The figures of a job in two contracts', say(streams.map(inTwoContracts)), say(streams))
}
