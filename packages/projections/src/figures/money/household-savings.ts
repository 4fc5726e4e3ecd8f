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
} from '@jobbspar/core'
import { granting, type Granted } from '../../ledger/grants.js'
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
  readonly paid: readonly HouseholdMonth[]
  readonly recorded: readonly RecordedSupport[]
}

/** What is recorded of a household's support in one stream: its grants, and the months in which nothing was paid by them. */
interface RecordedSupport {
  readonly household: string
  readonly grants: readonly Pick<Granted, 'kind' | 'from' | 'last'>[]
  /** `kind month` of payments of nothing. */
  readonly nothingPaid: readonly string[]
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

/**
 * What it means that no payment to a household is recorded for a month: `none` was paid, or it is not known or not due. A month within a
 * grant owes a payment; without any record of the household's support nothing is known of it.
 */
const unpaid = (recorded: readonly RecordedSupport[], month: Month, at: At): SilenceMeaning => {
  const due = lastDayOf(month)
  const owed = recorded.some(({ grants, nothingPaid }) =>
    grants.some(
      ({ kind, from, last }) =>
        from <= due && (last === undefined || last >= firstDayOf(month)) && !nothingPaid.includes(`${kind} ${month}`),
    ),
  )
  const payment = silenceOf(SupportPaid.silence, { on: due, due }, at)
  return payment === 'none' || owed || recorded.length === 0
    ? payment
    : silenceOf(SupportGranted.silence, { on: due }, at)
}

/**
 * What it saves that households are off support after a success by the program’s outcome definition: months off support × the cost of a
 * household’s month on support, by the term of each month. Support that is paid again ends the saving; so does a month whose support is not
 * known, from which on the months are counted as not known.
 */
export const householdSavings: Projection<SavingsPart, SavingsView> = {
  name: 'householdSavings',
  version: 2,
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
        part: () => ({ successes: success === undefined ? [] : [success], paid: [], recorded: [] }),
      }
    },
    support: () => {
      let household: string | undefined
      const months: Omit<HouseholdMonth, 'household'>[] = []
      const nothingPaid: string[] = []
      const granted = granting()
      return {
        step: (event) => {
          granted.step(event)
          if (event.type === 'SupportGranted') household ??= event.data.household
          if (event.type !== 'SupportPaid') return
          const { kind, month, amount } = event.data
          if (amount.minor > 0) months.push({ month, source: event.meta.id })
          else nothingPaid.push(`${kind} ${month}`)
        },
        part: () => {
          const home = household
          if (home === undefined) return { successes: [], paid: [], recorded: [] }
          return {
            successes: [],
            paid: months.map((one) => ({ ...one, household: home })),
            recorded: [
              {
                household: home,
                grants: granted.part().map(({ kind, from, last }) => ({ kind, from, last })),
                nothingPaid,
              },
            ],
          }
        },
      }
    },
  },
  none: { successes: [], paid: [], recorded: [] },
  combine: (a, b) => ({
    successes: [...a.successes, ...b.successes],
    paid: [...a.paid, ...b.paid],
    recorded: [...a.recorded, ...b.recorded],
  }),
  view: ({ successes, paid, recorded }, at) => {
    const { counts } = at.program.outcome
    const first = new Map<string, HouseholdMonth>()
    for (const success of successes) {
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
    const support = new Map<string, RecordedSupport[]>()
    for (const one of recorded) {
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
        const meaning = unpaid(own, month, at)
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
