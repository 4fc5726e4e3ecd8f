import {
  payers,
  type Day,
  type EventId,
  type Exit,
  type Instant,
  type Money,
  type Payer,
  type Program,
  type PublishedFigure,
} from '@jobbspar/core'
import { beforeAfter, sourcesOf, type BudgetWindow } from './before-after.js'
import { cohort } from './cohort.js'
import { competenceShare } from './competence.js'
import { employmentCertificate } from './employment-certificate.js'
import { type LedgerGap } from './ledger-rows.js'
import { ledger } from './ledger.js'
import { outcomes } from './outcomes.js'
import { phases, timeInPhases } from './phases.js'
import { project, type At, type History } from './projection.js'
import { type Rate } from './rate.js'

/** The units figures come in. */
export type FigureUnit = PublishedFigure['unit'] | 'days' | 'participations' | 'certificates'

/** One figure: derived from events, or printed by the source, or both side by side. */
export interface Figure {
  readonly id: string
  readonly says: string
  /** The statements of the program's source it answers to. */
  readonly statements: readonly string[]
  readonly unit: FigureUnit
  /** The derived value; absent for a figure that only the source states, or that nothing is known of. */
  readonly value?: number | Money
  /** A derived share, with all that a reader needs beside it. */
  readonly rate?: Rate
  /** What the source printed. */
  readonly published?: PublishedFigure
  /** Whether the derived value lies within what was printed. */
  readonly agrees?: boolean
  /** Cases left out because they cannot be told yet or at all. */
  readonly incomplete?: number
  /** What a reader should know before using it. */
  readonly note?: string
  readonly evidence: readonly EventId[]
}

/** A program's figures from its histories, as of a day and as known at an instant. */
export interface Report {
  readonly program: string
  readonly asOf: Day
  readonly knownAt: Instant
  readonly figures: readonly Figure[]
  readonly ledger: { readonly byPayer: Readonly<Record<Payer, Money>>; readonly gaps: readonly LedgerGap[] }
}

type Derived = Omit<Figure, 'statements' | 'published' | 'agrees'>

const minorOf = (value: number | Money): number => (typeof value === 'number' ? value : value.minor)

const within = (value: number | Money, printed: PublishedFigure['value']): boolean => {
  const { low, high } = typeof printed === 'object' && 'low' in printed ? printed : { low: printed, high: printed }
  return minorOf(low) <= minorOf(value) && minorOf(value) <= minorOf(high)
}

/** The statements that a program says a figure answers to. */
const statementsOf = (program: Program, id: string): readonly string[] =>
  Object.entries(program.coverage).flatMap(([statement, coverage]) =>
    coverage.is === 'modelled' && coverage.by.includes(`figure:${id}`) ? [statement] : [],
  )

