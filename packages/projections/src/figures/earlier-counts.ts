import { nextDay, type Day, type Period } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { type EarlierCounts, type PeriodCounts, type PrintedCounts } from './count-family.js'

/** What a released report printed, with its reference date and its period. */
export interface PrintedAt {
  readonly asOf: Day
  readonly period?: Period
  readonly printed: PrintedCounts
  /** The amounts, means, shares and times that the report printed, each as text by its id. */
  readonly values: Readonly<Record<string, string>>
}

/** The printed counts and groups whose names are all wanted. */
const only = ({ counts, groups }: PrintedCounts, isWanted: (name: string) => boolean): PrintedCounts => ({
  counts: Object.fromEntries(Object.entries(counts).filter(([name]) => isWanted(name))),
  groups: groups.filter(({ names }) => names.every(isWanted)),
})

/**
 * What an earlier report discloses about the counts of a report. Counts of the earlier period are about other cases,
 * with one exception: the cases under way at its end are under way at the start of a period that begins on the next
 * day.
 */
export const earlierCounts = (
  { asOf, period, printed }: PrintedAt,
  at: At,
  periods: readonly PeriodCounts[],
): EarlierCounts => {
  const ofPeriod = new Set(periods.flatMap(({ names }) => names))
  const { counts, groups } = only(printed, (name) => !ofPeriod.has(name))
  const stocks = periods.flatMap(({ atStart, atEnd, open }) => {
    const { [atEnd]: last, [open]: now = last } = printed.counts
    const isNext = (day: Day | undefined): boolean => day !== undefined && nextDay(day) === at.period?.first
    const first = isNext(period?.last) ? last : isNext(asOf) ? now : undefined
    return [
      ...(now === undefined ? [] : [[open, now] as const]),
      ...(first === undefined ? [] : [[atStart, first] as const]),
    ]
  })
  return {
    same: { counts: { ...counts, ...Object.fromEntries(stocks) }, groups },
    ofOtherPeriod: only(printed, (name) => ofPeriod.has(name)),
  }
}
