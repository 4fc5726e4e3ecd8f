import { type Money } from '@jobbspar/core'
import { type CompetenceView } from './work/competence.js'
import { exactly } from '../amounts/economy.js'
import { leftOut, tenths, type DerivedFigure } from './figures.js'
import { type FullTimeEquivalentsView } from './persons/full-time-equivalents.js'
import { sourcesOf } from '../ledger/rows.js'
import { ledgerSum } from '../ledger/sums.js'
import { type LedgerView } from '../ledger/ledger.js'
import { type OutcomesView } from './outcomes/outcomes.js'
import { type At } from '../asking/projection.js'
import { type SustainedEmploymentView } from './outcomes/sustained-employment.js'
import { costPerSuccess } from '../amounts/unit-cost.js'

/** How many are still employed so many months after the start; stated where anybody was employed. */
export const sustainedFigures = (
  months: number,
  { rate, evidence }: SustainedEmploymentView,
): readonly DerivedFigure[] => {
  const { n, pending, notKnown = 0 } = rate
  return n + pending + notKnown === 0
    ? []
    : [
        {
          id: `sustained.${String(months)}`,
          says: `Persons still employed, in whatever job, ${String(months)} months after their first one began, without a day between contracts.`,
          unit: 'percent',
          rate,
          note:
            'An employment of just so many months has ended the day before the one asked about.' +
            (notKnown === 0
              ? ''
              : ' Not known: no end recorded after the planned last day or the end of the participation, or a report that may be under way still.'),
          ...leftOut(notKnown),
          evidence,
        },
      ]
}

/** Hours of competence development that are missing so far in open employments, and whether they can still be caught up. */
export const deficitFigures = ({ runningDeficit, employments }: CompetenceView): readonly DerivedFigure[] => {
  const open = employments.filter(({ ended }) => !ended)
  const lost = open.filter(({ reachable }) => reachable === false).length
  return open.length === 0
    ? []
    : [
        {
          id: 'competenceDeficit',
          says: 'Hours of competence development missing so far of the share of hours worked, in employments still open.',
          unit: 'hours',
          value: runningDeficit,
          note: `${String(open.length)} employments are open; in ${String(lost)} of them the share can no longer be met.`,
          evidence: open.flatMap(({ evidence }) => evidence),
        },
      ]
}

/** What wages and subsidies cost for each participation that reached the outcome, whoever paid. */
export const successCostFigures = (
  { rows, gaps, unreported }: LedgerView,
  { rate, evidence }: OutcomesView,
  at: At,
): readonly DerivedFigure[] => {
  const wages = rows.filter(({ category }) => category === 'wageSubsidy' || category === 'wageRemainder')
  if (wages.length === 0) return []
  const missing = gaps.filter(({ category }) => category.startsWith('wage')).length
  const silent = unreported.filter(({ category }) => category.startsWith('wage'))
  const { value, uncertainty } = ledgerSum({ rows: wages, unreported: silent, gaps: missing }, at)
  const eachOf = (cost: Money | undefined): Money | undefined => {
    const unit = cost === undefined ? undefined : costPerSuccess(exactly(cost), { low: rate.x, high: rate.x }, rate.n)
    return unit?.known === true ? unit.each.low : undefined
  }
  const [each, low, high] = [eachOf(value), eachOf(uncertainty.low), eachOf(uncertainty.high)]
  const { low: _low, high: _high, ...counts } = uncertainty
  return [
    {
      id: 'costPerSuccess',
      says: 'Wages of participants, by whoever paid them, for each participation that ended in an outcome.',
      unit: 'money',
      ...(each === undefined || missing > 0 ? {} : { value: each }),
      uncertainty: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), ...counts },
      ...leftOut(missing),
      note: `${String(rate.x)} outcomes of ${String(rate.n)} that ended; ${String(rate.pending)} are open, and their wages are counted.`,
      ...(at.evidence ? { rows: wages } : {}),
      evidence: at.evidence ? [...sourcesOf(wages), ...evidence] : [],
    },
  ]
}

/** Full-time persons on support in the twelve months to the day asked from; told where anybody was. */
export const fullTimePersonsFigures = ({ persons, of, evidence }: FullTimeEquivalentsView): readonly DerivedFigure[] =>
  of === 0
    ? []
    : [
        {
          id: 'fullTimePersonsOnSupport',
          says: 'Full-time persons on support in the last twelve months: weeks on support over weeks.',
          unit: 'persons',
          ...(persons === undefined ? {} : { value: tenths(persons) }),
          note: `${String(of)} persons were on support on some day of it; a grant that names nobody is of one person of the household.`,
          evidence,
        },
      ]
