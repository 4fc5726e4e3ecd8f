import { lastDayOf, monthOf, shiftMonth, silenceOf, type Month, type Silence } from '@jobbspar/core'
import { type LedgerSilence } from './ledger-rows.js'
import { type At } from './projection.js'

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

/** How many months there are in all. */
export const monthsIn = (silences: readonly Pick<LedgerSilence, 'period' | 'to'>[]): number =>
  silences.reduce((sum, { period, to }) => sum + numberOf(to) - numberOf(period) + 1, 0)

/** The months of each that lie from one month to another. */
export const silentWithin = (silences: readonly LedgerSilence[], from: Month, to: Month): readonly LedgerSilence[] =>
  silences.flatMap((one) => {
    const [period, last] = [one.period < from ? from : one.period, one.to > to ? to : one.to]
    return period > last ? [] : [{ ...one, period, to: last }]
  })

/** Months in which something ran, and up to which of them anything is recorded. */
interface MonthsAsked {
  readonly from: Month
  readonly to: Month
  /** What is not known of the first month after it is not known of all that follow. */
  readonly recordedTo: Month
}

const isAlike = (a: LedgerSilence, b: Omit<LedgerSilence, 'period' | 'to'>): boolean =>
  a.category === b.category && a.budget === b.budget && a.missing[0] === b.missing[0]

/**
 * The months whose report is overdue, with what is not known of each as `of` says; of a month that is known it says nothing. Months that
 * are alike and follow one another are one.
 */
export const overdueMonths = (
  { from, to, recordedTo }: MonthsAsked,
  silence: Silence,
  of: (month: Month) => readonly Omit<LedgerSilence, 'period' | 'to'>[],
  at: At,
): readonly LedgerSilence[] => {
  const found: LedgerSilence[] = []
  const now = monthOf(at.asOf)
  let open: readonly LedgerSilence[] = []
  // The report of the month under way is not due.
  for (let month = from; month <= to && month < now; month = shiftMonth(month, 1)) {
    const due = lastDayOf(month)
    const isOverdue = silenceOf(silence, { on: due, due }, at) === 'notKnown'
    const isTail = isOverdue && month > recordedTo
    const last = !isTail ? month : to < now ? to : shiftMonth(now, -1)
    const before = open
    open = (isOverdue ? of(month) : []).map((one) => {
      const same = before.find((other) => isAlike(other, one))
      return { ...one, period: same?.period ?? month, to: last }
    })
    found.push(...before.filter((other) => !open.some((one) => isAlike(other, one))))
    if (isTail) break
  }
  return [...found, ...open]
}
