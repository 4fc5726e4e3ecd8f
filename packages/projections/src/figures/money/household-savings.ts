import {
  firstDayOf,
  lastDayOf,
  monthOf,
  noMoney,
  plus,
  shiftMonth,
  silenceOf,
  SupportGranted,
  SupportPaid,
  type EventId,
  type Exit,
  type Money,
  type Month,
  type SilenceMeaning,
  type SupportKind,
} from '@jobbspar/core'
import { granting, type Granted } from '../../ledger/grants.js'
import { filesOf, whoseSupport, type SupportFile } from '../../ledger/support-files.js'
import { type At, type Projection } from '../../asking/projection.js'
import { termValue } from '../../asking/term-value.js'
import { type Silent } from '../../asking/unsure.js'

/** A month in which a household had a success, or was paid support. */
interface HouseholdMonth {
  readonly household: string
  readonly month: Month
  readonly source: EventId
}

/** The earlier of two; of two in one month the one with the lower id, so that the order of telling does not matter. */
const isBefore = (a: HouseholdMonth, b: HouseholdMonth): boolean =>
  a.month === b.month ? a.source < b.source : a.month < b.month

/** What is kept of one or more streams: who succeeded when, and the months of support of each household. */
export interface SavingsPart {
  readonly successes: readonly (HouseholdMonth & { readonly exit: Exit })[]
  readonly paid: readonly PaidMonth[]
  /** The grants of each stream. */
  readonly grants: readonly SavingsGrant[]
  /** Whose support each stream records. */
  readonly files: readonly SupportFile[]
}

/** A month that a payment of a kind of support is reported for, of an amount or of nothing. */
interface PaidMonth extends HouseholdMonth {
  readonly stream: string
  readonly kind: SupportKind
  readonly isNothing: boolean
}

/** A grant of a household’s support, in one stream. */
interface SavingsGrant extends Pick<Granted, 'household' | 'kind' | 'from' | 'last'> {
  readonly stream: string
}

/** What households off support save. */
export interface SavingsView {
  /** Households with a success; two participants of one count once, from the earlier. */
  readonly households: number
  /** Whole months known to be without support after the month of the success, until support was paid again or the day asked from. */
  readonly months: number
  /** How many more months may have been without support: from the first of a household whose support is not known. */
  readonly silent: Silent
  /** Households that support was paid to again. */
  readonly returned: number
  /** The known months at the month's cost; absent where a month has no term. */
  readonly saved?: Money
  readonly evidence: readonly EventId[]
}

/** What streams report of payments, each household’s support taken once. */
interface Reported {
  /** Payments of an amount, without those that another stream says nothing was paid of. */
  readonly paid: readonly HouseholdMonth[]
  /** `household month` of which one stream reports a payment, and another that nothing was paid. */
  readonly disputed: ReadonlySet<string>
  /** Whether a payment of nothing is reported for a month of a grant, in any stream that records the same support. */
  readonly isNothing: (grant: SavingsGrant, month: Month) => boolean
}

const reportedOf = ({ paid, files }: SavingsPart): Reported => {
  const whose = whoseSupport(files)
  const keyOf = ({ household, kind, stream }: Omit<SavingsGrant, 'from' | 'last'>, month: Month): string =>
    `${whose(household, kind, stream)} ${month}`
  const amounts = paid.filter(({ isNothing }) => !isNothing)
  const some = new Set(amounts.map((one) => `${keyOf(one, one.month)} ${one.stream}`))
  const nothing = new Set<string>()
  /** Of streams that report no payment of the month next to it. */
  const nothingAtAll = new Set<string>()
  for (const one of paid) {
    if (!one.isNothing) continue
    const key = keyOf(one, one.month)
    nothing.add(key)
    if (!some.has(`${key} ${one.stream}`)) nothingAtAll.add(key)
  }
  const isDisputed = (one: PaidMonth): boolean => nothingAtAll.has(keyOf(one, one.month))
  return {
    paid: amounts.filter((one) => !isDisputed(one)),
    disputed: new Set(amounts.filter(isDisputed).map(({ household, month }) => `${household} ${month}`)),
    isNothing: (grant, month) => nothing.has(keyOf(grant, month)),
  }
}

/**
 * What it means that no payment to a household is recorded for a month: `none` was paid, or it is not known or not due. A month within a
 * grant owes a payment; without any record of the household's support nothing is known of it.
 */
const unpaid = (
  grants: readonly SavingsGrant[],
  isNothing: Reported['isNothing'],
  month: Month,
  at: At,
): SilenceMeaning => {
  const due = lastDayOf(month)
  const owed = grants.some(
    (grant) =>
      grant.from <= due && (grant.last === undefined || grant.last >= firstDayOf(month)) && !isNothing(grant, month),
  )
  const payment = silenceOf(SupportPaid.silence, { on: due, due }, at)
  return payment === 'none' || owed || grants.length === 0
    ? payment
    : silenceOf(SupportGranted.silence, { on: due }, at)
}

