import {
  inForce,
  firstDayOf,
  lesser,
  minus,
  monthOf,
  money,
  plus,
  sumOf,
  payers,
  type Day,
  type Employer,
  type EventId,
  type Hours,
  type Money,
  type Month,
  type Payer,
  type ParticipationEvent,
  type SubsidyKind,
  type SupportEvent,
} from '@jobbspar/core'
import { employerCostFor, subsidyFor } from './amounts.js'
import { type At, type Folding, type Projection } from './projection.js'

/** One amount that somebody bore, and the event it comes from. */
export interface LedgerRow {
  readonly payer: Payer
  /** What for: `wageSubsidy`, `wageRemainder`, or a kind of income support. */
  readonly category: string
  /** The budget it is taken from, where the program says. */
  readonly budget?: string
  readonly period: Month
  readonly amount: Money
  /** The stream it comes from. */
  readonly stream: string
  readonly household?: string
  readonly source: EventId
  /** Reported in an event, or computed by terms from it. */
  readonly basis: 'reported' | 'terms'
}

/** An amount that cannot be known, and why. */
export interface LedgerGap {
  readonly category: string
  readonly period: Month
  readonly stream: string
  readonly source: EventId
  readonly missing: readonly string[]
}

/** A month in which more subsidy was paid than the employment cost. */
export interface LedgerExcess {
  readonly period: Month
  readonly stream: string
  readonly source: EventId
  readonly amount: Money
}

/** The ledger of one or more streams. */
export interface LedgerPart {
  readonly rows: readonly LedgerRow[]
  readonly gaps: readonly LedgerGap[]
  readonly excess: readonly LedgerExcess[]
  readonly wages: readonly { readonly amount: Money; readonly source: EventId }[]
}

/** The ledger with its totals. */
export interface LedgerView extends LedgerPart {
  /** What each payer bore in all. */
  readonly byPayer: Readonly<Record<Payer, Money>>
  /** Gross wages paid to participants. */
  readonly grossWages: Money
}

const none: LedgerPart = { rows: [], gaps: [], excess: [], wages: [] }

const combine = (a: LedgerPart, b: LedgerPart): LedgerPart => ({
  rows: [...a.rows, ...b.rows],
  gaps: [...a.gaps, ...b.gaps],
  excess: [...a.excess, ...b.excess],
  wages: [...a.wages, ...b.wages],
})

interface WageMonth {
  readonly employmentId: string
  readonly month: Month
  gross: Money
  pension: Money | undefined
  readonly source: EventId
}

interface PaidMonth {
  readonly subsidyId: string
  readonly month: Month
  amount: Money
  readonly source: EventId
}

interface Job {
  readonly employer: Employer
  readonly subsidyIds: string[]
  /** Weekly hours from each day on. */
  readonly hours: { readonly from: Day; readonly perWeek: Hours }[]
}

const hoursIn = (job: Job, month: Month): Hours | undefined => {
  const first = firstDayOf(month)
  return (job.hours.findLast(({ from }) => from <= first) ?? job.hours[0])?.perWeek
}

