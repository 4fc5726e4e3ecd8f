import { type Money } from '@jobbspar/core'
import { exactly } from '../../amounts/economy.js'
import { costPerSuccess as eachOf, costPerSuccessInterval } from '../../amounts/unit-cost.js'
import { ledgerCases } from '../../ledger/cases.js'
import { ledger, type LedgerView } from '../../ledger/ledger.js'
import { sourcesOf } from '../../ledger/rows.js'
import { ledgerSum } from '../../ledger/sums.js'
import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'
import { leftOut } from '../values.js'
import { amounts } from '../release.js'
import { endedCounted, reached, participationCounts } from '../outcomes/participation-counts.js'

/** The cost for wages and subsidies, for all payers together. */
const wageCosts = ({ rows, unreported, gaps, notSettled }: LedgerView) => ({
  notSettled: notSettled.wages,
  rows: rows.filter(({ category }) => category === 'wageSubsidy' || category === 'wageRemainder'),
  unreported: unreported.filter(({ category }) => category.startsWith('wage')),
  missing: gaps.filter(({ category }) => category.startsWith('wage')),
})

/** The cost for wages and subsidies, for all payers together, per participation that reached the outcome. */
export const costPerSuccess = defineFigure({
  id: 'costPerSuccess',
  section: 'costs',
  unit: 'money',
  label: 'Wage cost per participation that ended in an outcome, all payers.',
  notes: {
    counted:
      '{outcomes, plural, one {# outcome} other {# outcomes}} of {ended, number} ended; {open, plural, one {# is} other {# are}} still open, with their wages included.',
  },
  asks: { ledger, outcomes: ownOutcomes },
  value: ({ ledger: view, outcomes: { rate, evidence } }, at) => {
    const wages = wageCosts(view)
    const missing = wages.missing.length
    if (wages.rows.length === 0) return undefined
    const { value, uncertainty } = ledgerSum({ ...wages, gaps: missing }, at)
    const { notKnown = 0 } = rate
    const all = rate.n + notKnown
    const eachFor = (cost: Money | undefined, successes: number): Money | undefined => {
      const unit = cost === undefined ? undefined : eachOf(exactly(cost), { low: successes, high: successes }, all)
      return unit?.known === true ? unit.each.low : undefined
    }
    // The low end is the lowest cost divided by the most successes; the high end is the highest cost divided by the
    // fewest.
    const [low, high] = [eachFor(uncertainty.low, rate.x + notKnown), eachFor(uncertainty.high, rate.x)]
    const each = rate.rate === undefined ? undefined : eachFor(value, rate.x)
    const interval =
      each === undefined || value === undefined || missing > 0
        ? undefined
        : costPerSuccessInterval(value, rate.x, rate.n)
    const { low: _low, high: _high, ...counts } = uncertainty
    return {
      ...(each === undefined || missing > 0 ? {} : { value: each }),
      ...(interval === undefined ? {} : { costInterval: interval }),
      uncertainty: {
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        ...counts,
        notKnown: counts.notKnown + notKnown,
        provisional: counts.provisional || notKnown > 0,
      },
      ...leftOut(missing),
      details: [{ note: 'counted', facts: { outcomes: rate.x, ended: rate.n, open: rate.pending } }],
      ...(at.evidence ? { rows: wages.rows } : {}),
      evidence: at.evidence ? [...sourcesOf(wages.rows), ...evidence] : [],
    }
  },
  cells: ({ ledger: view, outcomes: { cases = [] } }) => [...ledgerCases(wageCosts(view)), ...cases],
  formula: {
    name: 'costPerSuccess, costPerSuccessInterval',
    against: 'by hand from B09 and B21',
    edges: 'no one, no success, perhaps none, one',
  },
  release: amounts('ledger', { families: [participationCounts], name: reached, of: endedCounted }),
})
