import { payers, type Money, type Payer } from '@jobbspar/core'
import { type BeforeAfterView } from './before-after.js'
import { netBudgetResult, type BudgetYear } from './economy.js'
import { behind, leftOut, type DerivedFigure } from './figures.js'
import { type LedgerRow } from './ledger-rows.js'
import { type At } from './projection.js'
import { termValue } from './term-value.js'

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
  const years = (payer: Payer): readonly BudgetYear[] =>
    [during, after].map(({ byPayer }) => ({ cost: byPayer[payer], consequence: before.byPayer[payer] }))
  const windows = [before, during, after]
  const touched = payers.filter((payer) => windows.some(({ byPayer }) => byPayer[payer].minor !== 0))
  const result = netBudgetResult(
    Object.fromEntries(touched.map((payer) => [payer, years(payer)])),
    percent ?? 0,
    currency,
  )
  const gaps = windows.reduce((sum, one) => sum + one.gaps.support + one.gaps.wages, 0)
  const known = households > 0 && gaps === 0
  const note =
    `${String(households)} households, twice ${String(months)} months against twice the ${String(months)} before, as if those had gone on. ` +
    (percent === undefined
      ? 'Not discounted: the program tells no rate. '
      : `The second year is discounted by ${String(percent)} %. `) +
    `${compared === undefined ? '' : `Of support, ${compared} alone. `}Without what the program itself costs, and without taxes. A description, not an effect.`
  const figure = (id: string, says: string, value: Money, rows: readonly LedgerRow[]): DerivedFigure => ({
    ...{ id, says, unit: 'money', note },
    ...(known ? { value } : {}),
    ...leftOut(incomplete + gaps),
    ...behind(rows, at),
  })
  const rows = windows.flatMap((one) => one.rows)
  return [
    ...touched.map((payer) =>
      figure(
        `netResult.${payer}`,
        `What ${payer} bore less than if the year before had gone on, over two years from the employment.`,
        result.byPayer[payer],
        rows.filter((row) => row.payer === payer),
      ),
    ),
    ...(touched.length === 0
      ? []
      : [
          figure(
            'netResult',
            'What all payers together bore less than if the year before had gone on, over two years from the employment.',
            result.all,
            rows,
          ),
        ]),
  ]
}
