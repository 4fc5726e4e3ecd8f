export * from './arbitraries/index.js'
export { explained } from './explained.js'
export {
  corrected,
  deviating,
  deviationFrom,
  labelled,
  nthId,
  nthInstant,
  voided,
  type Amended,
  type Ref,
  type GivenEvent,
} from './given.js'
export { type Answered, type Checked, type Outcome } from './outcome.js'
export { scenario, type Scenario } from './scenario.js'
export * from './store-kit/index.js'
export { figures, type Figures, type Place, type Reported, type Shown, type Viewed } from './figures.js'
export { historiesOf, givenHistory } from './histories.js'
export { testLaws, type ContractCase, type TestRunner } from './cases.js'
export * from './laws/index.js'
export { nearMisses, nearMissKinds, type NearMiss, type NearMissKind, type NearMissOf } from './near-misses/index.js'
