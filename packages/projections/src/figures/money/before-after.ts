import {
  EmploymentBegun,
  lastDayOf,
  minus,
  money,
  monthOf,
  noMoney,
  payers,
  plus,
  roundedMoney,
  roundedShare,
  shiftMonth,
  sumOf,
  SupportGranted,
  type AnyEventDef,
  type Currency,
  type Money,
  type Month,
  type Payer,
} from '@jobbspar/core'
import { studentQuantile } from '../../statistics/distributions.js'
import {
  inOrder,
  isSupport,
  type LedgerGap,
  type LedgerRow,
  type LedgerSilence,
  type NotSettled,
  type SupportFile,
} from '../../ledger/rows.js'
import { mayBeReported } from '../../asking/unsure.js'
import { programKinds } from '../../asking/program-kinds.js'
import { type At, type Projection } from '../../asking/projection.js'
import { supportLedger } from '../../ledger/support.js'
import { supportOnce } from '../../ledger/support-files.js'
import { termValue } from '../../asking/term-value.js'
import { silentWithin } from '../../ledger/unreported.js'
import { wageLedger } from '../../ledger/wages.js'

interface Start {
  readonly participant: string
  readonly household: string
  readonly month: Month
}

/** The part of one or more streams: who began when, and every ledger row. */
export interface BeforeAfterPart {
  readonly starts: readonly Start[]
  readonly rows: readonly LedgerRow[]
  readonly gaps: readonly LedgerGap[]
  readonly unreported: readonly LedgerSilence[]
  /** Households whose income support is known. */
  readonly known: readonly string[]
  /** The household that owns the support in each stream. */
  readonly files: readonly SupportFile[]
}

/** A window of whole months, with two sums. */
export interface BudgetWindow {
  /** Income support alone, which is what a source usually compares. */
  readonly support: Money
  /** Support and wage costs beyond the subsidy, from the same budget. */
  readonly supportAndRemainder: Money
  /** All rows of the window per payer. */
  readonly byPayer: Readonly<Record<Payer, Money>>
  /** Payments of support that cannot be added, and amounts of wages and subsidies that cannot be known. */
  readonly gaps: { readonly support: number; readonly wages: number }
  /** The same payments and amounts, one by one. */
  readonly missing: { readonly support: readonly LedgerGap[]; readonly wages: readonly LedgerGap[] }
  /** The number of households for which more may be reported than is due so far. */
  readonly notSettled: NotSettled
  /** The months in the window that are overdue and not recorded. */
  readonly unreported: readonly LedgerSilence[]
  /** The rows of all sums. */
  readonly rows: readonly LedgerRow[]
}

/**
 * Income support and wage remainders for the same households, over equal windows around the first employment in the
 * program.
 */
export interface BeforeAfterView {
  /** Months in each window. */
  readonly months: number
  readonly households: number
  readonly persons: number
  /** Households left out because a window is not over or their support is not known. */
  readonly incomplete: number
  /** The months before the month the employment begins. */
  readonly before: BudgetWindow
  /** The months from the month in which the employment begins. */
  readonly during: BudgetWindow
  /** The same number of months after those. */
  readonly after: BudgetWindow
  /** Support after minus support before. Negative where support fell. */
  readonly change: Money
  /** The change for each household. The mean and its interval show the influence of single households. */
  readonly paired: PairedChange
}

/** A change per household, in the currency’s minor units. */
export interface PairedChange {
  readonly households: number
  /** Absent where there is no household. */
  readonly mean?: Money
  readonly median?: Money
  /** The 95 % interval of the mean by Student’s t, rounded to the minor unit. Absent for fewer than two households. */
  readonly interval?: { readonly low: Money; readonly high: Money }
}

/** Mean, median and interval of paired changes. This is the only step that rounds. */
export const pairedChange = (changes: readonly Money[], currency: Currency): PairedChange => {
  const n = changes.length
  const minor = changes.map((change) => change.minor).sort((a, b) => a - b)
  const [low, high] = [minor[Math.floor((n - 1) / 2)], minor[Math.floor(n / 2)]]
  if (low === undefined || high === undefined) return { households: 0 }
  const sum = minor.reduce((all, one) => all + one, 0)
  const mean = sum / n
  const spread = Math.sqrt(minor.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1))
  const reach = n < 2 ? 0 : studentQuantile(0.975, n - 1) * (spread / Math.sqrt(n))
  const rounded = (value: number): Money => roundedMoney(value, currency)
  return {
    households: n,
    mean: money(roundedShare(sum, 1, n), currency),
    median: money(roundedShare(low + high, 1, 2), currency),
    ...(n < 2 ? {} : { interval: { low: rounded(mean - reach), high: rounded(mean + reach) } }),
  }
}

const none: BeforeAfterPart = { starts: [], rows: [], gaps: [], unreported: [], known: [], files: [] }

/** A value for each payer. */
const ofPayers = <V>(value: (payer: Payer) => V): Readonly<Record<Payer, V>> =>
  Object.fromEntries(payers.map((payer) => [payer, value(payer)])) as Record<Payer, V>

/**
 * Whether an amount is support of a kind that the program compares, by default of any kind. One kind can be part of another, and
 * counting both would count amounts twice.
 */
const compared = (at: At): ((one: Pick<LedgerRow, 'category'>) => boolean) => {
  const kind = termValue(at.program.terms.comparedSupport, at.asOf)
  return kind === undefined ? isSupport : ({ category }) => category === kind
}

