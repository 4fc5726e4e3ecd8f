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
import { silenceOfMonth } from '../asking/unsure.js'
import { type At, type Folding, type Projection } from '../asking/projection.js'
import { granting, type Granted } from './grants.js'
import { type SupportFile } from './rows.js'
import { filesOf, whoseSupport } from './support-files.js'

/** A month of a household in which support was paid, or in which a participation ended. */
export interface HouseholdMonth {
  readonly household: string
  readonly month: Month
  readonly source: EventId
}

/** A month with a reported payment of a kind of support, possibly of 0. */
export interface PaidMonth extends HouseholdMonth {
  readonly stream: string
  readonly kind: SupportKind
  readonly isNothing: boolean
}

/** A grant of a household’s support, in one stream. */
export interface HouseholdGrant extends Pick<Granted, 'household' | 'kind' | 'from' | 'last'> {
  readonly stream: string
}

/** The records of households' support: payments by month, grants, and the owner of each stream. */
export interface HouseholdSupport {
  readonly paid: readonly PaidMonth[]
  /** The grants of each stream. */
  readonly grants: readonly HouseholdGrant[]
  /** The owner of the support in each stream. */
  readonly files: readonly SupportFile[]
}

/** The support of no household. */
export const noSupport: HouseholdSupport = { paid: [], grants: [], files: [] }

/** Combines the records of two sets of streams. */
export const joinSupport = (a: HouseholdSupport, b: HouseholdSupport): HouseholdSupport => ({
  paid: [...a.paid, ...b.paid],
  grants: [...a.grants, ...b.grants],
  files: [...a.files, ...b.files],
})

/** The records of one stream about its household's support. */
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

/** The reported payments. The support of each household counts once. */
interface Reported {
  /** Payments above 0, without those that another stream contradicts. */
  readonly paid: readonly HouseholdMonth[]
  /** Each `household month` for which one stream reports a payment, and another a payment of 0. */
  readonly disputed: ReadonlySet<string>
  /** Whether any stream with the same support reports a payment of 0 for a month of a grant. */
  readonly isNothing: (grant: HouseholdGrant, month: Month) => boolean
}

const reportedOf = ({ paid, files }: HouseholdSupport): Reported => {
  const whose = whoseSupport(files)
  const keyOf = ({ household, kind, stream }: Omit<HouseholdGrant, 'from' | 'last'>, month: Month): string =>
    `${whose(household, kind, stream)} ${month}`
  const amounts = paid.filter(({ isNothing }) => !isNothing)
  const some = new Set(amounts.map((one) => `${keyOf(one, one.month)} ${one.stream}`))
  const nothing = new Set<string>()
  /** Reports of 0 by streams that report no payment for the same month. */
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
 * The meaning of a month without a recorded payment to a household: `none` was paid, or the payment is not known or not
 * due. For a month within a grant, a payment is due. Without any record of the household's support, the month is not
 * known.
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
  const payment = silenceOfMonth(SupportPaid, month, at)
  return payment === 'none' || owed || grants.length === 0
    ? payment
    : silenceOf(SupportGranted.silence, { on: due }, at)
}

/** The months for which households were paid support, and the meaning of the months without a recorded payment. */
export interface SupportKnown {
  /** Payments above 0 that no other stream contradicts. */
  readonly paid: readonly HouseholdMonth[]
  /** The meaning of a month without such a payment. */
  readonly silenceIn: (household: string, month: Month) => SilenceMeaning
}

/** What is known about the support of households, month by month. */
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

/** The records of the support of households: the months paid, and what is known about the others. */
export const householdSupport: Projection<HouseholdSupport, HouseholdSupport> = {
  name: 'householdSupport',
  version: 1,
  says: 'For which months households were paid income support, and for which it is known that they were not.',
  perStream: { support: recordingSupport },
  none: noSupport,
  combine: joinSupport,
  view: (total) => total,
}
