import {
  addHours,
  countsAs,
  EmploymentBegun,
  EmploymentEnded,
  firstDayOf,
  lesser,
  minus,
  monthOf,
  seenTo,
  SubsidyDecided,
  sumOf,
  WagePaid,
  type Currency,
  type EventId,
  type Hours,
  type Money,
  type Month,
  type ParticipationEvent,
  type Payer,
} from '@jobbspar/core'
import { employerCostFor } from '../amounts/employer-cost.js'
import { subsidyFor, type Amount, type Missing } from '../amounts/subsidy.js'
import { emptyBooks, enter, type Books, type Job, type Payment, type SubsidyMonth, type WageMonth } from './books.js'
import {
  emptyLedger,
  foreign,
  joinedLedgers,
  type LedgerGap,
  type LedgerPart,
  type LedgerPlace,
  type LedgerRow,
  type LedgerSilence,
} from './rows.js'
import { type At, type Folding } from '../asking/projection.js'
import { carrying, coversOf, hoursIn, type Cover } from './subsidy-days.js'
import { mayBeReported } from '../asking/unsure.js'
import {
  citingOf,
  isDelivered,
  lastReported,
  mayBeExtended,
  moreMayBePaid,
  othersMayBePaid,
  sharesMayChange,
  type Citing,
} from './subsidy-shares.js'
import { termValue } from '../asking/term-value.js'
import { silentMonths } from './unreported.js'
import { distinctLacks, lack } from '../statistics/lack.js'

type Basis = LedgerRow['basis']

/** The subsidy for a month: one amount for each decision that covers the job, or one reported amount. */
type Subsidy = {
  readonly sources: readonly EventId[]
  readonly basis: Basis
  /** The reported months from which it is read. */
  readonly taken: readonly SubsidyMonth[]
} & ({ readonly known: true; readonly amounts: readonly Money[] } | Missing)

/** The unused part of each reported subsidy. Several jobs in one month can share a subsidy. */
type Left = Map<SubsidyMonth, Money>

const leftOf = (left: Left, paid: SubsidyMonth, at: At): Money =>
  left.get(paid) ?? sumOf(at.program.currency, paid.amounts)

/** The amounts that follow from the terms of the decisions that cover a job in a month. */
const subsidyByTerms = (
  covers: readonly Cover[],
  job: Job,
  wage: WageMonth,
  gross: Money,
  at: At,
): { readonly known: true; readonly amounts: readonly Money[] } | Missing => {
  const carried = carrying(covers, wage.employmentId, job, wage.month)
  if ('missing' in carried) return { known: false, missing: [carried.missing] }
  const hours = hoursIn(job, wage.month)
  if ('missing' in hours) return { known: false, missing: [hours.missing] }
  const answers = carried.by.map(({ part, ...decision }) =>
    subsidyFor(at.program.terms, decision, { gross, hoursPerWeek: hours.perWeek }, part),
  )
  const missing = answers.flatMap((answer) => (answer.known ? [] : answer.missing))
  return missing.length > 0
    ? { known: false, missing: distinctLacks(missing) }
    : { known: true, amounts: answers.flatMap((answer) => (answer.known ? [answer.amount] : [])) }
}

/**
 * The subsidy for a wage month: the reported amounts of the cited subsidies. Without a report, it is the amounts by the
 * terms of the decisions that cover the month, each for its days. There is none where no subsidy is cited, or where all
 * subsidies of the month were delivered and none was reported.
 */