const windowOf = (
  part: BeforeAfterPart,
  at: At,
  begins: ReadonlyMap<string, Month>,
  from: number,
  months: number,
): BudgetWindow => {
  const { currency } = at.program
  const inside = ({ household, period }: { household?: string; period: Month }) => {
    const start = household === undefined ? undefined : begins.get(household)
    return start !== undefined && shiftMonth(start, from) <= period && period < shiftMonth(start, from + months)
  }
  const isCompared = compared(at)
  const isOther = (one: Pick<LedgerRow, 'category'>) => isSupport(one) && !isCompared(one)
  const rows = part.rows.filter((row) => inside(row) && !isOther(row))
  const gaps = part.gaps.filter((gap) => inside(gap) && !isOther(gap))
  const sum = (chosen: readonly LedgerRow[]) =>
    sumOf(
      currency,
      chosen.map((row) => row.amount),
    )
  const missing = { support: gaps.filter(isCompared), wages: gaps.filter((gap) => !isCompared(gap)) }
  const lasts = [...begins.values()].map((start) => lastDayOf(shiftMonth(start, from + months - 1)))
  const mayGrow = (reported: Pick<AnyEventDef, 'silence'>): number =>
    lasts.filter((last) => mayBeReported(reported, last, at)).length
  const support = rows.filter(isCompared)
  const remainder = rows.filter((row) => row.category === 'wageRemainder' && row.budget === 'incomeSupportBudget')
  return {
    support: sum(support),
    supportAndRemainder: plus(sum(support), sum(remainder)),
    byPayer: ofPayers((payer) => sum(rows.filter((row) => row.payer === payer))),
    unreported: inOrder(
      part.unreported.flatMap((one) => {
        const start = one.household === undefined ? undefined : begins.get(one.household)
        return start === undefined || isOther(one)
          ? []
          : silentWithin([one], shiftMonth(start, from), shiftMonth(start, from + months - 1))
      }),
    ),
    gaps: { support: missing.support.length, wages: missing.wages.length },
    missing,
    notSettled: {
      wages: mayGrow(EmploymentBegun),
      support: mayGrow(SupportGranted),
    },
    rows: inOrder(rows),
  }
}

/**
 * Compares the budget of a household before, during and after its first employment in the program, in windows of
 * `months` whole months. A household with two participants counts once, from the earlier start. A month without a
 * payment counts as 0 if no payment was due or a complete delivery covers the month; otherwise the month is not known.
 * The comparison is descriptive: it does not measure an effect.
 */
export const beforeAfter = (months = 12): Projection<BeforeAfterPart, BeforeAfterView> => ({
  name: 'beforeAfter',
  version: 3,
  says: 'Income support and wage remainders of the same households before, during and after.',
  perStream: {
    participation: (stream, at) => {
      const wages = wageLedger(stream, at)
      const kinds = programKinds(at)
      let opening: { readonly participant: string; readonly household: string } | undefined
      let start: Start | undefined
      return {
        step: (event) => {
          wages.step(event)
          if (event.type === 'ParticipationOpened') opening ??= event.data
          if (event.type === 'EmploymentBegun' && opening !== undefined && kinds.includes(event.data.kind))
            start ??= { participant: opening.participant, household: opening.household, month: monthOf(event.data.on) }
        },
        part: () => {
          const { rows, gaps, unreported } = wages.part()
          return { ...none, rows, gaps, unreported, starts: start === undefined ? [] : [start] }
        },
      }
    },
    support: (stream, at) => {
      const paid = supportLedger(stream, at)
      let household: string | undefined
      return {
        step: (event) => {
          paid.step(event)
          if (event.type === 'SupportGranted') household ??= event.data.household
        },
        part: () => {
          const { rows, gaps, unreported, files } = paid.part()
          return { ...none, rows, gaps, unreported, files, known: household === undefined ? [] : [household] }
        },
      }
    },
  },
  none,
  combine: (a, b) => ({
    starts: [...a.starts, ...b.starts],
    rows: [...a.rows, ...b.rows],
    gaps: [...a.gaps, ...b.gaps],
    unreported: [...a.unreported, ...b.unreported],
    known: [...a.known, ...b.known],
    files: [...a.files, ...b.files],
  }),
  view: (all, at) => {
    const total = supportOnce(all)
    const known = new Set(total.known)
    const first = new Map<string, Month>()
    for (const { household, month } of total.starts) {
      const other = first.get(household)
      if (other === undefined || month < other) first.set(household, month)
    }
    const complete = new Map(
      [...first].filter(
        ([household, month]) => known.has(household) && lastDayOf(shiftMonth(month, 2 * months - 1)) <= at.asOf,
      ),
    )
    const before = windowOf(total, at, complete, -months, months)
    const during = windowOf(total, at, complete, 0, months)
    const after = windowOf(total, at, complete, months, months)
    const own = new Map<string, LedgerRow[]>()
    for (const row of total.rows) {
      const known = own.get(row.household ?? '')
      if (known === undefined) own.set(row.household ?? '', [row])
      else known.push(row)
    }
    const supportOf = (household: string, month: Month, from: number): Money => {
      const part = { ...none, rows: own.get(household) ?? [] }
      return windowOf(part, { ...at, evidence: false }, new Map([[household, month]]), from, months).support
    }
    return {
      months,
      households: complete.size,
      persons: new Set(
        total.starts.flatMap(({ participant, household }) => (complete.has(household) ? [participant] : [])),
      ).size,
      incomplete: first.size - complete.size,
      before,
      during,
      after,
      change: complete.size === 0 ? noMoney(at.program.currency) : minus(after.support, before.support),
      paired: pairedChange(
        [...complete].map(([household, month]) =>
          minus(supportOf(household, month, months), supportOf(household, month, -months)),
        ),
        at.program.currency,
      ),
    }
  },
})
