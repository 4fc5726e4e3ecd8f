import {
  nextDay,
  type Day,
  type Employer,
  type EventId,
  type Hours,
  type Money,
  type Month,
  type ParticipationEvent,
  type Recorded,
  type SubsidyKind,
} from '@jobbspar/core'

/** One payment of wage. */
export interface Payment {
  readonly gross: Money
  readonly pension?: Money
  readonly hours?: Hours
}

/** The wages paid for one month of one employment. */
export interface WageMonth {
  readonly employmentId: string
  readonly month: Month
  readonly payments: Payment[]
  readonly sources: EventId[]
}

/** The subsidy paid for one month. */
export interface SubsidyMonth {
  readonly subsidyId: string
  readonly month: Month
  readonly amounts: Money[]
  readonly sources: EventId[]
}

/** An employment in the books. */
export interface Job {
  readonly employer: Employer
  readonly from: Day
  /** The event that began it. */
  readonly begunBy: EventId
  /** The last day, once it is recorded. */
  last: Day | undefined
  plannedTo: Day | undefined
  /** The subsidies cited for it, each from a day on. */
  readonly cited: { readonly id: string; readonly from: Day }[]
  /** Weekly hours from each day on. */
  readonly hours: { readonly from: Day; readonly perWeek: Hours }[]
}

/** A subsidy as decided: a stretch of days for each decision, whose day selects the terms. */
export interface Decision {
  readonly kind: SubsidyKind
  readonly level: number
  readonly stretches: { readonly decidedOn: Day; readonly from: Day; readonly to: Day }[]
}

/** The entry of a key, made on first use. */
const entry = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The recorded jobs, subsidies and payments of one participation. */
export interface Books {
  household: string | undefined
  /** The last day of the participation, once it has ended. */
  reportedTo: Day | undefined
  readonly jobs: Map<string, Job>
  readonly decisions: Map<string, Decision>
  readonly wages: Map<string, WageMonth>
  readonly subsidies: Map<string, SubsidyMonth>
}

/** Books without entries. */
export const emptyBooks = (): Books => ({
  household: undefined,
  reportedTo: undefined,
  jobs: new Map(),
  decisions: new Map(),
  wages: new Map(),
  subsidies: new Map(),
})

/** Enters one event into the books. */
export const enter = (books: Books, event: Recorded<ParticipationEvent>): void => {
  switch (event.type) {
    case 'ParticipationOpened':
      books.household ??= event.data.household
      break
    case 'EmploymentBegun': {
      const { employmentId, employer, subsidyId, on, plannedTo, hoursPerWeek } = event.data
      entry(books.jobs, employmentId, () => ({
        employer,
        from: on,
        begunBy: event.meta.id,
        last: undefined,
        plannedTo,
        cited: subsidyId === undefined ? [] : [{ id: subsidyId, from: on }],
        hours: [{ from: on, perWeek: hoursPerWeek }],
      }))
      break
    }
    case 'EmploymentExtended': {
      const { employmentId, subsidyId, on, plannedTo } = event.data
      const job = books.jobs.get(employmentId)
      if (job === undefined) break
      // The subsidy that an extension cites covers the added time.
      if (subsidyId !== undefined)
        job.cited.push({ id: subsidyId, from: job.plannedTo === undefined ? on : nextDay(job.plannedTo) })
      job.plannedTo = plannedTo
      break
    }
    case 'EmploymentEnded': {
      const job = books.jobs.get(event.data.employmentId)
      if (job !== undefined) job.last ??= event.data.on
      break
    }
    case 'EmploymentTermsChanged':
      books.jobs.get(event.data.employmentId)?.hours.push({ from: event.data.on, perWeek: event.data.hoursPerWeek })
      break
    case 'ParticipationEnded':
      books.reportedTo ??= event.data.on
      break
    case 'SubsidyDecided': {
      const { subsidyId, kind, on, from, to, level } = event.data
      entry(books.decisions, subsidyId, () => ({ kind, level, stretches: [{ decidedOn: on, from, to }] }))
      break
    }
    case 'SubsidyExtended': {
      const { subsidyId, on, to } = event.data
      const stretches = books.decisions.get(subsidyId)?.stretches
      const before = stretches?.at(-1)
      if (before !== undefined) stretches?.push({ decidedOn: on, from: nextDay(before.to), to })
      break
    }
    case 'WagePaid': {
      const { employmentId, month, gross, pension, hours } = event.data
      const wage = entry(books.wages, `${employmentId} ${month}`, () => ({
        employmentId,
        month,
        payments: [],
        sources: [],
      }))
      wage.payments.push({
        gross,
        ...(pension === undefined ? {} : { pension }),
        ...(hours === undefined ? {} : { hours }),
      })
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