const subsidyOf = (books: Books, job: Job, wage: WageMonth, gross: Money, left: Left, at: At): Subsidy | undefined => {
  const covers = coversOf(books, job, wage.month)
  if (covers.length === 0) return undefined
  const taken = [...new Set(covers.map(({ id }) => id))].flatMap(
    (id) => books.subsidies.get(`${id} ${wage.month}`) ?? [],
  )
  if (taken.length === 0 && isDelivered(wage.month, at)) return undefined
  if (taken.length === 0)
    return { ...subsidyByTerms(covers, job, wage, gross, at), sources: wage.sources, basis: 'terms', taken }
  const sources = taken.flatMap((paid) => paid.sources)
  const unlike = taken.flatMap(({ amounts }) => amounts.flatMap((amount) => foreign(amount, at)))
  if (unlike.length > 0) return { known: false, missing: unlike, sources, basis: 'reported', taken: [] }
  const amount = sumOf(
    at.program.currency,
    taken.map((paid) => leftOf(left, paid, at)),
  )
  return { known: true, amounts: [amount], sources, basis: 'reported', taken }
}

/** The amounts in order, until their sum reaches `most`, if there is a `most`. */
const upTo = (amounts: readonly Money[], most: Money | undefined): readonly Money[] => {
  let room = most
  return amounts.map((amount) => {
    if (room === undefined) return amount
    const part = lesser(amount, room)
    room = minus(room, part)
    return part
  })
}

/** Takes an amount from reported subsidies, in their order. */
const take = (left: Left, taken: readonly SubsidyMonth[], amount: Money, at: At): void => {
  let rest = amount
  for (const paid of taken) {
    const there = leftOf(left, paid, at)
    const part = lesser(there, rest)
    left.set(paid, minus(there, part))
    rest = minus(rest, part)
  }
}

/** The hours of a month. They are known only where every payment states its hours. */
const hoursOf = (payments: readonly Payment[]): { readonly hours?: Hours } => {
  const [first, ...others] = payments.flatMap(({ hours }) => hours ?? [])
  return first === undefined || others.length + 1 < payments.length ? {} : { hours: others.reduce(addHours, first) }
}

/**
 * The payments of a month combined into one, because the cost of a month is rounded once. They become two where only
 * some payments state a pension. The hours are those of the whole month, so they are not known for two.
 */
const asOne = (payments: readonly Payment[], currency: Currency): readonly Payment[] => {
  const gross = (some: readonly Payment[]) =>
    sumOf(
      currency,
      some.map((one) => one.gross),
    )
  const without = payments.filter(({ pension }) => pension === undefined)
  const stated = payments.filter(({ pension }) => pension !== undefined)
  const pensions = stated.flatMap(({ pension }) => pension ?? [])
  const hours = without.length > 0 && stated.length > 0 ? {} : hoursOf(payments)
  return [
    ...(without.length === 0 ? [] : [{ gross: gross(without), ...hours }]),
    ...(stated.length === 0 ? [] : [{ gross: gross(stated), pension: sumOf(currency, pensions), ...hours }]),
  ]
}

const costOf = (wage: WageMonth, job: Job, at: At): Amount => {
  const costs = asOne(wage.payments, at.program.currency).map((payment) =>
    employerCostFor(at.program.terms, wage.month, payment, countsAs(at.program, job.employer)),
  )
  const missing = costs.flatMap((cost) => (cost.known ? [] : cost.missing))
  return missing.length > 0
    ? { known: false, missing: distinctLacks(missing) }
    : {
        known: true,
        amount: sumOf(
          at.program.currency,
          costs.flatMap((cost) => (cost.known ? [cost.amount] : [])),
        ),
        terms: costs.flatMap((cost) => (cost.known ? cost.terms : [])),
      }
}

/** The payer and the budget of the part of a month that the subsidy does not cover, where the program says. */
const remainderOf = ({ employer }: Job, month: Month, at: At): { readonly payer: Payer; readonly budget?: string } => {
  if (countsAs(at.program, employer) !== 'municipality') return { payer: 'employer' }
  const budget = termValue(at.program.terms.remainderPaidFrom, firstDayOf(month))
  return { payer: 'municipality', ...(budget === undefined ? {} : { budget }) }
}

/**
 * The rows for one month of one job: the part paid by the subsidy, and the remainder. Their sum is the employer's cost.
 */
