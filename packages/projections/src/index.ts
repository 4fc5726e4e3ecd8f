// Asking
export {
  historyOf,
  type At,
  type By,
  type ByFact,
  type Folding,
  type History,
  type Projection,
  type ViewOf,
} from './asking/projection.js'
export {
  combineParts,
  liveProjections,
  partOf,
  partsOf,
  project,
  viewsOf,
  type LiveProjections,
  type PartsOf,
  type Projections,
  type ViewsOf,
} from './asking/project.js'

// Questions
export { cohort, type CohortView } from './figures/persons/cohort.js'
export {
  beforeAfter,
  pairedChange,
  type BeforeAfterPart,
  type BeforeAfterView,
  type BudgetWindow,
  type PairedChange,
} from './figures/money/before-after.js'
export { competenceShare, type CompetenceStanding, type CompetenceView } from './figures/work/competence.js'
export {
  certificates,
  employmentCertificate,
  type EmploymentCertificate,
} from './figures/work/employment-certificate.js'
export { ledger, type LedgerView } from './ledger/ledger.js'
export {
  type LedgerExcess,
  type LedgerGap,
  type LedgerPart,
  type LedgerPlace,
  type LedgerRow,
  type LedgerSilence,
  type LedgerWage,
} from './ledger/rows.js'
export { type LedgerSum } from './ledger/sums.js'
export {
  householdSupport,
  type HouseholdGrant,
  type HouseholdMonth,
  type HouseholdSupport,
  type PaidMonth,
} from './ledger/household-support.js'
export { participationSpells, type ParticipationSpell } from './figures/flow/participation-spells.js'
export { flowIn, type Flow } from './figures/flow/flow.js'
export {
  cohortMonths,
  entryCohortsOf,
  type CohortRow,
  type CohortStatus,
  type EntryCohorts,
} from './figures/flow/cohort-rows.js'
export { outcomes, outcomesUnder, type OutcomesView } from './figures/outcomes/outcomes.js'
export { type OutcomesPart } from './figures/outcomes/outcome-fold.js'
export {
  byGroup,
  type GroupMember,
  type ParticipationGroup,
  type ParticipationGroups,
} from './figures/outcomes/by-group.js'
export { type GroupName } from './figures/persons/group-names.js'
export { type GroupedParticipation } from './figures/persons/known-group.js'
export {
  jobindsatsMonths,
  jobindsatsStatus,
  koladaWorkOrStudy,
  type OutcomeMeasure,
} from './figures/outcomes/definitions.js'
export { activities, type ActivityCount } from './figures/coaching/activities.js'
export { caseload, type CaseloadPart, type CaseloadView } from './figures/coaching/caseload.js'
export { employed, type EmployedNow, type EmployedView } from './figures/work/employed.js'
export { type Silent, type Uncertainty } from './asking/unsure.js'
export { fullTimeEquivalentPersons, type FullTimeEquivalentsView } from './figures/persons/full-time-equivalents.js'
export { keptOfWage, type KeptMonth, type KeptPart, type KeptView } from './figures/money/kept-of-wage.js'
export { parallelInterventions, type ParallelPart } from './figures/work/parallel-interventions.js'
export {
  qualification,
  type Qualified,
  type QualificationPart,
  type QualificationRate,
  type QualificationView,
} from './figures/work/qualification.js'
export { progression, type Progress, type ProgressionView, type Series } from './figures/work/progression.js'
export {
  sustainedEmployment,
  unbrokenEmployment,
  type EmploymentSpell,
  type SpellRule,
  type SustainedEmploymentView,
} from './figures/outcomes/sustained-employment.js'
export { weeklyContact, type WeeklyContactPart } from './figures/coaching/weekly-contact.js'
export { workplaces, type WorkplaceCount } from './figures/workplaces/workplaces.js'
export { type Count, type Tally } from './asking/tally.js'
export { phases, timeInPhases, type Phase, type PhasesPart, type PhasesView } from './figures/time/phases.js'

