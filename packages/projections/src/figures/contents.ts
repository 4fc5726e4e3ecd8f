import { caseloadFigure } from './coaching/caseload-figure.js'
import { coachingTalks } from './coaching/coaching-talks.js'
import { costPerCoach } from './coaching/cost-per-coach.js'
import { costPerParticipant } from './coaching/cost-per-participant.js'
import { cvsShared } from './coaching/cvs-shared.js'
import { fullTimePosts } from './coaching/full-time-posts.js'
import { matchesAccepted } from './coaching/matches-accepted.js'
import { matchesProposed } from './coaching/matches-proposed.js'
import { weeklyContactFigure } from './coaching/weekly-contact-figure.js'
import { borneInPeriod } from './flow/borne-in-period.js'
import { entryCohorts } from './flow/entry-cohorts.js'
import { leftIn } from './flow/left-in.js'
import { participationsAtEnd } from './flow/participations-at-end.js'
import { participationsAtStart } from './flow/participations-at-start.js'
import { participationsEntered } from './flow/participations-entered.js'
import { participationsLeft } from './flow/participations-left.js'
import { personsAtEnd } from './flow/persons-at-end.js'
import { costDuring } from './money/cost-during.js'
import { costPerSuccess } from './money/cost-per-success.js'
import { householdSavingsFigure } from './money/household-savings-figure.js'
import { keptOfWageFigure } from './money/kept-of-wage-figure.js'
import { netResult } from './money/net-result.js'
import { remainder } from './money/remainder.js'
import { subsidy } from './money/subsidy.js'
import { support } from './money/support.js'
import { supportAndRemainder } from './money/support-and-remainder.js'
import { supportAndRemainderChange } from './money/support-and-remainder-change.js'
import { supportChange } from './money/support-change.js'
import { wageIncome } from './money/wage-income.js'
import { ended } from './outcomes/ended.js'
import { endedByGroup } from './outcomes/ended-by-group.js'
import { exit } from './outcomes/exit.js'
import { expectedAtBaseline } from './outcomes/expected-at-baseline.js'
import { jobs } from './outcomes/jobs.js'
import { jobsInPrivateBusiness } from './outcomes/jobs-in-private-business.js'
import { outcome } from './outcomes/outcome.js'
import { outcomeByGroup } from './outcomes/outcome-by-group.js'
import { participations } from './outcomes/participations.js'
import { reachedOutcome } from './outcomes/reached-outcome.js'
import { sustained } from './outcomes/sustained.js'
import { targetAttainment } from './outcomes/target-attainment.js'
import { fullTimePersonsOnSupport } from './persons/full-time-persons-on-support.js'
import { persons } from './persons/persons.js'
import { personsByGroup } from './persons/persons-by-group.js'
import { personsInFirstYear } from './persons/persons-in-first-year.js'
import { daysToEnd } from './time/days-to-end.js'
import { timeIn } from './time/time-in.js'
import { timeTo } from './time/time-to.js'
import { certificates } from './work/certificates.js'
import { competenceDeficit } from './work/competence-deficit.js'
import { competenceShare } from './work/competence-share.js'
import { employedByAma } from './work/employed-by-ama.js'
import { employedByForvaltning } from './work/employed-by-forvaltning.js'
import { employed } from './work/employed-figure.js'
import { employedInResursjobb } from './work/employed-in-resursjobb.js'
import { parallelInterventions } from './work/parallel-interventions-figure.js'
import { progressHours } from './work/progress-hours.js'
import { progressTasks } from './work/progress-tasks.js'
import { qualifiedForSicknessInsurance } from './work/qualified-for-sickness-insurance.js'
import { qualifiedForUnemploymentInsurance } from './work/qualified-for-unemployment-insurance.js'
import { recruitedOrdinarily } from './work/recruited-ordinarily.js'
import { scenario } from './work/scenario.js'
import { barredWorkplaces } from './workplaces/barred-workplaces.js'
import { companiesWithSmallJobs } from './workplaces/companies-with-small-jobs.js'
import { employerCalls } from './workplaces/employer-calls.js'
import { experiencesShared } from './workplaces/experiences-shared.js'
import { needsAnalysed } from './workplaces/needs-analysed.js'
import { places } from './workplaces/places.js'
import { placesHeld } from './workplaces/places-held.js'
import { taskForceMembers } from './workplaces/task-force-members.js'
import { vacanciesFilled } from './workplaces/vacancies-filled.js'
import { vacanciesPosted } from './workplaces/vacancies-posted.js'
import { workplacesFigure } from './workplaces/workplaces-figure.js'
import { type FigureDefinition } from './define.js'

/** The figures of a report, in their order. A new figure needs one file, and one line in this list. */
export const contents: readonly FigureDefinition[] = [
  persons,
  personsInFirstYear,
  personsByGroup,
  participationsAtStart,
  participationsEntered,
  participationsLeft,
  leftIn,
  participationsAtEnd,
  personsAtEnd,
  borneInPeriod,
  entryCohorts,
  support,
  supportChange,
  supportAndRemainder,
  supportAndRemainderChange,
  costDuring,
  netResult,
  subsidy,
  remainder,
  wageIncome,
  costPerSuccess,
  fullTimePersonsOnSupport,
  outcome,
  exit,
  endedByGroup,
  outcomeByGroup,
  sustained,
  competenceShare,
  certificates,
  competenceDeficit,
  timeIn,
  daysToEnd,
  timeTo,
  participations,
  ended,
  jobs,
  jobsInPrivateBusiness,
  coachingTalks,
  cvsShared,
  matchesProposed,
  matchesAccepted,
  targetAttainment,
  reachedOutcome,
  expectedAtBaseline,
  householdSavingsFigure,
  caseloadFigure,
  fullTimePosts,
  costPerCoach,
  costPerParticipant,
  weeklyContactFigure,
  employed,
  employedByAma,
  employedByForvaltning,
  employedInResursjobb,
  recruitedOrdinarily,
  scenario,
  parallelInterventions,
  progressHours,
  progressTasks,
  keptOfWageFigure,
  qualifiedForUnemploymentInsurance,
  qualifiedForSicknessInsurance,
  workplacesFigure,
  needsAnalysed,
  vacanciesPosted,
  vacanciesFilled,
  employerCalls,
  taskForceMembers,
  companiesWithSmallJobs,
  experiencesShared,
  places,
  placesHeld,
  barredWorkplaces,
]