const derivedFigures = (
  histories: readonly History[],
  at: At,
): { readonly figures: readonly Derived[]; readonly ledger: Report['ledger'] } => {
  const views = project(
    {
      cohort,
      budget: beforeAfter(),
      ledger,
      outcomes: outcomes(),
      competence: competenceShare,
      certificates: employmentCertificate,
      time: timeInPhases,
    },
    histories,
    at,
  )
  const { budget, competence } = views
  const rowsOf = (category: string) => views.ledger.rows.filter((row) => row.category === category)
  const evidenceOf = (category: string): readonly EventId[] => (at.evidence ? sourcesOf(rowsOf(category)) : [])
  const sum = (category: string): Money => ({
    minor: rowsOf(category).reduce((total, row) => total + row.amount.minor, 0),
    currency: at.program.currency,
  })
  const gapsOf = (gaps: number) => (gaps === 0 ? {} : { incomplete: gaps })
  const descriptive = `${String(budget.persons)} persons in ${String(budget.households)} households, the same in equal windows of 12 months; a description, not an effect.`
  const windows = [
    ['Before', 'the 12 months before the employment began', budget.before],
    ['During', 'the 12 months from the month it began', budget.during],
    ['After', 'the 12 months after those', budget.after],
  ] as const satisfies readonly (readonly [string, string, BudgetWindow])[]
  const incomplete = gapsOf(budget.incomplete)
  const some = budget.households > 0
  const figures: Derived[] = [
    {
      id: 'persons',
      says: 'Persons who got the program’s own employment.',
      unit: 'persons',
      value: views.cohort.persons,
      evidence: views.cohort.evidence,
    },
    {
      id: 'personsInFirstYear',
      says: 'Persons who got it within 12 months of the first of them.',
      unit: 'persons',
      value: views.cohort.personsInFirstYear,
      evidence: views.cohort.evidence,
    },
    ...windows.map(([name, when, window]): Derived => ({
      id: `support${name}`,
      says: `Income support in ${when}.`,
      unit: 'money',
      ...(some ? { value: window.support } : {}),
      ...incomplete,
      note: descriptive,
      evidence: window.evidence.support,
    })),
    {
      id: 'supportChange',
      says: 'Income support after, less income support before.',
      unit: 'money',
      ...(some ? { value: budget.change } : {}),
      ...incomplete,
      note: descriptive,
      evidence: [...budget.before.evidence.support, ...budget.after.evidence.support],
    },
    ...windows.map(([name, when, window]): Derived => ({
      id: `supportAndRemainder${name}`,
      says: `Income support and what wages cost beyond the subsidy, from the same budget, in ${when}.`,
      unit: 'money',
      ...(some && window.gaps === 0 ? { value: window.supportAndRemainder } : {}),
      ...gapsOf(window.gaps),
      note: descriptive,
      evidence: window.evidence.all,
    })),
    ...payers
      .filter((payer) => budget.during.byPayer[payer].minor > 0)
      .map((payer): Derived => ({
        id: `costDuring.${payer}`,
        says: `What ${payer} bore in the 12 months from the month the employment began.`,
        unit: 'money',
        value: budget.during.byPayer[payer],
        ...gapsOf(budget.during.gaps),
        evidence: budget.during.evidence.all,
      })),
    {
      id: 'subsidy',
      says: 'Wage subsidies, all months.',
      unit: 'money',
      value: sum('wageSubsidy'),
      evidence: evidenceOf('wageSubsidy'),
    },
    {
      id: 'remainder',
      says: 'Employer cost beyond the subsidies, all months.',
      unit: 'money',
      value: sum('wageRemainder'),
      ...gapsOf(views.ledger.gaps.length),
      evidence: evidenceOf('wageRemainder'),
    },
    {
      id: 'wageIncome',
      says: 'Gross wages paid to participants.',
      unit: 'money',
      value: views.ledger.grossWages,
      evidence: at.evidence ? views.ledger.wages.flatMap(({ sources }) => sources) : [],
    },
    {
      id: 'outcome',
      says: at.program.outcome.says,
      unit: 'percent',
      rate: views.outcomes.rate,
      evidence: views.outcomes.evidence,
    },
    ...Object.entries(views.outcomes.byExit).map(([exit, count]): Derived => ({
      id: `exit.${exit}`,
      says: `Participations that ended in ${exit}.`,
      unit: 'participations',
      value: count,
      evidence: views.outcomes.evidenceByExit[exit as Exit] ?? [],
    })),
    {
      id: 'competenceShare',
      says: 'Competence development as a share of working time.',
      unit: 'percent',
      ...(competence.percent === undefined ? {} : { value: competence.percent }),
      note: `${String(competence.competence)} h of ${String(competence.worked)} h; ${String(competence.reached)} of ${String(competence.ended)} ended employments reached the share.`,
      evidence: competence.evidence,
    },
    {
      id: 'certificates',
      says: 'Certificates of a whole year in the program’s own employment.',
      unit: 'certificates',
      value: views.certificates.wholeYears.length,
      evidence: views.certificates.wholeYears.flatMap((one) => one.evidence),
    },
    ...phases.flatMap((phase): readonly Derived[] => {
      const time = views.time[phase]
      return time === undefined
        ? []
        : [
            {
              id: `timeIn.${phase}`,
              says: `Mean days in the phase ${phase}.`,
              unit: 'days',
              value: time.mean,
              note: `${String(time.days)} days of ${String(time.participations)} participations.`,
              evidence: time.evidence,
            },
          ]
    }),
  ]
  return { figures, ledger: { byPayer: views.ledger.byPayer, gaps: views.ledger.gaps } }
}

/** All figures of a program from its histories, beside what its source printed; figures that only the source states come last. */
export const reportOn = (histories: readonly History[], at: At): Report => {
  const { program } = at
  const derived = derivedFigures(histories, at)
  const printed = new Map(program.published.map((figure) => [figure.id, figure]))
  const figures = derived.figures.map((figure): Figure => {
    const published = printed.get(figure.id)
    return {
      ...figure,
      evidence: [...new Set(figure.evidence)].sort(),
      statements: [...new Set([...(published?.statements ?? []), ...statementsOf(program, figure.id)])].sort(),
      ...(published === undefined ? {} : { published }),
      ...(published === undefined || figure.value === undefined
        ? {}
        : { agrees: within(figure.value, published.value) }),
    }
  })
  const known = new Set(figures.map(({ id }) => id))
  const references = program.published.flatMap((published): readonly Figure[] =>
    known.has(published.id)
      ? []
      : [
          {
            id: published.id,
            says: published.says,
            statements: published.statements,
            unit: published.unit,
            published,
            evidence: [],
          },
        ],
  )
  return {
    program: program.id,
    asOf: at.asOf,
    knownAt: at.knownAt,
    figures: [...figures, ...references],
    ledger: derived.ledger,
  }
}
