import { payers, type Money, type Payer } from '@jobbspar/core'
import { netBudgetResult, type BudgetYear } from '../../amounts/economy.js'
import { type At } from '../../asking/projection.js'
import { termValue } from '../../asking/term-value.js'
import { type Uncertainty } from '../../asking/unsure.js'
import { ledgerCases } from '../../ledger/cases.js'
import { ledgerSum, unsureOfAll, type LedgerSum } from '../../ledger/sums.js'
import { yearsAround } from '../asked.js'
import { defineFigure, type Detail } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import { type BeforeAfterView, type BudgetWindow } from './before-after.js'
import { amounts } from '../release.js'

const windowsOf = ({ before, during, after }: BeforeAfterView): readonly BudgetWindow[] => [before, during, after]

/** The payers that paid, or may have paid, anything in any of the windows. */
const touchedBy = (budget: BeforeAfterView): readonly Payer[] =>
  payers.filter((payer) =>
    windowsOf(budget).some(
      ({ byPayer, unreported }) => byPayer[payer].minor !== 0 || unreported.some((one) => one.payers.includes(payer)),
    ),
  )

/** What some payers paid in each of the windows. */
const borneBy = (some: readonly Payer[], budget: BeforeAfterView, at: At): readonly LedgerSum[] =>
  windowsOf(budget).map(({ rows, unreported, gaps, notSettled }) =>
    ledgerSum(
      {
        rows: rows.filter(({ payer }) => some.includes(payer)),
        unreported: unreported.filter((one) => one.payers.some((payer) => some.includes(payer))),
        gaps: gaps.support + gaps.wages,
        notSettled: notSettled.support + notSettled.wages,
      },
      at,
    ),
  )

/** The amount for a payer in a window. Window 0 is the year before; windows 1 and 2 are the two years after. */
type AmountOf = (payer: Payer, window: number) => Money | undefined

/** The result for some payers. `undefined` where an amount is missing. */
const resultOf = (some: readonly Payer[], amountOf: AmountOf, { program: { terms, currency }, asOf }: At) => {
  const years = some.map((payer): readonly [Payer, readonly BudgetYear[]] => {
    const consequence = amountOf(payer, 0)
    const costs = [1, 2].flatMap((window) => amountOf(payer, window) ?? [])
    return [payer, consequence === undefined ? [] : costs.map((cost) => ({ cost, consequence }))]
  })
  return years.some(([, { length }]) => length < 2)
    ? undefined
    : netBudgetResult(Object.fromEntries(years), termValue(terms.discountRate, asOf) ?? 0, currency).all
}

/** The uncertainty of a result. The low end is the lowest cost before minus the highest cost afterwards. */
const unsureResult = (some: readonly Payer[], budget: BeforeAfterView, at: At): Uncertainty => {
  const each = new Map(some.map((payer) => [payer, borneBy([payer], budget, at)]))
  const ends = (before: 'low' | 'high', then: 'low' | 'high') =>
    resultOf(some, (payer, window) => each.get(payer)?.[window]?.uncertainty[window === 0 ? before : then], at)
  const [low, high] = [ends('low', 'high'), ends('high', 'low')]
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...unsureOfAll(borneBy(some, budget, at)),
  }
}

const detailsOf = ({ households, months }: BeforeAfterView, { program: { terms }, asOf }: At) => {
  const percent = termValue(terms.discountRate, asOf)
  const compared = termValue(terms.comparedSupport, asOf)
  const details: readonly Detail<'compared' | 'discounted' | 'notDiscounted' | 'ofSupport' | 'without'>[] = [
    { note: 'compared', facts: { households, months } },
    percent === undefined ? { note: 'notDiscounted' } : { note: 'discounted', facts: { percent } },
    ...(compared === undefined ? [] : [{ note: 'ofSupport', facts: { compared: [compared] } } as const]),
    { note: 'without' },
  ]
  return details
}

/**
 * The net saving for each payer in the two years from the month in which the first employment began, compared with two
 * years like the year before. It is the net result in the manner of the Danish SØM model, by payer and for all payers.
 * A note states the assumption that the year before would have continued.
 */
export const netResult = defineFigure({
  id: 'netResult',
  section: 'borne',
  unit: 'money',
  label:
    '{code, select, all {Net saving, all payers, first two years.} ' +
    'other {Net saving of {part}, first two years.}}',
  notes: {
    compared:
      '{households, plural, one {# household} other {# households}}. Two windows of {months, number} months from the start of the employment are compared with the two before.',
    discounted: 'The second year is discounted at {percent, number} %.',
    notDiscounted: 'Not discounted: the program states no discount rate.',
    ofSupport: 'Only this income support is counted: {compared}.',
    without: 'The cost of the program itself and taxes are not included. Descriptive, not an effect.',
  },
  asks: { budget: yearsAround },
  parts: ({ budget }): readonly (Payer | 'all')[] => {
    const touched = touchedBy(budget)
    return touched.length === 0 ? [] : [...touched, 'all']
  },
  idOf: (part) => (part === 'all' ? 'netResult' : `netResult.${part}`),
  value: ({ budget }, at, part) => {
    const some = part === 'all' ? touchedBy(budget) : [part]
    const windows = windowsOf(budget)
    const gaps = windows.reduce((sum, one) => sum + one.gaps.support + one.gaps.wages, 0)
    // The total is the sum of the results for the payers, so it is known where each of these is known.
    const value = some.some((payer) => borneBy([payer], budget, at).some((sum) => sum.value === undefined))
      ? undefined
      : resultOf(some, (payer, window) => windows[window]?.byPayer[payer], at)
    const rows = windows.flatMap((one) => one.rows).filter(({ payer }) => part === 'all' || payer === part)
    return {
      ...(budget.households > 0 && gaps === 0 && value !== undefined ? { value } : {}),
      ...(budget.households > 0 ? { uncertainty: unsureResult(some, budget, at) } : {}),
      ...leftOut(budget.incomplete + gaps),
      details: detailsOf(budget, at),
      ...ledgerEvidence(rows, at),
    }
  },
  cells: ({ budget }, _at, part) =>
    windowsOf(budget).flatMap(({ rows, unreported, missing }) =>
      ledgerCases({
        rows: rows.filter(({ payer }) => part === 'all' || payer === part),
        unreported: unreported.filter((one) => part === 'all' || one.payers.includes(part)),
        missing: [...missing.support, ...missing.wages],
      }),
    ),
  formula: {
    name: 'netBudgetResult',
    against: 'Python’s `fractions`; by hand',
    edges: 'no one, what only changes hands, window not over, discounting, months not reported',
  },
  release: amounts('around the employment'),
})
