import {
  addMonths,
  monthOf,
  ParticipationEnded,
  quarterOf,
  shiftMonth,
  silenceOf,
  type EventId,
  type Month,
} from '@jobbspar/core'
import { type Case, householdCase, participationCase, type WithCases, withCases } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import {
  supportKnown,
  type HouseholdMonth,
  type HouseholdSupport,
  type SupportKnown,
} from '../../ledger/household-support.js'
import { type ParticipationSpell } from './participation-spells.js'
import { exitStanding } from '../outcomes/exit-standing.js'

/** The numbers of months after the opening at which the status of a participation is determined. */
export const cohortMonths = [3, 6, 12, 24] as const

/** The status of a participation at one of these times after its opening. */
export type CohortStatus = 'still' | 'outcome' | 'otherExit' | 'excludedExit' | 'notYet'

/** The participations opened in one quarter, by their status a number of months after the opening of each. */
export interface CohortRow extends Readonly<Record<CohortStatus, number>> {
  /** The quarter, for example `2025-Q1`. */
  readonly quarter: string
  readonly months: (typeof cohortMonths)[number]
  /** The number of participations opened in the quarter: the sum of the statuses. */
  readonly opened: number
  /**
   * Households of ended participations for which at least one whole month lies between the end and the day of the
   * status.
   */
  readonly households: number
  /** How many of these households were paid income support for such a month. */
  readonly returned: number
  /** How many of these households may have been paid support; it is not known. */
  readonly supportNotKnown: number
}

/** Entry cohorts, with the number of participations that are counted as under way but may have ended. */
export interface EntryCohorts extends WithCases {
  readonly rows: readonly CohortRow[]
  /**
   * Participations counted as under way on a day on which they may have ended, because an end may not be recorded yet.
   */
  readonly unsettled: number
  readonly evidence: readonly EventId[]
}

const cohortStatusOf = { counted: 'outcome', excluded: 'excludedExit', other: 'otherExit' } as const

const statusOf = ({ from, ended }: ParticipationSpell, months: number, { asOf, program }: At): CohortStatus => {
  const on = addMonths(from, months)
  if (asOf < on) return 'notYet'
  // A participation is still under way on its last day.
  if (ended === undefined || ended.on >= on) return 'still'
  return cohortStatusOf[exitStanding(ended.exit, program.outcome, program)]
}

/** The payment to a household for a month in which it was paid support, and what is known about its other months. */
interface PaidBy extends Pick<SupportKnown, 'silenceIn'> {
  readonly of: (household: string, month: Month) => HouseholdMonth | undefined
}

const paidBy = (support: HouseholdSupport, at: At): PaidBy => {
  const { paid, silenceIn } = supportKnown(support, at)
  const all = new Map<string, HouseholdMonth>()
  for (const one of paid) {
    const key = `${one.household} ${one.month}`
    const other = all.get(key)
    // Of several payments for one month, the payment with the lowest id counts, so that the order of streams does not
    // matter.
    if (other === undefined || one.source < other.source) all.set(key, one)
  }
  return { silenceIn, of: (household, month) => all.get(`${household} ${month}`) }
}

/**
 * The first payment in the months after an end, and the first month for which it is not known whether there was a
 * payment.
 */
interface AfterEnd {
  readonly first: Month
  readonly paid?: HouseholdMonth
  readonly unknown?: Month
}

const afterEnd = ({ from, household, ended }: ParticipationSpell, support: PaidBy, at: At): AfterEnd | undefined => {
  if (ended === undefined) return undefined
  const asked = cohortMonths.map((months) => addMonths(from, months)).filter((on) => on <= at.asOf)
  const last = asked.at(-1)
  const first = shiftMonth(monthOf(ended.on), 1)
  if (last === undefined) return { first }
  let unknown: Month | undefined
  // A month counts only when it is complete: the day must lie in a later month.
  for (let month = first; month < monthOf(last); month = shiftMonth(month, 1)) {
    const paid = support.of(household, month)
    if (paid !== undefined) return { first, paid, ...(unknown === undefined ? {} : { unknown }) }
    if (unknown === undefined && support.silenceIn(household, month) !== 'none') unknown = month
  }
  return { first, ...(unknown === undefined ? {} : { unknown }) }
}

