// Asking
export { historyOf, type At, type Folding, type History, type Projection, type ViewOf } from './projection.js'
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
} from './project.js'

// Questions
export { cohort, type CohortView } from './cohort.js'
export {
  beforeAfter,
  pairedChange,
  type BeforeAfterPart,
  type BeforeAfterView,
  type BudgetWindow,
  type PairedChange,
} from './before-after.js'
export { competenceShare, type CompetenceStanding, type CompetenceView } from './competence.js'
export { certificates, employmentCertificate, type EmploymentCertificate } from './employment-certificate.js'
export { ledger, type LedgerView } from './ledger.js'
export {
  type LedgerExcess,
  type LedgerGap,
  type LedgerPart,
  type LedgerPlace,
  type LedgerRow,
  type LedgerSilence,
  type LedgerWage,
} from './ledger-rows.js'
export { type LedgerSum } from './ledger-sums.js'
export { outcomes, outcomesUnder, type OutcomesPart, type OutcomesView } from './outcomes.js'
export { jobindsatsMonths, jobindsatsStatus, koladaWorkOrStudy, type OutcomeMeasure } from './definitions.js'
export { activities, type ActivityCount } from './activities.js'
export { caseload, type CaseloadPart, type CaseloadView } from './caseload.js'
export { employed, type EmployedNow, type EmployedView } from './employed.js'
export { type Silent, type Uncertainty } from './unsure.js'
export { fullTimeEquivalentPersons, type FullTimeEquivalentsView } from './full-time-equivalents.js'
export { keptOfWage, type KeptPart, type KeptView } from './kept-of-wage.js'
export { parallelInterventions, type ParallelPart } from './parallel-interventions.js'
export {
  qualification,
  type Qualified,
  type QualificationPart,
  type QualificationRate,
  type QualificationView,
} from './qualification.js'
export { progression, type Progress, type ProgressionView, type Series } from './progression.js'
export {
  sustainedEmployment,
  unbrokenEmployment,
  type EmploymentSpell,
  type SpellRule,
  type SustainedEmploymentView,
} from './sustained-employment.js'
export { weeklyContact, type WeeklyContactPart } from './weekly-contact.js'
export { workplaces, type WorkplaceCount } from './workplaces.js'
export { type Count, type Tally } from './tally.js'
export { phases, timeInPhases, type Phase, type PhasesPart, type PhasesView } from './phases.js'

// Amounts and rates
export { employerCostFor, subsidyFor, type Amount, type Computed, type Missing, type NamedTerm } from './amounts.js'
export { benefitWithWage, regulatedRate, type WithWage } from './benefit.js'
export { fleksjobGrantFor, type FleksjobGrant, type FleksjobWage } from './fleksjob.js'
export { hoursReductionFor, type HoursReduction, type OnHelp } from './hours-reduction.js'
export { type OnBenefit, type WeeksReport } from './benefit-time.js'
export { benefitWeekOf, refundFor, type Refund } from './refund.js'
export { incomeSupportFor, jobbstimulansRuns, type HouseholdIncome, type SupportedHousehold } from './income-support.js'
export { sicknessInsuranceFor, unemploymentInsuranceFor, type Qualification, type WorkedMonth } from './insurance.js'
export { clopperPearson, rateOf, wilson, type IntervalMethod, type Unsure, type Rate } from './rate.js'
export {
  againstBaseline,
  attainment,
  compareWithBaseline,
  differenceOfRates,
  type AgainstBaseline,
  type Attainment,
  type BaselineComparison,
  type DifferenceOfRates,
} from './comparison.js'

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
} from './economy.js'
export { coachCostFor } from './coach-cost.js'
export { costPerParticipant, costPerSuccess, type UnitCost } from './unit-cost.js'
export { householdSavings, type SavingsPart, type SavingsView } from './household-savings.js'

// Disclosure
export { disclosed, type DisclosedFigure, type DisclosedReport } from './disclosure.js'
export { suppressedCounts, type SumOf } from './suppression.js'

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
} from './time-to-event.js'
export { cumulativeIncidence, incidenceBy, type IncidenceCurve, type IncidenceStep } from './competing-risks.js'
export { outcomeExit, timeToEnd, type CurvePoint, type ExitOverTime, type TimeToEndView } from './time-to-end.js'

// All of it beside what was published
export { type DerivedFigure, type FigureCurve, type FigureUnit } from './figures.js'
export { reportOn, type Figure, type Report } from './report.js'
