import {
  firstDayOf,
  inForce,
  lesser,
  minus,
  monthOf,
  sumOf,
  type Day,
  type Employer,
  type EventId,
  type Hours,
  type Money,
  type Month,
  type ParticipationEvent,
  type SubsidyKind,
} from '@jobbspar/core'
import { employerCostFor, subsidyFor, type Amount } from './amounts.js'
import {
  emptyLedger,
  foreign,
  type LedgerGap,
  type LedgerPart,
  type LedgerPlace,
  type LedgerRow,
} from './ledger-rows.js'
import { type At, type Folding } from './projection.js'

interface Payment {
  readonly gross: Money
  readonly pension?: Money
}

interface WageMonth {
  readonly employmentId: string
  readonly month: Month
  readonly payments: Payment[]
  readonly sources: EventId[]
}

interface SubsidyMonth {
  readonly subsidyId: string
  readonly month: Month
  readonly amounts: Money[]
  readonly sources: EventId[]
}

interface Job {
  readonly employer: Employer
  readonly subsidyIds: string[]
  /** Weekly hours from each day on. */
  readonly hours: { readonly from: Day; readonly perWeek: Hours }[]
}

interface Decision {
  readonly kind: SubsidyKind
  readonly decidedOn: Day
  readonly from: Day
  to: Day
  readonly level: number
}

/** The entry of a key, made on first use. */
const entry = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const hoursIn = (job: Job, month: Month): Hours | undefined => {
  const first = firstDayOf(month)
  return (job.hours.findLast(({ from }) => from <= first) ?? job.hours[0])?.perWeek
}

/** What is known of one participation's jobs, subsidies and payments. */
interface Books {
  household: string | undefined
  readonly jobs: Map<string, Job>
  readonly decisions: Map<string, Decision>
  readonly wages: Map<string, WageMonth>
  readonly subsidies: Map<string, SubsidyMonth>
}

const enter = (books: Books, event: Parameters<Folding<ParticipationEvent, LedgerPart>['step']>[0]): void => {
  switch (event.type) {
    case 'ParticipationOpened':
      books.household ??= event.data.household
      break
    case 'EmploymentBegun': {
      const { employmentId, employer, subsidyId, on, hoursPerWeek } = event.data
      entry(books.jobs, employmentId, () => ({
        employer,
        subsidyIds: subsidyId === undefined ? [] : [subsidyId],
        hours: [{ from: on, perWeek: hoursPerWeek }],
      }))
      break
    }
    case 'EmploymentExtended':
      if (event.data.subsidyId !== undefined)
        books.jobs.get(event.data.employmentId)?.subsidyIds.push(event.data.subsidyId)
      break
    case 'EmploymentTermsChanged':
      books.jobs.get(event.data.employmentId)?.hours.push({ from: event.data.on, perWeek: event.data.hoursPerWeek })
      break
    case 'SubsidyDecided': {
      const { subsidyId, kind, on, from, to, level } = event.data
      entry(books.decisions, subsidyId, () => ({ kind, decidedOn: on, from, to, level }))
      break
    }
    case 'SubsidyExtended': {
      const decision = books.decisions.get(event.data.subsidyId)
      if (decision !== undefined) decision.to = event.data.to
      break
    }
    case 'WagePaid': {
      const { employmentId, month, gross, pension } = event.data
      const wage = entry(books.wages, `${employmentId} ${month}`, () => ({
        employmentId,
        month,
        payments: [],
        sources: [],
      }))
      wage.payments.push({ gross, ...(pension === undefined ? {} : { pension }) })
      wage.sources.push(event.meta.id)
      break
    }
    case 'SubsidyPaid': {
      const { subsidyId, month, amount } = event.data
      const paid = entry(books.subsidies, `${subsidyId} ${month}`, () => ({
        subsidyId,
        month,
        amounts: [],
        sources: [],
      }))
      paid.amounts.push(amount)
      paid.sources.push(event.meta.id)
      break
    }
    default:
  }
}

type Basis = LedgerRow['basis']

/** The subsidy of a wage month: as reported, else as the terms of its decision give it; none where none is cited for it. */
const subsidyOf = (
  books: Books,
  job: Job,
  wage: WageMonth,
  gross: Money,
  at: At,
): (Amount & { readonly sources: readonly EventId[]; readonly basis: Basis }) | undefined => {
  const cited = job.subsidyIds.findLast((id) => {
    const decision = books.decisions.get(id)
    return decision !== undefined && monthOf(decision.from) <= wage.month && wage.month <= monthOf(decision.to)
  })
  if (cited === undefined) return undefined
  const reported = books.subsidies.get(`${cited} ${wage.month}`)
  if (reported !== undefined) {
    const unlike = reported.amounts.flatMap((amount) => foreign(amount, at))
    if (unlike.length > 0) return { known: false, missing: unlike, sources: reported.sources, basis: 'reported' }
    const amount = sumOf(at.program.currency, reported.amounts)
    return { known: true, amount, terms: [], sources: reported.sources, basis: 'reported' }
  }
  const decision = books.decisions.get(cited)
  const hoursPerWeek = hoursIn(job, wage.month)
  if (decision === undefined || hoursPerWeek === undefined) return undefined
  return { ...subsidyFor(at.program.terms, decision, { gross, hoursPerWeek }), sources: wage.sources, basis: 'terms' }
}

