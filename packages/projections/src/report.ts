import {
  addMonths,
  nextDay,
  type Day,
  type Instant,
  type Money,
  type Program,
  type PublishedFigure,
  type PublishedValue,
} from '@jobbspar/core'
import { activities } from './figures/coaching/activities.js'
import { beforeAfter } from './figures/money/before-after.js'
import { caseload } from './figures/coaching/caseload.js'
import { cohort } from './figures/persons/cohort.js'
import { competenceShare } from './figures/work/competence.js'
import { employed } from './figures/work/employed.js'
import { employmentCertificate } from './figures/work/employment-certificate.js'
import {
  deficitFigures,
  fullTimePersonsFigures,
  successCostFigures,
  sustainedFigures,
} from './figures/employment-figures.js'
import {
  budgetFigures,
  cohortFigures,
  ledgerFigures,
  outcomeFigures,
  phaseFigures,
  workFigures,
  type DerivedFigure,
} from './figures/figures.js'
import { fullTimeEquivalentPersons } from './figures/persons/full-time-equivalents.js'
import { householdSavings } from './figures/money/household-savings.js'
import { keptOfWage } from './figures/money/kept-of-wage.js'
import { ledger, type LedgerView } from './ledger/ledger.js'
import { outcomes } from './figures/outcomes/outcomes.js'
import { parallelInterventions } from './figures/work/parallel-interventions.js'
import { timeInPhases } from './figures/time/phases.js'
import {
  activityFigures,
  baselineFigures,
  besideFigures,
  coachFigures,
  contactFigures,
  employedFigures,
  keptFigures,
  savingsFigures,
  workplaceFigures,
} from './figures/program-figures.js'
import { progression } from './figures/work/progression.js'
import { project, withinCalendar } from './asking/project.js'
import { type At, type History } from './asking/projection.js'
import { qualificationFigures } from './figures/qualification-figures.js'
import { qualification } from './figures/work/qualification.js'
import { resultFigures } from './figures/result-figures.js'
import { sustainedEmployment } from './figures/outcomes/sustained-employment.js'
import { timeFigures } from './figures/time-figures.js'
import { timeToEnd } from './figures/time/time-to-end.js'
import { weeklyContact } from './figures/coaching/weekly-contact.js'
import { workplaces } from './figures/workplaces/workplaces.js'

/** One figure: derived from events, or printed by the source, or both side by side. */
export interface Figure extends DerivedFigure {
  /** The statements of the program's source it answers to. */
  readonly statements: readonly string[]
  /** Stated by the source only: nothing derives it, and no events stand behind it. */
  readonly reference?: true
  /** What the source printed. */
  readonly published?: PublishedFigure
  /** Whether the derived value lies within what was printed; absent where either of them is not known. */
  readonly agrees?: boolean
}

/** A program's figures from its histories, as of a day and as known at an instant. */
export interface Report {
  readonly program: string
  readonly asOf: Day
  readonly knownAt: Instant
  readonly figures: readonly Figure[]
  readonly ledger: Pick<LedgerView, 'byPayer' | 'borne' | 'gaps' | 'unreported'>
}

const minorOf = (value: number | Money): number => (typeof value === 'number' ? value : value.minor)

const within = (value: number | Money, printed: Exclude<PublishedValue, string>): boolean => {
  const { low, high } = typeof printed === 'object' && 'low' in printed ? printed : { low: printed, high: printed }
  return minorOf(low) <= minorOf(value) && minorOf(value) <= minorOf(high)
}

/** The statements that a program says a figure answers to. */
const statementsOf = (program: Program, id: string): readonly string[] =>
  Object.entries(program.coverage).flatMap(([statement, coverage]) =>
    coverage.is === 'modelled' && coverage.by.includes(`figure:${id}`) ? [statement] : [],
  )

const questions = {
  cohort,
  budget: beforeAfter(),
  ledger,
  outcomes: outcomes(),
  competence: competenceShare,
  certificates: employmentCertificate,
  time: timeInPhases,
  toEnd: timeToEnd(),
  activities,
  workplaces,
  caseload,
  contact: weeklyContact,
  employed,
  savings: householdSavings,
  parallel: parallelInterventions,
  progress: progression,
  kept: keptOfWage,
  halfYear: sustainedEmployment(6),
  wholeYear: sustainedEmployment(12),
  qualification,
}

/**
 * All figures of a program from its histories, beside what its source printed; figures that only the source states come last.
 * Make the histories with `historyOf` and the same `at`, so that they hold what was known then and no more.
 */
export const reportOn = (histories: readonly History[], at: At): Report => {
  const { program, asOf, knownAt } = at
  const last = withinCalendar(at).asOf
  const lastYear = { first: addMonths(nextDay(last), -12), last }
  const views = project({ ...questions, onSupport: fullTimeEquivalentPersons(lastYear) }, histories, at)
  const derived = [
    ...cohortFigures(views.cohort),
    ...budgetFigures(views.budget, at),
    ...resultFigures(views.budget, at),
    ...ledgerFigures(views.ledger, at),
    ...successCostFigures(views.ledger, views.outcomes, at),
    ...fullTimePersonsFigures(views.onSupport),
    ...outcomeFigures(views.outcomes, at),
    ...sustainedFigures(6, views.halfYear),
    ...sustainedFigures(12, views.wholeYear),
    ...workFigures(views.competence, views.certificates.wholeYears),
    ...deficitFigures(views.competence),
    ...phaseFigures(views.time),
    ...timeFigures(views.toEnd),
    ...activityFigures(views.activities, at),
    ...baselineFigures(views.outcomes, at),
    ...savingsFigures(views.savings, at),
    ...coachFigures(views.caseload, at),
    ...contactFigures(views.contact, at),
    ...employedFigures(views.employed, at),
    ...besideFigures(views.parallel, views.progress, at),
    ...keptFigures(views.kept, at),
    ...qualificationFigures(views.qualification, at),
    ...workplaceFigures(views.workplaces, at),
  ]
  const printed = new Map(program.published.map((figure) => [figure.id, figure]))
  const figures = derived.map((figure): Figure => {
    const published = printed.get(figure.id)
    return {
      ...figure,
      evidence: [...new Set(figure.evidence)].sort(),
      statements: [...new Set([...(published?.statements ?? []), ...statementsOf(program, figure.id)])].sort(),
      ...(published === undefined ? {} : { published }),
      ...(published === undefined || typeof published.value === 'string' || figure.value === undefined
        ? {}
        : { agrees: within(figure.value, published.value) }),
    }
  })
  const known = new Set(figures.map(({ id }) => id))
  const references = program.published
    .filter(({ id }) => !known.has(id))
    .map((published): Figure => {
      const { id, says, statements, unit } = published
      return { id, says, statements, unit, reference: true, published, evidence: [] }
    })
  const { byPayer, borne, gaps, unreported } = views.ledger
  return {
    ...{ program: program.id, asOf, knownAt },
    figures: [...figures, ...references],
    ledger: { byPayer, borne, gaps, unreported },
  }
}
