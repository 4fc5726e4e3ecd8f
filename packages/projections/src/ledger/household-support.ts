import {
  firstDayOf,
  lastDayOf,
  silenceOf,
  SupportGranted,
  SupportPaid,
  type EventId,
  type Month,
  type SilenceMeaning,
  type SupportEvent,
  type SupportKind,
} from '@jobbspar/core'
import { type At, type Folding, type Projection } from '../asking/projection.js'
import { granting, type Granted } from './grants.js'
import { type SupportFile } from './rows.js'
import { filesOf, whoseSupport } from './support-files.js'

/** A month of a household: it was paid support for it, or a participation of it ended in it. */
export interface HouseholdMonth {
  readonly household: string
  readonly month: Month
  readonly source: EventId
}

/** A month that a payment of a kind of support is reported for, of an amount or of nothing. */
export interface PaidMonth extends HouseholdMonth {
  readonly stream: string
  readonly kind: SupportKind
  readonly isNothing: boolean
}

/** A grant of a household’s support, in one stream. */
export interface HouseholdGrant extends Pick<Granted, 'household' | 'kind' | 'from' | 'last'> {
  readonly stream: string
}

/** What streams record of the support of households: payments by month, grants, and whose support each stream is. */
export interface HouseholdSupport {
  readonly paid: readonly PaidMonth[]
  /** The grants of each stream. */
  readonly grants: readonly HouseholdGrant[]
  /** Whose support each stream records. */
  readonly files: readonly SupportFile[]
}

/** The support of no household. */
export const noSupport: HouseholdSupport = { paid: [], grants: [], files: [] }

/** What two lots of streams record, together. */
export const joinSupport = (a: HouseholdSupport, b: HouseholdSupport): HouseholdSupport => ({
  paid: [...a.paid, ...b.paid],
  grants: [...a.grants, ...b.grants],
  files: [...a.files, ...b.files],
})

/** What one stream records of its household's support. */
export const recordingSupport = (stream: string): Folding<SupportEvent, HouseholdSupport> => {
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
      if (home === undefined) return noSupport
      const grants = granted.part()
      return {
        paid: months.map((one) => ({ ...one, household: home })),
        grants: grants.map(({ kind, from, last }) => ({ household: home, stream, kind, from, last })),
        files: filesOf(stream, home, grants, [...paid]),
      }
    },
  }
}

/** What streams report of payments, each household’s support taken once. */
interface Reported {
  /** Payments of an amount, without those that another stream says nothing was paid of. */
  readonly paid: readonly HouseholdMonth[]
  /** `household month` of which one stream reports a payment, and another that nothing was paid. */
  readonly disputed: ReadonlySet<string>
  /** Whether a payment of nothing is reported for a month of a grant, in any stream that records the same support. */
  readonly isNothing: (grant: HouseholdGrant, month: Month) => boolean
}

const reportedOf = ({ paid, files }: HouseholdSupport): Reported => {
  const whose = whoseSupport(files)
  const keyOf = ({ household, kind, stream }: Omit<HouseholdGrant, 'from' | 'last'>, month: Month): string =>
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
  grants: readonly HouseholdGrant[],
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

/** Which months households were paid support for, and what it means of the other months that no payment is recorded. */
export interface SupportKnown {
  /** Payments of an amount, of which no two streams disagree. */
  readonly paid: readonly HouseholdMonth[]
  /** What it means that a household has no such payment for a month. */
  readonly silenceIn: (household: string, month: Month) => SilenceMeaning
}

/** What is known of the support of households, month by month. */
export const supportKnown = (total: HouseholdSupport, at: At): SupportKnown => {
  const { paid, disputed, isNothing } = reportedOf(total)
  const grants = new Map<string, HouseholdGrant[]>()
  for (const one of total.grants) {
    const others = grants.get(one.household)
    if (others === undefined) grants.set(one.household, [one])
    else others.push(one)
  }
  return {
    paid,
    silenceIn: (household, month) =>
      disputed.has(`${household} ${month}`) ? 'notKnown' : unpaid(grants.get(household) ?? [], isNothing, month, at),
  }
}

/** What is recorded of the support of households: for which months they were paid, and what tells of the others. */
export const householdSupport: Projection<HouseholdSupport, HouseholdSupport> = {
  name: 'householdSupport',
  version: 1,
  says: 'For which months households were paid income support, and for which it is known that they were not.',
  perStream: { support: recordingSupport },
  none: noSupport,
  combine: joinSupport,
  view: (total) => total,
}
