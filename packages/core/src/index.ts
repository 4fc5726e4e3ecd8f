// Words
export * from './vocabulary/day.js'
export * from './vocabulary/week.js'
export { decimalOf, millionths, roundedQuotient, roundedShare, shownDecimal } from './vocabulary/rounding.js'
export { isMonth, monthOf, firstDayOf, lastDayOf, shiftMonth, type Month } from './vocabulary/month.js'
export {
  daysIn,
  includes,
  overlap,
  lastDayOfMonths,
  holdsMonths,
  followsWithoutGap,
  stretchesOf,
  together,
  type Period,
  type Stretch,
  type Together,
} from './vocabulary/period.js'
export { periodNamed, quarterOf } from './vocabulary/period-name.js'
export { endOfDay, isTimeZone, localDay, type TimeZone } from './vocabulary/local-day.js'
export { instant, isInstant, laterInstant, type Instant } from './vocabulary/instant.js'
export * from './vocabulary/hours.js'
export * from './vocabulary/money.js'
export * from './vocabulary/ids.js'
export * from './vocabulary/kinds.js'
export * from './vocabulary/codec.js'
export {
  knownValueCodec,
  type BornIn,
  type KnownRange,
  type KnownReference,
  type KnownValue,
  type KnownWord,
  type Since,
} from './vocabulary/known-value.js'
export {
  elapsed,
  isWithin,
  possibleOn,
  type Bounds,
  type FactUnit,
  type Possible,
  type TimeUnit,
} from './vocabulary/possible.js'
export { unknownName } from './terms/fields.js'
export {
  expectedIn,
  expectedText,
  expecting,
  foundIn,
  foundTexts,
  type Expected,
  type TextBy,
} from './vocabulary/expected.js'
export {
  moreLine,
  problemAt,
  problemLine,
  wrongAt,
  type Invalid,
  type Parsed,
  type Problem,
} from './vocabulary/invalid.js'
export { shown } from './vocabulary/shown.js'
export { type Standard } from './vocabulary/standard.js'
export { sortOf, type JsonSchema } from './vocabulary/json-schema.js'
export { glossary, glossaryEntry, type GlossaryEntry } from './vocabulary/glossary.js'

// Terms and programs
export * from './terms/term.js'
export { conditionsIn, requirementCodec, type Requirement } from './terms/requirement.js'
export { libraryTerms } from './terms/library-terms.js'
export * from './terms/program-terms.js'
export {
  type Coverage,
  type HarmlessRate,
  type OutcomeDefinition,
  type Program,
  type PublishedFigure,
  type PublishedValue,
} from './terms/program.js'
export { namedTerms, type NamedTerms } from './terms/named-terms.js'
export { kindOfRule, type DataRule, type RuleKind, type RuleVersion } from './terms/data-rules.js'
export { type Bound, type RuleBounds } from './terms/rule-bounds.js'
export { type AmountLimit, type AmountWindow } from './terms/rule-amounts.js'
export { isAmountLimit, type Limit, type LimitCase, type LimitWindow, type PeriodLimit } from './terms/rule-limit.js'
export { type Duration, type Order } from './terms/rule-order.js'
export {
  type DayOfYear,
  type DaySpan,
  type FactPart,
  type FieldPart,
  type RequiredPart,
  type Requires,
  type Words,
} from './terms/rule-requires.js'
export { shareRequiredOn, statedOn, temporaryKindsOn, unsubsidisedKindsOn, type StatedRule } from './terms/stated.js'
export { gauges, subjects, type FieldSort, type GaugeName, type SubjectName } from './terms/subjects.js'
export { conditionsImplying, metImplying, type Assessments } from './terms/implied-conditions.js'
export { codePrefixes } from './terms/program-rules.js'
export {
  countsAs,
  factUnit,
  hasTrait,
  knownWords,
  type KnownWords,
  type ProgramWord,
  type ProgramWords,
  type WordForms,
} from './terms/words.js'
export { parseProgram, type ProgramReading } from './terms/parse-program.js'
export { defineProgram, programToJson } from './terms/program-json.js'
export {
  diffPrograms,
  type ProgramDiff,
  type TermDiff,
  type TermPart,
  type VersionDiff,
  type WordDiff,
} from './terms/diff-programs.js'

// Histories
export {
  defineEvent,
  type AnyEvent,
  type AnyEventDef,
  type DataOf,
  type EventDef,
  type EventKind,
  type EventOf,
  type EventSpec,
  type Silence,
  type Moment,
} from './history/event.js'
export { silenceOf, type CompleteTo, type SilenceAt, type SilenceMeaning } from './history/silence.js'
export { runsOn, seenTo, type Running, type RunsOn, type SeenTo } from './history/running.js'
export { firstShape, type EarlierShapes } from './history/upcasting.js'
export { jsonSchemaOf, jsonSchemaOfCheck, jsonSchemaOfStream } from './history/json-schema.js'
export { parseMeta, type Deviation, type Meta, type Recorded } from './history/envelope.js'
export {
  correct,
  voidEvent,
  isMark,
  targetOf,
  type Correct,
  type EventCorrected,
  type EventVoided,
  type Mark,
  type Stored,
  type Void,
} from './history/corrections.js'
export {
  readLeniently,
  readStrictly,
  type Corrupt,
  type Quarantined,
  type Reader,
  type StoredProblem,
} from './history/read.js'
export { type Viewpoint } from './history/timeline.js'

