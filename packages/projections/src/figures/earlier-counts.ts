import { nextDay, type Day, type Period } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { type EarlierCounts, type PeriodCounts, type PrintedCounts } from './count-family.js'

/** What a released report printed, and of when it is. */
export interface PrintedAt {
  readonly asOf: Day
  readonly period?: Period
  readonly printed: PrintedCounts
  /** The amounts, means, shares and times that it printed, each as text by its id. */
  readonly values: Readonly<Record<string, string>>
}

/** The printed counts of which all names are wanted. */
const only = ({ counts, groups }: PrintedCounts, isWanted: (name: string) => boolean): PrintedCounts => ({
  counts: Object.fromEntries(Object.entries(counts).filter(([name]) => isWanted(name))),
  groups: groups.filter(({ names }) => names.every(isWanted)),
})

/**
 * What an earlier report says of the counts of a report. Counts of its period are of other cases, except that who was under way at its end is
 * under way at the start of the period that begins on the next day.
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
