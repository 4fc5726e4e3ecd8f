import {
  decimalOf,
  payers,
  shownDecimal,
  supportKinds,
  type EventId,
  type Exit,
  type Money,
  type PublishedFigure,
} from '@jobbspar/core'
import { type BeforeAfterView, type BudgetWindow, type PairedChange } from './money/before-after.js'
import { type CohortView } from './persons/cohort.js'
import { type BaselineComparison } from '../statistics/comparison.js'
import { type CompetenceView } from './work/competence.js'
import { type MoneyRange } from '../amounts/economy.js'
import { type EmploymentCertificate } from './work/employment-certificate.js'
import { sourcesOf, type LedgerRow } from '../ledger/rows.js'
import { ledgerDifference, ledgerSum, monthsOfRows, type LedgerSum } from '../ledger/sums.js'
import { type LedgerView } from '../ledger/ledger.js'
import { type OutcomesView } from './outcomes/outcomes.js'
import { phases, type PhasesView } from './time/phases.js'
import { type At } from '../asking/projection.js'
import { type Rate } from '../statistics/rate.js'
import { type CurvePoint } from './time/time-to-end.js'
import { monthsIn } from '../ledger/unreported.js'
import { type Uncertainty } from '../asking/unsure.js'

/** The units figures come in. */
export type FigureUnit = PublishedFigure['unit'] | 'days' | 'hours' | 'participations' | 'certificates'

/** What a curve over time says, with the numbers it rests on. Shares are from 0 to 1, times in days. */
export interface FigureCurve {
  readonly estimator: 'kaplanMeier' | 'aalenJohansen'
  readonly n: number
  readonly events: number
  readonly observedTo: number
  /** The first day by which it has happened to half of them; absent where that is not reached. */
  readonly median?: number
  readonly restrictedMean?: { readonly days: number; readonly to: number }
  readonly points: readonly CurvePoint[]
  /** The outcome definition that says which exits count, for the curve of the outcome. */
  readonly definition?: string
}

/** A figure as the events give it. */
export interface DerivedFigure {
  readonly id: string
  readonly says: string
  readonly unit: FigureUnit
  /** The value; absent where it cannot be known. */
  readonly value?: number | Money
  /** The ends of a value that is known only as a range. */
  readonly range?: MoneyRange
  /** How it stands against a rate known from elsewhere. */
  readonly comparison?: BaselineComparison
  /** The change per household, with mean, median and interval. */
  readonly paired?: PairedChange
  /** A share, with all that a reader needs beside it. */
  readonly rate?: Rate
  /** What a value in per cent is a part of, where it is no rate of cases: hours, days, amounts. */
  readonly outOf?: { readonly part: number | Money; readonly whole: number | Money; readonly unit: FigureUnit }
  /** A curve over time that the value is read off, with all that a reader needs beside it. */
  readonly curve?: FigureCurve
  /** What is not known of a value that is no share: how much, and between what it lies. */
  readonly uncertainty?: Uncertainty
  /** Cases or amounts left out because they cannot be told yet or at all. */
  readonly incomplete?: number
  /** What a reader should know before using it. */
  readonly note?: string
  /** The rows of the ledger that an amount adds up, where it adds up rows and evidence is asked for; each names its events. */
  readonly rows?: readonly LedgerRow[]
  readonly evidence: readonly EventId[]
}

/** An estimate as it is shown, with one decimal. A share of what is counted is {@link percentOf}. */
export const tenths = (value: number): number => shownDecimal(value, 1)

/** How many per cent whole numbers are of each other, exactly, with one decimal. */
export const percentOf = (part: number, whole: number): number => decimalOf(100 * part, whole, 1)

/** The rows that an amount adds up, where evidence was asked for, and the events they come from. */
export const behind = (rows: readonly LedgerRow[], { evidence }: At): Pick<DerivedFigure, 'rows' | 'evidence'> =>
  evidence && rows.length > 0 ? { rows, evidence: sourcesOf(rows) } : { evidence: [] }

const isSupport = ({ category }: Pick<LedgerRow, 'category'>): boolean => supportKinds.some((kind) => kind === category)
/** Support, and what wages cost beyond the subsidy from the same budget, known or not. */
const isOfBudget = (one: Pick<LedgerRow, 'category' | 'budget'>): boolean =>
  isSupport(one) || (one.category !== 'wageSubsidy' && one.budget === 'incomeSupportBudget')

/** How many cases or amounts a figure leaves out, where it does. */
export const leftOut = (count: number) => (count === 0 ? {} : { incomplete: count })