const costOf = (wage: WageMonth, job: Job, at: At): Amount => {
  const costs = wage.payments.map((payment) => employerCostFor(at.program.terms, wage.month, payment, job.employer))
  const missing = costs.flatMap((cost) => (cost.known ? [] : cost.missing))
  return missing.length > 0
    ? { known: false, missing: [...new Set(missing)] }
    : {
        known: true,
        amount: sumOf(
          at.program.currency,
          costs.flatMap((cost) => (cost.known ? [cost.amount] : [])),
        ),
        terms: costs.flatMap((cost) => (cost.known ? cost.terms : [])),
      }
}

/** The budget that pays what the subsidy leaves, where the program says. */
const remainderBudget = (at: At, month: Month): string | undefined => {
  const { remainderPaidFrom } = at.program.terms
  return remainderPaidFrom === undefined ? undefined : inForce(remainderPaidFrom, firstDayOf(month))?.value
}

/** The rows of one month of one job: what the subsidy bore and what was left; together they are the employer's cost. */
const monthOfJob = (books: Books, job: Job, wage: WageMonth, place: LedgerPlace, at: At): LedgerPart => {
  const unlike = wage.payments.flatMap(({ gross, pension }) => [
    ...foreign(gross, at),
    ...(pension === undefined ? [] : foreign(pension, at)),
  ])
  if (unlike.length > 0)
    return { ...emptyLedger, gaps: [{ ...place, category: 'wageCost', missing: [...new Set(unlike)] }] }
  const gross = sumOf(
    at.program.currency,
    wage.payments.map((payment) => payment.gross),
  )
  const wages = [{ ...place, amount: gross }]
  const cost = costOf(wage, job, at)
  const subsidy = subsidyOf(books, job, wage, gross, at)
  const gaps: LedgerGap[] = []
  if (!cost.known) gaps.push({ ...place, category: 'wageCost', missing: cost.missing })
  if (subsidy?.known === false) gaps.push({ ...place, category: 'wageSubsidy', missing: subsidy.missing })
  const borne = subsidy?.known !== true ? undefined : cost.known ? lesser(subsidy.amount, cost.amount) : subsidy.amount
  const rows: LedgerRow[] = []
  if (subsidy?.known === true && borne !== undefined)
    rows.push({
      ...place,
      sources: subsidy.sources,
      payer: 'central',
      category: 'wageSubsidy',
      amount: borne,
      basis: subsidy.basis,
    })
  if (cost.known && subsidy?.known !== false) {
    const municipal = job.employer === 'municipality'
    const budget = municipal ? remainderBudget(at, wage.month) : undefined
    rows.push({
      ...place,
      sources: [...new Set([...wage.sources, ...(subsidy?.sources ?? [])])],
      payer: municipal ? 'municipality' : 'employer',
      category: 'wageRemainder',
      ...(budget === undefined ? {} : { budget }),
      amount: borne === undefined ? cost.amount : minus(cost.amount, borne),
      basis: 'terms',
    })
  }
  const more = subsidy?.known === true && borne !== undefined ? minus(subsidy.amount, borne) : undefined
  return {
    rows,
    gaps,
    wages,
    excess: more === undefined || more.minor === 0 ? [] : [{ ...place, sources: subsidy?.sources ?? [], amount: more }],
  }
}

/** The wage costs of one participation, by payer and month. A subsidy for a month without a wage is a row, and its cost a gap. */
export const wageLedger = (stream: string, at: At): Folding<ParticipationEvent, LedgerPart> => {
  const books: Books = {
    household: undefined,
    jobs: new Map(),
    decisions: new Map(),
    wages: new Map(),
    subsidies: new Map(),
  }
  return {
    step: (event) => {
      enter(books, event)
    },
    part: () => {
      const placeOf = (period: Month, sources: readonly EventId[]): LedgerPlace => ({
        period,
        stream,
        ...(books.household === undefined ? {} : { household: books.household }),
        sources,
      })
      const used = new Set<EventId>()
      const months = [...books.wages.values()].map((wage): LedgerPart => {
        const place = placeOf(wage.month, wage.sources)
        const job = books.jobs.get(wage.employmentId)
        if (job === undefined)
          return {
            ...emptyLedger,
            gaps: [{ ...place, category: 'wageCost', missing: [`the employment ${wage.employmentId}`] }],
          }
        const part = monthOfJob(books, job, wage, place, at)
        for (const row of part.rows) for (const id of row.sources) used.add(id)
        return part
      })
      const alone = [...books.subsidies.values()]
        .filter(
          ({ sources, amounts }) =>
            !sources.some((id) => used.has(id)) && amounts.every((amount) => foreign(amount, at).length === 0),
        )
        .map(({ subsidyId, month, amounts, sources }): LedgerPart => {
          const place = placeOf(month, sources)
          return {
            ...emptyLedger,
            rows: [
              {
                ...place,
                payer: 'central',
                category: 'wageSubsidy',
                amount: sumOf(at.program.currency, amounts),
                basis: 'reported',
              },
            ],
            gaps: [{ ...place, category: 'wageCost', missing: [`a wage of ${month} carried by ${subsidyId}`] }],
          }
        })
      const parts = [...months, ...alone]
      return {
        rows: parts.flatMap(({ rows }) => rows),
        gaps: parts.flatMap(({ gaps }) => gaps),
        excess: parts.flatMap(({ excess }) => excess),
        wages: parts.flatMap(({ wages }) => wages),
      }
    },
  }
}
