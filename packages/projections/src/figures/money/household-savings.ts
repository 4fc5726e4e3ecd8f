import {
  firstDayOf,
  lastDayOf,
  monthOf,
  noMoney,
  plus,
  shiftMonth,
  type EventId,
  type Exit,
  type Money,
} from '@jobbspar/core'
import { type Case, householdCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { termValue } from '../../asking/term-value.js'
import { type Silent } from '../../asking/unsure.js'
import {
  joinSupport,
  recordingSupport,
  supportKnown,
  type HouseholdMonth,
  type HouseholdSupport,
} from '../../ledger/household-support.js'
import { exitStanding } from '../outcomes/exit-standing.js'

/**
 * Whether the first of two is the earlier one. Within one month the lower id decides, so that the order of recording
 * does not matter.
 */
const isBefore = (a: HouseholdMonth, b: HouseholdMonth): boolean =>
  a.month === b.month ? a.source < b.source : a.month < b.month

/**
 * The part of one or more streams: which household had a success when, and the months of support for each household.
 */
export interface SavingsPart extends HouseholdSupport {
  readonly successes: readonly (HouseholdMonth & { readonly exit: Exit })[]
}

/** The savings from households that no longer receive support. */
export interface SavingsView extends WithCases {
  /** Households with a success. A household with two participants counts once, from the earlier success. */
  readonly households: number
  /**
   * Whole months known to be without support, from the month after the success until support was paid again or the
   * reference date.
   */
  readonly months: number
  /**
   * The further months that may have been without support. For each household they begin with the first month whose
   * support is not known.
   */
  readonly silent: Silent
  /** Households to which support was paid again. */
  readonly returned: number
  /** The cost of support for the known months, each at the cost of its month. Absent where a month has no term. */
  readonly saved?: Money
  readonly evidence: readonly EventId[]
}

const none: SavingsPart = { successes: [], paid: [], grants: [], files: [] }

/**
 * The savings from households without support after a success by the program’s outcome definition: months without
 * support × the cost of a month's support for a household, by the term of each month. The saving ends when support is
 * paid again. It also ends with a month whose support is not known, or about which streams of the household disagree;
 * from that month on, the months count as not known.
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
      const recording = recordingSupport(stream)
      return {
        step: (event) => {
          recording.step(event)
        },
        part: () => ({ successes: [], ...recording.part() }),
      }
    },
  },
  none,
  combine: (a, b) => ({ successes: [...a.successes, ...b.successes], ...joinSupport(a, b) }),
  view: (total, at) => {
    const { paid, silenceIn } = supportKnown(total, at)
    const first = new Map<string, HouseholdMonth>()
    for (const success of total.successes) {
      if (exitStanding(success.exit, at.program.outcome, at.program) !== 'counted') continue
      const other = first.get(success.household)
      if (other === undefined || isBefore(success, other)) first.set(success.household, success)
    }
    const lastWhole = lastDayOf(monthOf(at.asOf)) <= at.asOf ? monthOf(at.asOf) : shiftMonth(monthOf(at.asOf), -1)
    let [months, notKnown, notYet] = [0, 0, 0]
    const cases: Case[] = []
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
    for (const [household, success] of first) {
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
        const meaning = silenceIn(household, month)
        known &&= meaning === 'none'
        const one = { ...householdCase(household), of: 'month', subject: `${household} ${month}` } as const
        if (!known) {
          if (at.cells === true) cases.push({ ...one, is: meaning === 'notYet' ? 'notYet' : 'notKnown' })
          if (meaning === 'notYet') notYet++
          else notKnown++
          continue
        }
        months++
        const cost = termValue(at.program.terms.householdMonthCost, firstDayOf(month))
        saved = saved === undefined || cost === undefined ? undefined : plus(saved, cost)
        if (at.cells === true) cases.push({ ...one, is: 'known', ...(cost === undefined ? {} : { amount: cost }) })
      }
    }
    return {
      households: first.size,
      months,
      silent: { notKnown, assumed: 0, notYet },
      returned,
      ...withCases(at, () => cases),
      ...(saved === undefined ? {} : { saved }),
      evidence: at.evidence ? [...evidence].sort() : [],
    }
  },
}
