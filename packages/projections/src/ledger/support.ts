import {
  earlierDay,
  firstDayOf,
  inForce,
  monthOf,
  plus,
  shiftMonth,
  support,
  SupportGranted,
  wordsInOrder,
  SupportPaid,
  type EventId,
  type Money,
  type Month,
  type Payer,
  type Recorded,
  type Support,
  type SupportEvent,
  type SupportKind,
  type Reason,
} from '@jobbspar/core'
import { benefitTime, type BenefitTime, type WeeksReport } from '../amounts/benefit-time.js'
import { emptyLedger, foreign, type LedgerGap, type LedgerPart, type LedgerRow, type LedgerSilence } from './rows.js'
import { type At, type Folding } from '../asking/projection.js'
import { mayBeReported } from '../asking/unsure.js'
import { refundBy } from '../amounts/refund.js'
import { filesOf } from './support-files.js'
import { silentMonths } from './unreported.js'
import { lack } from '../statistics/lack.js'

interface Payment {
  readonly category: SupportKind
  readonly period: Month
  readonly amount: Money
  readonly sources: readonly EventId[]
}

/** A report of weeks on benefit, and its event. */
interface Report extends WeeksReport {
  readonly by: EventId
}

/** The kinds of support that the state refunds in part in a month; nothing where the program has no refund. */
const refundedIn = ({ program: { terms } }: At, month: Month): readonly SupportKind[] | 'unknown' => {
  if (terms.refundedSupport === undefined) return []
  const value = inForce(terms.refundedSupport, firstDayOf(month))?.value
  return value === undefined ? 'unknown' : value === 'notSettled' ? [] : value
}

/** Who pays a payment. The state pays a part where it refunds the kind of support. */
const payersOf = (isShared: boolean): readonly Payer[] => (isShared ? ['municipality', 'central'] : ['municipality'])

/** The months of grants whose payment is overdue or not due yet, each once for a kind of support. */
const unpaidMonths = (
  grants: Support['grants'],
  payments: readonly Payment[],
  place: { readonly stream: string; readonly household?: string },
  at: At,
): readonly LedgerSilence[] => {
  const paid = new Set(payments.map(({ category, period }) => `${category} ${period}`))
  const recordedTo = payments.reduce<Month>((last, { period }) => (period > last ? period : last), '0001-01')
  return wordsInOrder('support', Object.keys(grants)).flatMap((kind) => {
    let asked: Month | undefined
    return (grants[kind] ?? []).flatMap(({ from, last, by }) => {
      // The months that an earlier grant covers are already included.
      const first = asked === undefined || monthOf(from) > asked ? monthOf(from) : shiftMonth(asked, 1)
      const to = monthOf(last === undefined ? at.asOf : earlierDay(last, at.asOf))
      if (asked === undefined || to > asked) asked = to
      const of = (month: Month) => {
        if (paid.has(`${kind} ${month}`)) return []
        const shared = refundedIn(at, month)
        const payers = payersOf(shared === 'unknown' || shared.includes(kind))
        return [{ ...place, sources: [by], category: kind, payers, budget, missing: [lack('supportReport')] }]
      }
      return silentMonths({ from: first, to, recordedTo }, SupportPaid, of, at)
    })
  })
}

/**
 * The income support of one stream: one row for each payment, or two rows where the state refunds a part. Where the
 * refunded part cannot be computed, the payment is a gap without a payer.
 */