// Deciding
export * from './decider/rule.js'
export { reasonMessage, reasonText, type Reason } from './decider/reasons.js'
export { type Consulted, type ContextAt, type Determination, type UsedTerm } from './decider/determination.js'
export { type Draft, type Recipes } from './decider/recipes.js'
export { type Admit, type Admitted, type Failed, type Refused } from './decider/admit.js'
export { type Obligation } from './decider/obligations.js'
export { type Request, type Stamp } from './decider/propose.js'
export { defineStream, type Decided, type Extension, type Reduced, type Stream } from './decider/stream.js'
export { type Timeline } from './decider/timelines.js'
export { type WordsNow } from './decider/words-now.js'
export { type InWords } from './history/in-words.js'

// What several streams hold
export { StepTaken, stepsTaken } from './rules/steps.js'
export { type TakenStep } from './decider/subject.js'
export { FactKnown, factOn, type KnownFact } from './rules/known-facts.js'

// One person's way through one program
export { type AroundParticipation, type OtherParticipation, type ReservedPlace } from './participation/around.js'
export { ParticipationOpened, type Opening } from './participation/opening.js'
export { ParticipationPaused, ParticipationResumed } from './participation/pause.js'
export { type ActiveWeeks, type Pause } from './participation/active-weeks.js'
export { ConditionAssessed, type Assessment } from './participation/eligibility.js'
export { JobGoalAgreed, RehabilitationTeamMet } from './participation/job-goal.js'
export { MeasureGranted, MeasureEnded, type Measure } from './participation/measure.js'
export { PlanAgreed, type Plan } from './participation/plan.js'
export { RouteChosen, MatchProposed, MatchAnswered, type Match } from './participation/route.js'
export { PraktikStarted, PraktikExtended, PraktikEnded, type Praktik } from './participation/praktik.js'
export {
  InterventionStarted,
  InterventionEnded,
  CompanyAgreementReached,
  type Intervention,
} from './participation/intervention.js'
export { FamiliarityConfirmed } from './participation/familiarity.js'
export { SubsidyDecided, SubsidyExtended, type Subsidy } from './participation/subsidy.js'
export {
  EmploymentBegun,
  EmploymentExtended,
  EmploymentTermsChanged,
  EmploymentEnded,
  type Employment,
} from './participation/employment.js'
export { WorkHoursLogged, CompetenceHoursLogged, AbsenceLogged, type HoursSoFar } from './participation/hours.js'
export { AttendanceLogged, attendedIn } from './participation/attendance.js'
export { WagePaid, SubsidyPaid } from './participation/pay.js'
export { ContactMade } from './participation/contact.js'
export { ProgressObserved } from './participation/progress.js'
export { CvShared, CvWithdrawn } from './participation/job-search.js'
export { ParticipationEnded, endParticipation, type Ending } from './participation/ending.js'
export { FollowUpRecorded } from './participation/follow-up.js'
export { participation, type Participation, type ParticipationEvent } from './participation/participation.js'

// Income support, in streams of its own
export {
  SupportGranted,
  SupportPaid,
  HouseholdReported,
  BenefitWeeksBefore,
  SupportEnded,
  support,
  type Grant,
  type Support,
  type SupportEvent,
} from './support/support.js'

// Workplaces
export { WorkplaceRegistered, type Registration } from './workplace/registration.js'
export { WorkplaceConditionReported, type ReportedCondition } from './workplace/conditions.js'
export { ReceptionPlacesSet, PlaceReserved, PlaceReleased, type Places, type Reservation } from './workplace/places.js'
export { TaskBoxDefined, type TaskBox } from './workplace/task-boxes.js'
export { ExpectationClarified, type Clarified } from './workplace/expectations.js'
export { EmployerCalled } from './workplace/calls.js'
export { NeedsAnalysed, type Need } from './workplace/needs.js'
export { VacancyPosted, VacancyClosed, type Vacancy } from './workplace/vacancies.js'
export { TaskForceJoined, TaskForceLeft, type TaskForceMembership } from './workplace/task-force.js'
export { ExperienceShared } from './workplace/experience.js'
export { workplaceAround, workplace, type Workplace, type WorkplaceEvent } from './workplace/workplace.js'
export {
  explainMatch,
  type Compared,
  type MatchExplained,
  type MatchNeeds,
  type MatchPoint,
  type NotCompared,
} from './workplace/matching.js'

// Coaches, each in a stream of their own
export { CoachAppointed, CoachLeft, dayAfterFullMonths, type Appointment } from './coach/appointment.js'
export { ParticipantAssigned, ParticipantReleased, type Assigned } from './coach/caseload.js'
export { coach, type Coach, type CoachEvent } from './coach/coach.js'

// A program's own history
export { ProgramAdopted, ProgramMadePermanent, ProgramEnded, type Adoption } from './program/adoption.js'
export { FundingApplied, FundingSecured } from './program/funding.js'
export { StageStarted, StageFollowedUp, type StageSoFar } from './program/stages.js'
export { CooperationAgreed } from './program/cooperation.js'
export { programHistory, type ProgramHistory, type ProgramHistoryEvent } from './program/program-history.js'

// Storing
export * from './store/event-store.js'
export { checkBounds } from './store/bounds.js'
export { sameEvent } from './store/same-event.js'
export * from './store/record.js'
export * from './store/adopt.js'
export * from './store/around.js'
export * from './store/stream-kinds.js'

// Texts
export { english } from './languages/english.js'
export { type Catalogue, type Language, type Translation } from './languages/texts.js'