const monthOfJob = (
  books: Books,
  citing: Citing,
  job: Job,
  wage: WageMonth,
  place: LedgerPlace,
  left: Left,
  at: At,
): LedgerPart => {
  const { payer, ...budget } = remainderOf(job, wage.month, at)
  const bearing = { payers: [payer], ...budget }
  const unlike = wage.payments.flatMap(({ gross, pension }) => [
    ...foreign(gross, at),
    ...(pension === undefined ? [] : foreign(pension, at)),
  ])
  if (unlike.length > 0)
    return { ...emptyLedger, gaps: [{ ...place, category: 'wage', missing: distinctLacks(unlike), ...bearing }] }
  const gross = sumOf(
    at.program.currency,
    wage.payments.map((payment) => payment.gross),
  )
  const wages = [{ ...place, amount: gross }]
  const cost = costOf(wage, job, at)
  const subsidy = subsidyOf(books, job, wage, gross, left, at)
  const gaps: LedgerGap[] = []
  if (!cost.known) gaps.push({ ...place, category: 'wageCost', missing: cost.missing, ...bearing })
  if (subsidy?.known === false)
    gaps.push({ ...place, category: 'wageSubsidy', missing: subsidy.missing, ...budget, payers: [payer, 'central'] })
  const amounts = subsidy?.known === true ? upTo(subsidy.amounts, cost.known ? cost.amount : undefined) : []
  const borne = sumOf(at.program.currency, amounts)
  // A report of the subsidy, or of what decides on its parts, would change both the subsidy and the remainder.
  const mayChange =
    subsidy?.basis === 'terms' ||
    (subsidy === undefined
      ? moreMayBePaid(books, job, wage.month, at)
      : sharesMayChange(books, citing, job, wage, subsidy.taken, at)) ||
    mayBeExtended(books, job, wage.month, at)
  const estimated = mayChange ? ({ estimated: true } as const) : {}
  const rows: LedgerRow[] = amounts.map((amount) => ({
    ...{ ...place, payer: 'central', category: 'wageSubsidy', amount },
    ...{ sources: subsidy?.sources ?? place.sources, basis: subsidy?.basis ?? 'terms' },
    ...estimated,
  }))
  if (cost.known && subsidy?.known !== false) {
    rows.push({
      ...place,
      sources: [...new Set([...wage.sources, ...(subsidy?.sources ?? [])])],
      payer,
      ...budget,
      category: 'wageRemainder',
      amount: minus(cost.amount, borne),
      basis: 'terms',
      ...estimated,
    })
  }
  if (subsidy !== undefined) take(left, subsidy.taken, borne, at)
  return { ...emptyLedger, rows, gaps, wages }
}

/**
 * The months of an employment whose wage is overdue or not due yet. They include the months after a planned last day,
 * or after the participation, where no end is recorded. Such a month is not known if it has no record.
 */
const unpaidMonths = (
  books: Books,
  stream: string,
  [employmentId, job]: readonly [string, Job],
  recordedTo: Month,
  at: At,
): readonly LedgerSilence[] => {
  const { to, end } = seenTo({ ...job, reportedTo: books.reportedTo }, EmploymentEnded, at)
  const followedTo = monthOf(to)
  const household = books.household === undefined ? {} : { household: books.household }
  const place = { stream, ...household, sources: [job.begunBy] }
  const lost = lack('wentOn', { on: to })
  const of = (month: Month): readonly Omit<LedgerSilence, 'is' | 'period' | 'to'>[] => {
    if (books.wages.has(`${employmentId} ${month}`)) return []
    const covers = coversOf(books, job, month)
    const isPaid = covers.some(({ id }) => books.subsidies.has(`${id} ${month}`))
    const missing = [month > followedTo ? lost : lack('wageReport')]
    const { payer, ...budget } = remainderOf(job, month, at)
    return [
      { ...place, category: 'wage', payers: [payer], ...budget, missing },
      ...(covers.length === 0 || isPaid || isDelivered(month, at)
        ? []
        : [{ ...place, category: 'wageSubsidy', payers: ['central'] as const, missing }]),
    ]
  }
  const last = end === 'notKnown' ? monthOf(at.asOf) : followedTo
  return silentMonths({ from: monthOf(job.from), to: last, recordedTo }, WagePaid, of, at)
}

