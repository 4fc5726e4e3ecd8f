import { hasPassedPraktik, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { wordOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Speech } from '../rules/occasion.js'
import { type Program } from '../terms/program.js'
import { contradictedOf, metImplying } from '../terms/implied-conditions.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { derivedConditions, type AssessedCondition, type Condition } from '../vocabulary/kinds.js'

/**
 * One condition has been assessed by a person whose task it is. On each day, the latest assessment up to that day is in
 * effect.
 */
export const ConditionAssessed = defineEvent(
  'ConditionAssessed',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A condition has been assessed as met or not met.',
    silence: { is: 'spontaneous', fact: 'assessments' },
    supersedes: ({ condition }) => condition,
  },
  { condition: wordOf('condition', derivedConditions), met: yesNoCodec },
)

const events = [ConditionAssessed] as const
type EligibilityEvent = EventOf<typeof events>

/** The latest assessment of a condition. */
export interface Assessment {
  readonly met: boolean
  readonly on: Day
  readonly by: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithConditions {
  readonly conditions: Readonly<Partial<Record<AssessedCondition, Assessment>>>
}

type Known = WithConditions & WithPraktik

/** Whether a condition is met, not met, or not known. */
const standing = (state: Known, condition: Condition, program: Program): boolean | undefined =>
  condition === 'praktikPassed' ? hasPassedPraktik(state) : assessed(state, condition, program)

/** Whether a condition is met, not met, or not known, the assessment that says so, and those that contradict it. */
export const conditionStanding: Speech<Known>['standing'] = (state, condition, program) => {
  const holds = standing(state, condition, program)
  if (condition === 'praktikPassed') return { holds, by: [] }
  const assessment = state.conditions[condition]
  const contradicted = holds === true ? [] : contradictedOf(program, condition, (one) => state.conditions[one]?.met)
  return {
    ...{ holds, by: assessment === undefined ? [] : [assessment.by] },
    ...(contradicted.length === 0 ? {} : { contradicted }),
  }
}

/**
 * The assessed result for a condition. Without an assessment, the condition is met when another condition that implies
 * it is met.
 */
const assessed = (state: Known, condition: AssessedCondition, program: Program): boolean | undefined => {
  const own = state.conditions[condition]?.met
  if (own !== undefined) return own
  return metImplying(program, condition, (one) => state.conditions[one]?.met).length > 0 ? true : undefined
}

const recipes: Recipes<WithConditions, EligibilityEvent> = {
  ConditionAssessed: (draft, { condition, met: isMet, on }, { id }) => {
    draft.conditions[condition] = { met: isMet, on, by: id }
  },
}

/** The conditions that a program asks for, and whether the person meets them. */
export const eligibilityConcept = concept({
  name: 'eligibility',
  events,
  initial: (): WithConditions => ({ conditions: {} }),
  recipes,
})