/** The wage costs of one participation, a row per payer and month. */
export const wageLedger = (stream: string, at: At): Folding<ParticipationEvent, LedgerPart> => {
  const { terms } = at.program
  const jobs = new Map<string, Job>()
  const subsidies = new Map<string, { kind: SubsidyKind; decidedOn: Day; from: Day; to: Day; level: number }>()
  const wages = new Map<string, WageMonth>()
  const paid = new Map<string, PaidMonth>()
  let household: string | undefined

  const step = (event: Parameters<Folding<ParticipationEvent, LedgerPart>['step']>[0]): void => {
    switch (event.type) {
      case 'ParticipationOpened':
        household = event.data.household
        break
      case 'EmploymentBegun': {
        const { employmentId, employer, subsidyId, on, hoursPerWeek } = event.data
        jobs.set(employmentId, {
          employer,
          subsidyIds: subsidyId === undefined ? [] : [subsidyId],
          hours: [{ from: on, perWeek: hoursPerWeek }],
        })
        break
      }
      case 'EmploymentExtended':
        if (event.data.subsidyId !== undefined) jobs.get(event.data.employmentId)?.subsidyIds.push(event.data.subsidyId)
        break
      case 'EmploymentTermsChanged':
        jobs.get(event.data.employmentId)?.hours.push({ from: event.data.on, perWeek: event.data.hoursPerWeek })
        break
      case 'SubsidyDecided': {
        const { subsidyId, kind, on, from, to, level } = event.data
        subsidies.set(subsidyId, { kind, decidedOn: on, from, to, level })
        break
      }
      case 'SubsidyExtended': {
        const subsidy = subsidies.get(event.data.subsidyId)
        if (subsidy !== undefined) subsidy.to = event.data.to
        break
      }
      case 'WagePaid': {
        const { employmentId, month, gross, pension } = event.data
        const key = `${employmentId} ${month}`
        const known = wages.get(key)
        if (known === undefined) wages.set(key, { employmentId, month, gross, pension, source: event.meta.id })
        else {
          known.gross = plus(known.gross, gross)
          known.pension =
            pension === undefined ? known.pension : plus(known.pension ?? money(0, pension.currency), pension)
        }
        break
      }
      case 'SubsidyPaid': {
        const { subsidyId, month, amount } = event.data
        const key = `${subsidyId} ${month}`
        const known = paid.get(key)
        if (known === undefined) paid.set(key, { subsidyId, month, amount, source: event.meta.id })
        else known.amount = plus(known.amount, amount)
        break
      }
      default:
    }
  }

  /** The subsidy of a wage month: as reported, else as the terms of its decision give it. */
  const subsidyOf = (wage: WageMonth, job: Job) => {
    const id = job.subsidyIds.findLast((one) => {
      const subsidy = subsidies.get(one)
      return subsidy !== undefined && monthOf(subsidy.from) <= wage.month && wage.month <= monthOf(subsidy.to)
    })
    const subsidy = id === undefined ? undefined : subsidies.get(id)
    if (id === undefined || subsidy === undefined) return undefined
    const reported = paid.get(`${id} ${wage.month}`)
    if (reported !== undefined)
      return { known: true as const, amount: reported.amount, source: reported.source, basis: 'reported' as const }
    const hoursPerWeek = hoursIn(job, wage.month)
    if (hoursPerWeek === undefined) return undefined
    return {
      ...subsidyFor(terms, subsidy, { gross: wage.gross, hoursPerWeek }),
      source: wage.source,
      basis: 'terms' as const,
    }
  }

  const part = (): LedgerPart => {
    const rows: LedgerRow[] = []
    const gaps: LedgerGap[] = []
    const excess: LedgerExcess[] = []
    const home = household === undefined ? {} : { household }
    for (const wage of wages.values()) {
      const job = jobs.get(wage.employmentId)
      if (job === undefined) continue
      const place = { period: wage.month, stream }
      const cost = employerCostFor(
        terms,
        wage.month,
        { gross: wage.gross, ...(wage.pension === undefined ? {} : { pension: wage.pension }) },
        job.employer,
      )
      const subsidy = subsidyOf(wage, job)
      if (!cost.known) gaps.push({ ...place, category: 'wageCost', source: wage.source, missing: cost.missing })
      if (subsidy?.known === false)
        gaps.push({ ...place, category: 'wageSubsidy', source: wage.source, missing: subsidy.missing })
      if (subsidy?.known === true) {
        const counted = cost.known ? lesser(subsidy.amount, cost.amount) : subsidy.amount
        rows.push({
          ...place,
          ...home,
          payer: 'central',
          category: 'wageSubsidy',
          amount: counted,
          source: subsidy.source,
          basis: subsidy.basis,
        })
        if (counted.minor < subsidy.amount.minor)
          excess.push({ ...place, source: subsidy.source, amount: minus(subsidy.amount, counted) })
      }
      if (cost.known && subsidy?.known !== false) {
        const left = subsidy === undefined ? cost.amount : minus(cost.amount, lesser(subsidy.amount, cost.amount))
        const budget =
          terms.remainderPaidFrom === undefined
            ? undefined
            : inForce(terms.remainderPaidFrom, firstDayOf(wage.month))?.value
        const municipal = job.employer === 'municipality'
        rows.push({
          ...place,
          ...home,
          payer: municipal ? 'municipality' : 'employer',
          category: 'wageRemainder',
          ...(municipal && budget !== undefined ? { budget } : {}),
          amount: left,
          source: wage.source,
          basis: 'terms',
        })
      }
    }
    return { rows, gaps, excess, wages: [...wages.values()].map(({ gross, source }) => ({ amount: gross, source })) }
  }
  return { step, part }
}

/** The income support of one stream, a row per payment. */
export const supportLedger = (stream: string): Folding<SupportEvent, LedgerPart> => {
  const rows: LedgerRow[] = []
  let household: string | undefined
  return {
    step: (event) => {
      if (event.type === 'SupportGranted') household ??= event.data.household
      if (event.type === 'SupportPaid')
        rows.push({
          payer: 'municipality',
          category: event.data.kind,
          budget: 'incomeSupportBudget',
          period: event.data.month,
          amount: event.data.amount,
          stream,
          ...(household === undefined ? {} : { household }),
          source: event.meta.id,
          basis: 'reported',
        })
    },
    part: () => ({ ...none, rows }),
  }
}

const byPlace = (
  a: { period: Month; stream: string; source: EventId },
  b: { period: Month; stream: string; source: EventId },
) =>
  a.period === b.period
    ? a.stream === b.stream
      ? a.source < b.source
        ? -1
        : 1
      : a.stream < b.stream
        ? -1
        : 1
    : a.period < b.period
      ? -1
      : 1

/** Who bore what, a row per payer, month and thing; figures about money are sums over its rows. */
export const ledger: Projection<LedgerPart, LedgerView> = {
  name: 'ledger',
  version: 1,
  says: 'Who bore which cost of wages and income support, and when.',
  perStream: { participation: wageLedger, support: supportLedger },
  none,
  combine,
  view: (total, at) => {
    const { currency } = at.program
    const rows = [...total.rows].sort(byPlace)
    return {
      rows,
      gaps: [...total.gaps].sort(byPlace),
      excess: [...total.excess].sort(byPlace),
      wages: total.wages,
      byPayer: Object.fromEntries(
        payers.map((payer) => [
          payer,
          sumOf(
            currency,
            rows.filter((row) => row.payer === payer).map((row) => row.amount),
          ),
        ]),
      ) as Record<Payer, Money>,
      grossWages: sumOf(
        currency,
        total.wages.map(({ amount }) => amount),
      ),
    }
  },
}
