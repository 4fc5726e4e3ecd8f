import { type At } from '../../asking/projection.js'
import { type Amounts } from '../../ledger/cases.js'
import { isSupport, type LedgerRow } from '../../ledger/rows.js'
import { ledgerSum, monthsOfRows, type LedgerSum } from '../../ledger/sums.js'
import { monthsIn } from '../../ledger/unreported.js'
import { type Detail, type FigureValue, type Message } from '../define.js'
import { type BeforeAfterView, type BudgetWindow } from './before-after.js'

/** The windows around the beginning of the employment, in their order. */
export const windows = ['before', 'during', 'after'] as const
type Window = (typeof windows)[number]

/** The texts for the windows in labels. */
export const windowLabels = {
  before: 'the {months, number} months before the employment began',
  during: 'the {months, number} months from the month it began',
  after: 'the {months, number} months after those',
} satisfies Readonly<Record<Window, Message>>

/** The note that all figures about the budget have. */
export const budgetNotes = {
  compared:
    '{persons, plural, one {# person} other {# persons}} in {households, plural, one {# household} other {# households}}, compared over equal windows of {months, number} months. ' +
    'A month without a payment counts as no payment, unless one is overdue. Descriptive, not an effect.',
} satisfies Readonly<Record<string, Message>>

/** The facts of this note: the number of households and the length of the windows. */
export const comparedDetails = ({ persons, households, months }: BeforeAfterView): readonly Detail<'compared'>[] => [
  { note: 'compared', facts: { persons, households, months } },
]

/** How figures about the budget are computed. */
export const budgetFormula = {
  name: 'beforeAfter',
  against: 'by hand; R, `t.test`, for the mean change',
  edges:
    'no one, window not over, no one’s support known, two of one household, two streams of one, months not reported',
}

/**
 * Whether a row, or a month that is not known, concerns support or the wage costs beyond the subsidy from the same
 * budget.
 */
export const isOfBudget = (one: Pick<LedgerRow, 'category' | 'budget'>): boolean =>
  isSupport(one) || (one.category !== 'wageSubsidy' && isOfItsBudget(one))

/** Whether an amount is paid from the budget for income support. */
const isOfItsBudget = ({ budget }: Pick<LedgerRow, 'budget'>): boolean => budget === 'incomeSupportBudget'

/**
 * The parts of a sum for a window: the rows, the unreported months, and the number of amounts that cannot be computed.
 */
export interface WindowSum extends LedgerSum, Amounts {
  readonly rows: readonly LedgerRow[]
  readonly gaps: number
}

const summed = (amounts: Amounts & Pick<WindowSum, 'rows'>, at: At, known: number): WindowSum => {
  const gaps = amounts.missing.length
  return { ...ledgerSum({ ...amounts, gaps }, at, known), ...amounts, gaps }
}

/** Income support in a window. */
export const supportIn = (
  { rows, unreported, missing: { support: missing }, notSettled: { support: notSettled } }: BudgetWindow,
  { households, months }: BeforeAfterView,
  at: At,
): WindowSum => {
  const owed = unreported.filter(isSupport)
  const own = rows.filter(isSupport)
  const known = Math.max(0, households * months - monthsIn(owed, 'notKnown'))
  return summed({ rows: own, unreported: owed, missing, notSettled }, at, known)
}

/** Income support and wage remainders from the same budget in a window. */
export const budgetIn = (
  { rows, unreported, missing: { support, wages }, notSettled: may }: BudgetWindow,
  { households, months }: BeforeAfterView,
  at: At,
): WindowSum => {
  const owed = unreported.filter(isOfBudget)
  const own = rows.filter(isOfBudget)
  // Wage costs that are paid from another budget are not part of this sum.
  const missing = [...support, ...wages.filter((gap) => gap.payers === undefined || isOfItsBudget(gap))]
  const supported = Math.max(0, households * months - monthsIn(owed.filter(isSupport), 'notKnown'))
  const known = supported + monthsOfRows(own.filter((row) => !isSupport(row)))
  return summed({ rows: own, unreported: owed, missing, notSettled: may.support + may.wages }, at, known)
}

/** Without a household nothing is stated. Where an amount cannot be computed, the figure is stated without a value. */
export const statedOf = (
  { value, uncertainty }: LedgerSum,
  gaps: number,
  { households }: BeforeAfterView,
): Pick<FigureValue, 'value' | 'uncertainty'> =>
  households > 0 ? { ...(value === undefined || gaps > 0 ? {} : { value }), uncertainty } : {}