/** How many persons. */
export const cohortFigures = ({ persons, personsInFirstYear, evidence }: CohortView): readonly DerivedFigure[] => [
  { id: 'persons', says: 'Persons who got the program’s own employment.', unit: 'persons', value: persons, evidence },
  {
    id: 'personsInFirstYear',
    says: 'Persons who got it within 12 months of the first of them.',
    unit: 'persons',
    value: personsInFirstYear,
    evidence,
  },
]

/** The budget before, during and after, alone and with what wages cost beyond the subsidy. */
export const budgetFigures = (budget: BeforeAfterView, at: At): readonly DerivedFigure[] => {
  const { before, during, after, paired, months, persons, households, incomplete } = budget
  const windows = [
    ['Before', `the ${String(months)} months before the employment began`, before],
    ['During', `the ${String(months)} months from the month it began`, during],
    ['After', `the ${String(months)} months after those`, after],
  ] as const satisfies readonly (readonly [string, string, BudgetWindow])[]
  const note =
    `${String(persons)} persons in ${String(households)} households, the same in equal windows of ${String(months)} months. ` +
    'A month without a payment counts as nothing paid, unless one is overdue. A description, not an effect.'
  const some = households > 0
  const supportIn = ({ rows, unreported, gaps }: BudgetWindow): LedgerSum => {
    const owed = unreported.filter(isSupport)
    const summed = { rows: rows.filter(isSupport), unreported: owed, gaps: gaps.support }
    return ledgerSum(summed, at, Math.max(0, households * months - monthsIn(owed, 'notKnown')))
  }
  const budgetIn = ({ rows, unreported, gaps }: BudgetWindow): LedgerSum => {
    const owed = unreported.filter(isOfBudget)
    const supported = Math.max(0, households * months - monthsIn(owed.filter(isSupport), 'notKnown'))
    const ofBudget = rows.filter(isOfBudget)
    const summed = { rows: ofBudget, unreported: owed, gaps: gaps.support + gaps.wages }
    return ledgerSum(summed, at, supported + monthsOfRows(ofBudget.filter((row) => !isSupport(row))))
  }
  /** Nothing is stated of no household, and no one value where an amount cannot be computed. */
  const stated = ({ value, uncertainty }: LedgerSum, gaps: number): Pick<DerivedFigure, 'value' | 'uncertainty'> =>
    some ? { ...(value === undefined || gaps > 0 ? {} : { value }), uncertainty } : {}
  const change = ledgerDifference(supportIn(after), supportIn(before))
  const gapsOf = { support: before.gaps.support + after.gaps.support, wages: before.gaps.wages + after.gaps.wages }
  return [
    ...windows.map(([name, when, window]): DerivedFigure => ({
      id: `support${name}`,
      says: `Income support in ${when}.`,
      unit: 'money',
      ...stated(supportIn(window), window.gaps.support),
      ...leftOut(incomplete + window.gaps.support),
      note,
      ...behind(window.rows.filter(isSupport), at),
    })),
    {
      id: 'supportChange',
      says: 'Income support after, less income support before.',
      unit: 'money',
      ...stated(change, gapsOf.support),
      ...leftOut(incomplete + gapsOf.support),
      note,
      ...(some && gapsOf.support === 0 && change.value !== undefined ? { paired } : {}),
      ...behind([...before.rows, ...after.rows].filter(isSupport), at),
    },
    ...windows.map(([name, when, window]): DerivedFigure => {
      const { gaps, rows } = window
      return {
        id: `supportAndRemainder${name}`,
        says: `Income support and what wages cost beyond the subsidy, from the same budget, in ${when}.`,
        unit: 'money',
        ...stated(budgetIn(window), gaps.support + gaps.wages),
        ...leftOut(incomplete + gaps.support + gaps.wages),
        note,
        ...behind(rows.filter(isOfBudget), at),
      }
    }),
    {
      id: 'supportAndRemainderChange',
      says: 'Income support and what wages cost beyond the subsidy after, less before.',
      unit: 'money',
      ...stated(ledgerDifference(budgetIn(after), budgetIn(before)), gapsOf.support + gapsOf.wages),
      ...leftOut(incomplete + gapsOf.support + gapsOf.wages),
      note,
      ...behind([...before.rows, ...after.rows].filter(isOfBudget), at),
    },
    ...payers.flatMap((payer): readonly DerivedFigure[] => {
      const rows = during.rows.filter((row) => row.payer === payer)
      const unreported = during.unreported.filter((one) => one.payers.includes(payer))
      const gaps = during.gaps.support + during.gaps.wages
      return during.byPayer[payer].minor === 0 && unreported.length === 0
        ? []
        : [
            {
              id: `costDuring.${payer}`,
              says: `What ${payer} bore in the ${String(months)} months from the month the employment began.`,
              unit: 'money',
              ...ledgerSum({ rows, unreported, gaps }, at),
              ...leftOut(incomplete + gaps),
              note,
              ...behind(rows, at),
            },
          ]
    }),
  ]
}

