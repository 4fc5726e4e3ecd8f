import { payers, type Money, type Payer } from '@jobbspar/core'
import { type BeforeAfterView, type BudgetWindow } from './money/before-after.js'
import { netBudgetResult, type BudgetYear } from '../amounts/economy.js'
import { behind, leftOut, type DerivedFigure } from './figures.js'
import { type LedgerRow } from '../ledger/rows.js'
import { ledgerSum, unsureOfAll, type LedgerSum } from '../ledger/sums.js'
import { type At } from '../asking/projection.js'
import { termValue } from '../asking/term-value.js'
import { type Uncertainty } from '../asking/unsure.js'

/**
 * What two years from the month the first employment began cost each payer less than two like the year before: the net result after the
 * manner of the Danish SØM model, by payer and in all. That the year before would have gone on is assumed, and said.
 */
export const resultFigures = (
  { before, during, after, months, households, incomplete }: BeforeAfterView,
  at: At,
): readonly DerivedFigure[] => {
  const { currency, terms } = at.program
  const percent = termValue(terms.discountRate, at.asOf)
  const compared = termValue(terms.comparedSupport, at.asOf)
  const windows = [before, during, after]
  const touched = payers.filter((payer) =>
    windows.some(
      ({ byPayer, unreported }) => byPayer[payer].minor !== 0 || unreported.some((one) => one.payers.includes(payer)),
    ),
  )
  const gaps = windows.reduce((sum, one) => sum + one.gaps.support + one.gaps.wages, 0)
  /** What some payers bore in each of the windows. */
  const borneBy = (some: readonly Payer[]): readonly LedgerSum[] =>
    windows.map(({ rows, unreported, gaps: missing }) =>
      ledgerSum(
        {
          rows: rows.filter(({ payer }) => some.includes(payer)),
          unreported: unreported.filter((one) => one.payers.some((payer) => some.includes(payer))),
          gaps: missing.support + missing.wages,
        },
        at,
      ),
    )
  /** The result for some payers, of an amount of each in the year before and in those after it; nothing where one is missing. */
  const resultOf = (
    some: readonly Payer[],
    amountOf: (payer: Payer, window: BudgetWindow, is: 'before' | 'then') => Money | undefined,
  ): Money | undefined => {
    const years = some.map((payer): readonly [Payer, readonly BudgetYear[]] => {
      const consequence = amountOf(payer, before, 'before')
      const costs = [during, after].flatMap((window) => amountOf(payer, window, 'then') ?? [])
      return [payer, consequence === undefined ? [] : costs.map((cost) => ({ cost, consequence }))]
    })
    return years.some(([, { length }]) => length < 2)
      ? undefined
      : netBudgetResult(Object.fromEntries(years), percent ?? 0, currency).all
  }
  const known = households > 0 && gaps === 0
  const note =
    `${String(households)} households, twice ${String(months)} months against twice the ${String(months)} before, as if those had gone on. ` +
    (percent === undefined
      ? 'Not discounted: the program tells no rate. '
      : `The second year is discounted by ${String(percent)} %. `) +
    `${compared === undefined ? '' : `Of support, ${compared} alone. `}Without what the program itself costs, and without taxes. A description, not an effect.`
  /** What is not known of a result: the least is of the least before and the most of what came then. */
  const unsure = (some: readonly Payer[], sums: readonly LedgerSum[]): Uncertainty => {
    const each = new Map(some.map((payer) => [payer, borneBy([payer])]))
    const ends = (ofBefore: 'low' | 'high', then: 'low' | 'high') =>
      resultOf(
        some,
        (payer, window, is) =>
          each.get(payer)?.[windows.indexOf(window)]?.uncertainty[is === 'before' ? ofBefore : then],
      )
    const [low, high] = [ends('low', 'high'), ends('high', 'low')]
    return {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...unsureOfAll(sums),
    }
  }
  const figure = (id: string, says: string, some: readonly Payer[], rows: readonly LedgerRow[]): DerivedFigure => {
    const sums = borneBy(some)
    // What all have is known where each one’s is: the results of the payers come to it.
    const value = some.some((payer) => borneBy([payer]).some((sum) => sum.value === undefined))
      ? undefined
      : resultOf(some, (payer, { byPayer }) => byPayer[payer])
    return {
      ...{ id, says, unit: 'money', note },
      ...(known && value !== undefined ? { value } : {}),
      ...(households > 0 ? { uncertainty: unsure(some, sums) } : {}),
      ...leftOut(incomplete + gaps),
      ...behind(rows, at),
    }
  }
  const rows = windows.flatMap((one) => one.rows)
  return [
    ...touched.map((payer) =>
      figure(
        `netResult.${payer}`,
        `What ${payer} bore less than if the year before had gone on, over two years from the employment.`,
        [payer],
        rows.filter((row) => row.payer === payer),
      ),
    ),
    ...(touched.length === 0
      ? []
      : [
          figure(
            'netResult',
            'What all payers together bore less than if the year before had gone on, over two years from the employment.',
            touched,
            rows,
          ),
        ]),
  ]
}
