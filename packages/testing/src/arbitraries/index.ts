export { boundariesOf, days, generatedYears, type Length, type Wait } from './days.js'
export { type Intent, type WorkMonth } from './intents.js'
export {
  generatedId,
  historyOf,
  nextStamp,
  participationHistories,
  recordAll,
  scripts,
  type Generated,
  type GeneratedParticipation,
  type Script,
} from './histories.js'
export { anyRequest, attempts } from './attempts.js'
export { interleavings } from './interleavings.js'
export { supportHistories, type GeneratedSupport } from './support.js'
export { cohorts, type Cohort } from './cohorts.js'
export { anyEventOf, eventData, plainValue, type ByCheck } from './event-data.js'
export { unjudged, unjudgedHistories } from './unjudged.js'
export {
  untidyCohorts,
  untidyTraits,
  untidyTraitSays,
  type UntidyCohort,
  type UntidyOptions,
  type UntidyTrait,
} from './untidy-cohorts.js'
export { ruledPrograms, type RuledOptions } from './ruled-programs.js'