/** The last month with any record or decision about jobs, wages or subsidies. */
const lastMonthIn = ({ wages, subsidies, decisions, jobs, reportedTo }: Books): Month =>
  [
    ...(reportedTo === undefined ? [] : [monthOf(reportedTo)]),
    ...[...wages.values(), ...subsidies.values()].map(({ month }) => month),
    ...[...decisions.values()].flatMap(({ stretches }) => stretches.map(({ to }) => monthOf(to))),
    ...[...jobs.values()].map(({ from, last, plannedTo }) => monthOf(last ?? plannedTo ?? from)),
  ].reduce((a, b) => (a > b ? a : b), '0001-01')

/** The wage costs of one participation, by payer and month. A subsidy for a month without a wage is a row, and its cost a gap. */
export const wageLedger = (stream: string, at: At): Folding<ParticipationEvent, LedgerPart> => {
  const books = emptyBooks()
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
      const left: Left = new Map()
      const citing = citingOf(books)
      const isOpen = [EmploymentBegun, SubsidyDecided].some((reported) =>
        mayBeReported(reported, lastReported(books, at), at),
      )
      const months = [...books.wages.values()].map((wage): LedgerPart => {
        const place = placeOf(wage.month, wage.sources)
        const job = books.jobs.get(wage.employmentId)
        if (job === undefined)
          return {
            ...emptyLedger,
            gaps: [
              { ...place, category: 'wageCost', missing: [lack('employment', { employment: wage.employmentId })] },
            ],
          }
        return monthOfJob(books, citing, job, wage, place, left, at)
      })
      // A subsidy that no wage month used was paid nevertheless, and its amount may still change: a wage that is reported
      // later bears no more than its cost. If wage months used only a part of a subsidy, the rest is excess.
      const others = [...books.subsidies.values()].map((paid): LedgerPart => {
        const place = placeOf(paid.month, paid.sources)
        const over = left.get(paid)
        if (over !== undefined) return { ...emptyLedger, excess: over.minor === 0 ? [] : [{ ...place, amount: over }] }
        const unlike = distinctLacks(paid.amounts.flatMap((amount) => foreign(amount, at)))
        if (unlike.length > 0) return { ...emptyLedger, gaps: [{ ...place, category: 'wageSubsidy', missing: unlike }] }
        const amount = sumOf(at.program.currency, paid.amounts)
        const outside = citing.isCited(paid.subsidyId) && !citing.ranIn(paid.subsidyId, paid.month)
        const mayBeUsed = isOpen || othersMayBePaid(citing, [paid.subsidyId], paid.month, at)
        const missing = lack(outside ? 'employmentCarried' : 'wageCarried', {
          month: paid.month,
          subsidy: paid.subsidyId,
        })
        const row = { ...place, payer: 'central', category: 'wageSubsidy', amount, basis: 'reported' } as const
        return {
          ...emptyLedger,
          rows: [
            { ...row, ...(outside ? { outsideEmployment: true } : {}), ...(mayBeUsed ? { estimated: true } : {}) },
          ],
          gaps: [{ ...place, category: 'wageCost', missing: [missing] }],
        }
      })
      const recordedTo = lastMonthIn(books)
      const unreported = [...books.jobs].flatMap((job) => unpaidMonths(books, stream, job, recordedTo, at))
      const notSettled = { wages: books.household !== undefined && isOpen ? 1 : 0, support: 0 }
      return joinedLedgers([...months, ...others, { ...emptyLedger, unreported, notSettled }])
    },
  }
}