type Return = 'returned' | 'notKnown' | 'none'

/**
 * Whether a household was paid support after an end and before the month of a day. `undefined` where no whole month
 * lies between.
 */
const returnBefore = ({ first, paid, unknown }: AfterEnd, month: Month): Return | undefined =>
  first >= month
    ? undefined
    : paid !== undefined && paid.month < month
      ? 'returned'
      : unknown !== undefined && unknown < month
        ? 'notKnown'
        : 'none'

/** The participations by the quarter in which they were opened, with the status of each after the numbers of months. */
export const entryCohortsOf = (
  spells: readonly ParticipationSpell[],
  support: HouseholdSupport,
  at: At,
): EntryCohorts => {
  const paid = paidBy(support, at)
  const quarters = new Map<string, { readonly spell: ParticipationSpell; readonly after: AfterEnd | undefined }[]>()
  for (const spell of spells) {
    const quarter = quarterOf(spell.from)
    const one = { spell, after: afterEnd(spell, paid, at) }
    const others = quarters.get(quarter)
    if (others === undefined) quarters.set(quarter, [one])
    else others.push(one)
  }
  const cases: Case[] = []
  const unsettled = new Set<ParticipationSpell>()
  const evidence = new Set<EventId>()
  const rowOf = (quarter: string, months: CohortRow['months']): CohortRow => {
    const statuses: Record<CohortStatus, number> = { still: 0, outcome: 0, otherExit: 0, excludedExit: 0, notYet: 0 }
    const returns = new Map<string, Return>()
    const all = quarters.get(quarter) ?? []
    const row = `${quarter} ${String(months)}`
    for (const { spell, after } of all) {
      const status = statusOf(spell, months, at)
      statuses[status]++
      const on = addMonths(spell.from, months)
      const isUnsettled = status === 'still' && silenceOf(ParticipationEnded.silence, { on }, at) === 'notKnown'
      if (isUnsettled) unsettled.add(spell)
      if (at.cells === true)
        cases.push({
          ...participationCase(spell.stream),
          ...{ subject: `${spell.stream} ${String(months)}`, status, row },
          is: status === 'notYet' ? 'notYet' : isUnsettled ? 'notKnown' : 'known',
        })
      if (status === 'still' || status === 'notYet' || after === undefined) continue
      const found = returnBefore(after, monthOf(on))
      if (found === undefined) continue
      if (found === 'returned' && after.paid !== undefined) evidence.add(after.paid.source)
      // A household with several participations has returned if it returned after any of them. Otherwise it is not
      // known if it is not known for one of them.
      const other = returns.get(spell.household)
      if (other === undefined || found === 'returned' || (found === 'notKnown' && other === 'none'))
        returns.set(spell.household, found)
    }
    if (at.cells === true)
      for (const [household, status] of returns)
        cases.push({
          ...householdCase(household),
          ...{ subject: `${household} ${row}`, status, row },
          is: status === 'notKnown' ? 'notKnown' : 'known',
        })
    const count = (what: Return): number => [...returns.values()].filter((one) => one === what).length
    return {
      ...{ quarter, months, opened: all.length, ...statuses },
      ...{ households: returns.size, returned: count('returned'), supportNotKnown: count('notKnown') },
    }
  }
  const rows = [...quarters.keys()].sort().flatMap((quarter) => cohortMonths.map((months) => rowOf(quarter, months)))
  for (const one of spells) for (const id of [...one.evidence, ...(one.ended?.evidence ?? [])]) evidence.add(id)
  return {
    rows,
    unsettled: unsettled.size,
    evidence: at.evidence ? [...evidence].sort() : [],
    ...withCases(at, () => cases),
  }
}