export const supportLedger = (stream: string, at: At): Folding<SupportEvent, LedgerPart> => {
  const refunds = at.program.terms.refundedSupport !== undefined
  const events: Recorded<SupportEvent>[] = []
  const payments = new Map<string, Payment>()
  const reports: Report[] = []
  let household: string | undefined

  const shared = (payment: Payment, time: BenefitTime<Report> | 'several'): Borne => {
    if (time === 'several') return { missing: [lack('whoseWeeks')] }
    const refund = refundBy(at.program.terms, payment.period, payment.amount, time)
    if (!refund.known) return { missing: refund.missing }
    const sources = [...payment.sources, ...refund.by.map(({ by }) => by)]
    return {
      rows: [
        { ...payment, sources, payer: 'central', amount: refund.central, basis: 'terms' },
        { ...payment, sources, payer: 'municipality', budget, amount: refund.municipality, basis: 'terms' },
      ],
    }
  }

  /** The time of one person on certain kinds of support. It is put in order once for all payments. */
  const timesOf = (grants: Support['grants']) => {
    const known = new Map<readonly SupportKind[], BenefitTime<Report> | 'several'>()
    return (kinds: readonly SupportKind[]): BenefitTime<Report> | 'several' => {
      const before = known.get(kinds)
      if (before !== undefined) return before
      const granted = kinds.flatMap((kind) => grants[kind] ?? [])
      const time =
        new Set(granted.map(({ participant }) => participant)).size > 1
          ? 'several'
          : benefitTime({ before: reports, stretches: granted.map(({ from, last }) => ({ from, to: last })) })
      known.set(kinds, time)
      return time
    }
  }

  const borne = (payment: Payment, timeOn: ReturnType<typeof timesOf>): Borne => {
    const missing = foreign(payment.amount, at)
    if (missing.length > 0) return { missing }
    const kinds = refundedIn(at, payment.period)
    if (kinds === 'unknown')
      return { missing: [lack('noTerm', { term: 'refundedSupport', on: firstDayOf(payment.period) })] }
    return kinds.includes(payment.category)
      ? shared(payment, timeOn(kinds))
      : { rows: [{ ...payment, payer: 'municipality', budget, basis: 'reported' }] }
  }

  return {
    step: (event) => {
      if (event.type !== 'SupportPaid') events.push(event)
      if (event.type === 'SupportGranted') household ??= event.data.household
      if (event.type === 'BenefitWeeksBefore')
        reports.push({ on: event.data.on, weeks: event.data.weeks, by: event.meta.id })
      if (event.type !== 'SupportPaid') return
      const { kind, month, amount } = event.data
      // Shares and gaps are computed per month, not per payment, so that a share is rounded once.
      const ofMonth = refunds || foreign(amount, at).length > 0
      const key = `${kind} ${month} ${ofMonth ? amount.currency : event.meta.id}`
      const other = payments.get(key)
      payments.set(key, {
        ...{ category: kind, period: month },
        amount: other === undefined ? amount : plus(other.amount, amount),
        sources: [...(other?.sources ?? []), event.meta.id],
      })
    },
    part: () => {
      // A payment can be recorded before the grant that names the household.
      const place = { stream, ...(household === undefined ? {} : { household }) }
      const rows: LedgerRow[] = []
      const gaps: LedgerGap[] = []
      const { grants } = support.fold(events)
      const timeOn = timesOf(grants)
      for (const payment of payments.values()) {
        const found = borne(payment, timeOn)
        if ('rows' in found) rows.push(...found.rows.map((row) => ({ ...row, ...place })))
        else {
          const { category, period, sources } = payment
          const shared = refundedIn(at, period)
          const payers = payersOf(shared === 'unknown' || shared.includes(category))
          gaps.push({ category, period, sources, ...place, missing: found.missing, payers })
        }
      }
      const paidKinds = [...new Set([...payments.values()].map(({ category }) => category))]
      const granted = wordsInOrder('support', Object.keys(grants)).flatMap((kind) =>
        (grants[kind] ?? []).map((grant) => ({ ...grant, kind })),
      )
      return {
        ...{ ...emptyLedger, rows, gaps, files: filesOf(stream, household, granted, paidKinds) },
        unreported: unpaidMonths(grants, [...payments.values()], place, at),
        notSettled: {
          wages: 0,
          support: household !== undefined && mayBeReported(SupportGranted, at.asOf, at) ? 1 : 0,
        },
      }
    },
  }
}

const budget = 'incomeSupportBudget'

/** The payers of a payment, or the missing information. */
type Borne =
  { readonly rows: readonly Omit<LedgerRow, 'stream' | 'household'>[] } | { readonly missing: readonly Reason[] }