/** What wages and subsidies came to. */
export const ledgerFigures = ({ rows, gaps, wages, unreported }: LedgerView, at: At): readonly DerivedFigure[] => {
  const of = (category: string) => rows.filter((row) => row.category === category)
  const silent = (category: string) => unreported.filter((one) => one.category === category)
  const gapsOf = (...categories: readonly string[]) =>
    gaps.filter(({ category }) => categories.includes(category)).length
  const costGaps = gapsOf('wage', 'wageCost', 'wageSubsidy')
  const sum = (
    category: string,
    notReported: string,
    missing: number,
  ): Pick<DerivedFigure, 'value' | 'uncertainty'> => {
    const { value, uncertainty } = ledgerSum({ rows: of(category), unreported: silent(notReported), gaps: missing }, at)
    // Nothing known of amounts that there were is not nothing.
    const isKnown = value !== undefined && (missing === 0 || of(category).length > 0)
    return { ...(isKnown ? { value } : {}), uncertainty }
  }
  return [
    {
      id: 'subsidy',
      says: 'Wage subsidies, all months.',
      unit: 'money',
      ...sum('wageSubsidy', 'wageSubsidy', gapsOf('wageSubsidy')),
      ...leftOut(gapsOf('wageSubsidy')),
      ...behind(of('wageSubsidy'), at),
    },
    {
      id: 'remainder',
      says: 'Employer cost beyond the subsidies, all months.',
      unit: 'money',
      ...sum('wageRemainder', 'wage', costGaps),
      ...leftOut(costGaps),
      ...behind(of('wageRemainder'), at),
    },
    {
      id: 'wageIncome',
      says: 'Gross wages paid to participants.',
      unit: 'money',
      ...ledgerSum({ rows: wages, unreported: silent('wage'), gaps: gapsOf('wage') }, at),
      ...leftOut(gapsOf('wage')),
      evidence: at.evidence ? wages.flatMap(({ sources }) => sources) : [],
    },
  ]
}

/** How participations ended. */
export const outcomeFigures = (
  { rate, byExit, evidence, evidenceByExit }: OutcomesView,
  at: At,
): readonly DerivedFigure[] => [
  { id: 'outcome', says: at.program.outcome.says, unit: 'percent', rate, evidence },
  ...Object.entries(byExit).map(([exit, count]): DerivedFigure => ({
    id: `exit.${exit}`,
    says: `Participations that ended in ${exit}.`,
    unit: 'participations',
    value: count,
    evidence: evidenceByExit[exit as Exit] ?? [],
  })),
]

/** Competence development, and what participants can show. */
export const workFigures = (
  { worked, competence, percent, reached, ended, evidence }: CompetenceView,
  wholeYears: readonly EmploymentCertificate[],
): readonly DerivedFigure[] => [
  {
    id: 'competenceShare',
    says: 'Competence development as a share of working time.',
    unit: 'percent',
    ...(percent === undefined ? {} : { value: percent }),
    outOf: { part: competence, whole: worked, unit: 'hours' },
    note: `${String(competence)} h of ${String(worked)} h; ${String(reached)} of ${String(ended)} ended employments reached the share.`,
    evidence,
  },
  {
    id: 'certificates',
    says: 'Certificates of a whole year in the program’s own employment.',
    unit: 'certificates',
    value: wholeYears.length,
    evidence: wholeYears.flatMap((one) => one.evidence),
  },
]

/** Time in each phase. */
export const phaseFigures = (view: PhasesView): readonly DerivedFigure[] =>
  phases.flatMap((phase): readonly DerivedFigure[] => {
    const time = view[phase]
    if (time === undefined) return []
    const still = time.open === 0 ? '' : ` ${String(time.open)} are in it still and cut at the day asked from.`
    const unsure =
      time.notKnown === 0 ? '' : ` Of ${String(time.notKnown)} no end is recorded; followed to the planned last day.`
    return [
      {
        id: `timeIn.${phase}`,
        says: `Mean days in the phase ${phase}.`,
        unit: 'days',
        value: time.mean,
        note: `${String(time.days)} days of ${String(time.participations)} participations.${still}${unsure}`,
        ...leftOut(time.notKnown),
        evidence: time.evidence,
      },
    ]
  })
