import { minus } from '@jobbspar/core'
import { householdCase, type Case } from '../../asking/cases.js'
import { withoutBounds, type Uncertainty } from '../../asking/unsure.js'
import { notComputed } from '../../ledger/cases.js'
import { ledger, type LedgerView } from '../../ledger/ledger.js'
import { type LedgerSilence } from '../../ledger/rows.js'
import { monthsIn } from '../../ledger/unreported.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { leftOut, percentOf } from '../values.js'
import { keptOfWage, type KeptMonth, type KeptView } from './kept-of-wage.js'
import { amounts } from '../release.js'

const isWage = ({ category }: LedgerSilence): boolean => category === 'wage'

/** Whether a known month may still change: by an employment or a grant, or because a wage in its household is missing. */
const changing = ({ unreported }: LedgerView): ((month: KeptMonth) => boolean) => {
  const missing = new Map<string, LedgerSilence[]>()
  for (const one of unreported.filter(isWage)) {
    const { household = '' } = one
    const others = missing.get(household)
    if (others === undefined) missing.set(household, [one])
    else others.push(one)
  }
  return ({ household, month, mayChange }) =>
    mayChange || missing.get(household)?.some(({ period, to }) => period <= month && month <= to) === true
}

/** The uncertainty of the share: months whose wages are overdue or not due yet, and known months that may still change. */
const uncertaintyOf = ({ each }: KeptView, view: LedgerView): Uncertainty => {
  const wages = view.unreported.filter(isWage)
  const mayChange = changing(view)
  const bounds = withoutBounds({
    ...{ notKnown: monthsIn(wages, 'notKnown'), notYet: monthsIn(wages, 'notYet') },
    assumed: each.filter((one) => one.known !== undefined && mayChange(one)).length,
  })
  const { notSettled } = view
  return { ...bounds, provisional: bounds.provisional || notSettled.wages + notSettled.support > 0 }
}

/** What was retained and what was deducted in each month. */
const keptCases = ({ each }: KeptView, view: LedgerView): readonly Case[] => {
  const mayChange = changing(view)
  return each.flatMap((month): readonly Case[] => {
    const { key, household, known } = month
    const one = { ...householdCase(household), of: 'month' } as const
    if (known === undefined) return [{ ...one, subject: key, is: 'notKnown', status: notComputed }]
    const is = mayChange(month) ? 'assumed' : 'known'
    const { wage, netGain } = known
    return [
      { ...one, subject: `${key} kept`, is, status: 'in', amount: netGain },
      { ...one, subject: `${key} deducted`, is, status: 'out', amount: minus(wage, netGain) },
    ]
  })
}

/** The share of wages retained while on benefit, before tax. */
export const keptOfWageFigure = defineFigure({
  id: 'keptOfWage',
  section: 'other',
  unit: 'percent',
  label: 'Share of wages retained while on benefit, before tax.',
  notes: { months: '{months, plural, one {# month} other {# months}} with wages.' },
  asks: { kept: keptOfWage, ledger },
  applies: speaksOf('wageDeduction'),
  value: ({ kept, ledger: view }) => {
    const { months, wages, netGain, incomplete, evidence } = kept
    return {
      ...(wages.minor === 0 ? {} : { value: percentOf(netGain.minor, wages.minor) }),
      uncertainty: uncertaintyOf(kept, view),
      outOf: { part: netGain, whole: wages, unit: 'money' },
      ...leftOut(incomplete),
      details: [{ note: 'months', facts: { months } }],
      evidence,
    }
  },
  cells: ({ kept, ledger: view }) => keptCases(kept, view),
  formula: {
    name: 'keptOfWage',
    against: 'by hand; D14: 70 %',
    edges: 'no rate, part of a month, two of one household',
  },
  release: amounts('retained wages'),
})
