import { monthOf, shiftMonth, type AnyEventDef, type Month } from '@jobbspar/core'
import { type LedgerSilence } from './rows.js'
import { type At } from '../asking/projection.js'
import { silenceOfMonth } from '../asking/unsure.js'
import { areSameLacks } from '../statistics/lack.js'

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

/** The number of months with an amount overdue, or not due yet. */
export const monthsIn = (
  silences: readonly Pick<LedgerSilence, 'is' | 'period' | 'to'>[],
  which: LedgerSilence['is'],
): number =>
  silences.reduce((sum, { is, period, to }) => (is === which ? sum + numberOf(to) - numberOf(period) + 1 : sum), 0)

/** The months of each period that lie between two months, both included. */
export const silentWithin = (silences: readonly LedgerSilence[], from: Month, to: Month): readonly LedgerSilence[] =>
  silences.flatMap((one) => {
    const [period, last] = [one.period < from ? from : one.period, one.to > to ? to : one.to]
    return period > last ? [] : [{ ...one, period, to: last }]
  })

/** The months in which something ran, and the last of them with a record. */
interface MonthsAsked {
  readonly from: Month
  readonly to: Month
  /** The uncertainty of the first month after the last record also applies to all later months. */
  readonly recordedTo: Month
}

/** The uncertainty of one month. */
type Unpaid = Omit<LedgerSilence, 'is' | 'period' | 'to'>

const isAlike = (a: LedgerSilence, b: Unpaid): boolean =>
  a.category === b.category && a.budget === b.budget && areSameLacks(a.missing, b.missing)

/**
 * The months whose report is overdue, and the present month if nothing is recorded for it yet. `of` gives the
 * uncertainty of each month, and nothing for a known month. Consecutive overdue months with the same uncertainty are
 * combined.
 */
export const silentMonths = (
  { from, to, recordedTo }: MonthsAsked,
  reported: Pick<AnyEventDef, 'silence'>,
  of: (month: Month) => readonly Unpaid[],
  at: At,
): readonly LedgerSilence[] => {
  const found: LedgerSilence[] = []
  const now = monthOf(at.asOf)
  const meaningOf = (month: Month) => silenceOfMonth(reported, month, at)
  let open: readonly LedgerSilence[] = []
  for (let month = from; month <= to && month < now; month = shiftMonth(month, 1)) {
    const isOverdue = meaningOf(month) === 'notKnown'
    const isTail = isOverdue && month > recordedTo
    const last = !isTail ? month : to < now ? to : shiftMonth(now, -1)
    const before = open
    open = (isOverdue ? of(month) : []).map((one) => {
      const same = before.find((other) => isAlike(other, one))
      return { ...one, is: 'notKnown', period: same?.period ?? month, to: last }
    })
    found.push(...before.filter((other) => !open.some((one) => isAlike(other, one))))
    if (isTail) break
  }
  const isUnderWay = from <= now && now <= to && meaningOf(now) === 'notYet'
  const underWay = isUnderWay ? of(now) : []
  return [...found, ...open, ...underWay.map((one) => ({ ...one, is: 'notYet' as const, period: now, to: now }))]
}
