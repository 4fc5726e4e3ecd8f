// Words
export * from './vocabulary/day.js'
export * from './vocabulary/week.js'
export { isMonth, monthOf, firstDayOf, lastDayOf, shiftMonth, type Month } from './vocabulary/month.js'
export {
  daysIn,
  includes,
  overlap,
  lastDayOfMonths,
  holdsMonths,
  followsWithoutGap,
  type Period,
} from './vocabulary/period.js'
export { instant, isInstant, laterInstant, type Instant } from './vocabulary/instant.js'
export * from './vocabulary/hours.js'
export * from './vocabulary/money.js'
export * from './vocabulary/ids.js'
export * from './vocabulary/kinds.js'
export * from './vocabulary/codec.js'
export { problemLine, shown, type Invalid, type Parsed, type Problem } from './vocabulary/invalid.js'
export { type Standard } from './vocabulary/standard.js'
export { type JsonSchema } from './vocabulary/json-schema.js'
export { glossary, glossaryEntry, type GlossaryEntry } from './vocabulary/glossary.js'

// Terms and programs
export * from './terms/term.js'
export { conditionsIn, requirementCodec, type Requirement } from './terms/requirement.js'
export * from './terms/program-terms.js'
export * from './terms/program.js'

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
  type Moment,
} from './history/event.js'
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
export { type Consulted, type ContextAt, type Determination, type UsedTerm } from './decider/determination.js'
export { type Draft, type Recipes } from './decider/recipes.js'
export { type Admit, type Admitted, type Failed, type Refused } from './decider/admit.js'
export { type Obligation } from './decider/obligations.js'
export { type Request, type Stamp } from './decider/propose.js'
export { defineStream, type Decided, type Extension, type Reduced, type Stream } from './decider/stream.js'
export { type Timeline } from './decider/timelines.js'

// One person's way through one program
export { type AroundParticipation, type ReservedPlace } from './participation/around.js'
export { ParticipationOpened, type Opening } from './participation/opening.js'
export { ConditionAssessed, type Assessment } from './participation/eligibility.js'
export { PlanAgreed, type Plan } from './participation/plan.js'
export { PraktikStarted, PraktikExtended, PraktikEnded, type Praktik } from './participation/praktik.js'
export { SubsidyDecided, SubsidyExtended, type Subsidy } from './participation/subsidy.js'
export {
  EmploymentBegun,
  EmploymentExtended,
  EmploymentTermsChanged,
  EmploymentEnded,
  type Employment,
} from './participation/employment.js'
export { WorkHoursLogged, CompetenceHoursLogged, AbsenceLogged, type HoursSoFar } from './participation/hours.js'
export { WagePaid, SubsidyPaid } from './participation/pay.js'
export { ContactMade } from './participation/contact.js'
export { ParticipationEnded, endParticipation, type Ending } from './participation/ending.js'
export { FollowUpRecorded } from './participation/follow-up.js'
export { participation, type Participation, type ParticipationEvent } from './participation/participation.js'

// Income support, in streams of its own
export {
  SupportGranted,
  SupportPaid,
  SupportEnded,
  support,
  type Grant,
  type Support,
  type SupportEvent,
} from './support/support.js'

// A program's own history
export {
  ProgramAdopted,
  ProgramMadePermanent,
  ProgramEnded,
  programHistory,
  type Adoption,
  type AdoptionEvent,
  type WithAdoption,
} from './program/adoption.js'

// Storing
export * from './store/event-store.js'
export * from './store/record.js'
export * from './store/adopt.js'
export * from './store/stream-kinds.js'