// Amounts and rates
export { lackMessage, lackText, lackTexts } from './statistics/lack.js'
export { subsidyFor, type Amount, type Computed, type Missing, type NamedTerm } from './amounts/subsidy.js'
export { employerCostFor, type EmployerWage } from './amounts/employer-cost.js'
export { benefitWithWage, regulatedRate, type WithWage } from './amounts/benefit.js'
export { kontanthjaelpFor, kontanthjaelpWithWage, type Kontanthjaelp } from './amounts/kontanthjaelp.js'
export { fleksjobGrantFor, type FleksjobGrant, type FleksjobWage } from './amounts/fleksjob.js'
export { hoursReductionFor, type HoursReduction, type OnHelp } from './amounts/hours-reduction.js'
export { type OnBenefit, type WeeksReport } from './amounts/benefit-time.js'
export { benefitWeekOf, refundFor, type Refund } from './amounts/refund.js'
export {
  incomeSupportFor,
  jobbstimulansRuns,
  type HouseholdIncome,
  type SupportedChild,
  type SupportedHousehold,
} from './amounts/income-support.js'
export {
  sicknessInsuranceFor,
  unemploymentInsuranceFor,
  type Qualification,
  type WorkedMonth,
} from './amounts/insurance.js'
export { clopperPearson, rateOf, wilson, type IntervalMethod, type Unsure, type Rate } from './statistics/rate.js'
export {
  againstBaseline,
  attainment,
  compareWithBaseline,
  differenceOfRates,
  type AgainstBaseline,
  type Attainment,
  type BaselineComparison,
  type DifferenceOfRates,
} from './statistics/comparison.js'

// Costs over time
export {
  breakEvenSuccesses,
  discountFactor,
  exactly,
  netBudgetResult,
  paybackYears,
  presentValue,
  sharedBy,
  sharedByBetween,
  type BudgetYear,
  type CountRange,
  type MoneyRange,
  type NetBudgetResult,
} from './amounts/economy.js'
export { coachCostFor } from './amounts/coach-cost.js'
export {
  costPerParticipant,
  costPerSuccess,
  costPerSuccessInterval,
  type CostInterval,
  type UnitCost,
} from './amounts/unit-cost.js'
export { householdSavings, type SavingsPart, type SavingsView } from './figures/money/household-savings.js'

// Disclosure
export {
  collapsedCounts,
  type CollapsedCounts,
  type CollapseOptions,
  type CountGroup,
  type CountTree,
} from './statistics/collapsing.js'
export { isShareable, type Contributions } from './statistics/concentration.js'
export { bandShares, medianOf, timeBands, type BandPoint, type TimeBand, type Timed } from './statistics/time-bands.js'
export {
  countFamily,
  releasedCounts,
  type AnswerOf,
  type CountFamily,
  type EarlierCounts,
  type FamilyCounts,
  type PeriodCounts,
  type PrintedCounts,
  type ReleasedCounts,
} from './figures/count-family.js'
export { type PrintedAt } from './figures/earlier-counts.js'
export { type CountsByName, type Nested } from './statistics/nested-counts.js'
export {
  amounts,
  counted,
  meanOfPersons,
  never,
  publicly,
  rated,
  sharesOfPersons,
  type Per,
  type RateNames,
  type Release,
  type TimedCases,
  type Times,
  type FewOf,
} from './figures/release.js'
export {
  releasedReport,
  type EarlierRelease,
  type NotReleased,
  type ReleasedFigure,
  type ReleasedReport,
} from './disclosure.js'

// Time to event
export {
  atRiskAt,
  happenedBy,
  kaplanMeier,
  restrictedMean,
  type Happened,
  type Interval,
  type Observation,
  type SurvivalCurve,
  type SurvivalStep,
} from './statistics/survival.js'
export {
  cumulativeIncidence,
  incidenceBy,
  type IncidenceCurve,
  type IncidenceStep,
} from './statistics/competing-risks.js'
export {
  outcomeExit,
  timeToEnd,
  type CurvePoint,
  type ExitOverTime,
  type TimeToEndView,
} from './figures/time/time-to-end.js'

// All figures, with the published ones
export { contents } from './figures/contents.js'
export {
  householdCase,
  joinCases,
  participationCase,
  personCase,
  withCases,
  type Case,
  type CellSilence,
  type CellSubject,
  type Whose,
  type WithCases,
} from './asking/cases.js'
export { type Cell } from './figures/cell.js'
export {
  defineFigure,
  sections,
  type DerivedFigure,
  type Detail,
  type Facts,
  type FigureCurve,
  type FigureDefinition,
  type FigureRelease,
  type FigureTable,
  type FigureUnit,
  type FigureValue,
  type Formula,
  type Message,
  type Section,
  type TableRow,
} from './figures/define.js'
export { reportOn, type Figure, type Report } from './report.js'
export { figuresInEnglish, sectionTexts, unitTexts } from './languages/english.js'