const none: SavingsPart = { successes: [], paid: [], grants: [], files: [] }

/**
 * What it saves that households are off support after a success by the program’s outcome definition: months off support × the cost of a
 * household’s month on support, by the term of each month. Support that is paid again ends the saving; so does a month whose support is not
 * known, from which on the months are counted as not known: one of which streams of the household disagree, too.
 */
export const householdSavings: Projection<SavingsPart, SavingsView> = {
  name: 'householdSavings',
  version: 3,
  says: 'Months that households are off support after a success, and what they save.',
  perStream: {
    participation: () => {
      let household: string | undefined
      let success: (HouseholdMonth & { readonly exit: Exit }) | undefined
      return {
        step: (event) => {
          if (event.type === 'ParticipationOpened') household ??= event.data.household
          if (event.type === 'ParticipationEnded' && household !== undefined)
            success ??= { household, month: monthOf(event.data.on), exit: event.data.exit, source: event.meta.id }
        },
        part: () => ({ ...none, successes: success === undefined ? [] : [success] }),
      }
    },
    support: (stream) => {
      let household: string | undefined
      const months: Omit<PaidMonth, 'household'>[] = []
      const paid = new Set<SupportKind>()
      const granted = granting()
      return {
        step: (event) => {
          granted.step(event)
          if (event.type === 'SupportGranted') household ??= event.data.household
          if (event.type !== 'SupportPaid') return
          const { kind, month, amount } = event.data
          paid.add(kind)
          months.push({ stream, kind, month, isNothing: amount.minor === 0, source: event.meta.id })
        },
        part: () => {
          const home = household
          if (home === undefined) return none
          const grants = granted.part()
          return {
            successes: [],
            paid: months.map((one) => ({ ...one, household: home })),
            grants: grants.map(({ kind, from, last }) => ({ household: home, stream, kind, from, last })),
            files: filesOf(stream, home, grants, [...paid]),
          }
        },
      }
    },
  },
  none,
  combine: (a, b) => ({
    successes: [...a.successes, ...b.successes],
    paid: [...a.paid, ...b.paid],
    grants: [...a.grants, ...b.grants],
    files: [...a.files, ...b.files],
  }),
  view: (total, at) => {
    const { counts } = at.program.outcome
    const { paid, disputed, isNothing } = reportedOf(total)
    const first = new Map<string, HouseholdMonth>()
    for (const success of total.successes) {
      if (!counts.includes(success.exit)) continue
      const other = first.get(success.household)
      if (other === undefined || isBefore(success, other)) first.set(success.household, success)
    }
    const lastWhole = lastDayOf(monthOf(at.asOf)) <= at.asOf ? monthOf(at.asOf) : shiftMonth(monthOf(at.asOf), -1)
    let [months, notKnown, notYet] = [0, 0, 0]
    let returned = 0
    let saved: Money | undefined = noMoney(at.program.currency)
    const evidence = new Set<EventId>()
    /** The first support paid to each household after the month of its success. */
    const paidAgain = new Map<string, HouseholdMonth>()
    for (const payment of paid) {
      const success = first.get(payment.household)
      if (success === undefined || payment.month <= success.month) continue
      const other = paidAgain.get(payment.household)
      if (other === undefined || isBefore(payment, other)) paidAgain.set(payment.household, payment)
    }
    const support = new Map<string, SavingsGrant[]>()
    for (const one of total.grants) {
      const others = support.get(one.household)
      if (others === undefined) support.set(one.household, [one])
      else others.push(one)
    }
    for (const [household, success] of first) {
      const own = support.get(household) ?? []
      let known = true
      evidence.add(success.source)
      const again = paidAgain.get(household)
      if (again !== undefined && again.month <= lastWhole) {
        returned++
        evidence.add(again.source)
      }
      for (
        let month = shiftMonth(success.month, 1);
        month <= lastWhole && (again === undefined || month < again.month);
        month = shiftMonth(month, 1)
      ) {
        const meaning = disputed.has(`${household} ${month}`) ? 'notKnown' : unpaid(own, isNothing, month, at)
        known &&= meaning === 'none'
        if (!known) {
          if (meaning === 'notYet') notYet++
          else notKnown++
          continue
        }
        months++
        const cost = termValue(at.program.terms.householdMonthCost, firstDayOf(month))
        saved = saved === undefined || cost === undefined ? undefined : plus(saved, cost)
      }
    }
    return {
      households: first.size,
      months,
      silent: { notKnown, assumed: 0, notYet },
      returned,
      ...(saved === undefined ? {} : { saved }),
      evidence: at.evidence ? [...evidence].sort() : [],
    }
  },
}
