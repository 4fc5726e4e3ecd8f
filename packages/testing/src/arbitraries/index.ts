export {
  aroundTerms,
  boundariesOf,
  days,
  generatedYears,
  lengthsAround,
  openingDays,
  type Length,
  type Wait,
} from './days.js'
export { type Intent, type WorkMonth } from './intents.js'
export {
  generatedId,
  historyOf,
  nextStamp,
  participationHistories,
  recordAll,
  recordScene,
  requestsOf,
  scripts,
  type Generated,
  type GeneratedParticipation,
  type Script,
} from './histories.js'
export { anyRequest, attempts } from './attempts.js'
export { amendmentRequest, amendments, interleavings, type Amendment } from './interleavings.js'
export {
  supportHistories,
  supportHistoryOf,
  supportScripts,
  type GeneratedSupport,
  type SupportScript,
} from './support.js'
export { cohorts, type Cohort } from './cohorts.js'
export { anyEventOf, eventData, plainValue, type ByCheck } from './event-data.js'
export { unjudged, unjudgedHistories } from './unjudged.js'
