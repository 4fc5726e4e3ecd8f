import { type EmploymentBegun, type WithEmployment } from './employment.js'
import { type MeasureGranted } from './measure.js'
import { hasPassedPraktik, type PraktikStarted, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined, type Facts, type Verdict } from '../decider/rule.js'
import { wordOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Speech } from '../rules/occasion.js'
import { type Program } from '../terms/program.js'
import { type Requirement } from '../terms/requirement.js'
import { contradictedOf, metImplying } from '../terms/implied-conditions.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { derivedConditions, type AssessedCondition, type Condition, type EmploymentKind } from '../vocabulary/kinds.js'
import { followsWithoutGap } from '../vocabulary/period.js'

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

type Known = WithConditions & WithPraktik & WithEmployment

/** Whether a condition is met, not met, or not known. */
const standing = (state: Known, condition: Condition, program: Program): boolean | undefined =>
  condition === 'praktikPassed' ? hasPassedPraktik(state) : assessed(state, condition, program)

/** Whether a condition is met, not met, or not known, and the assessment that says so. */
export const conditionStanding: Speech<Known>['standing'] = (state, condition, program) => {
  const assessment = condition === 'praktikPassed' ? undefined : state.conditions[condition]
  return { holds: standing(state, condition, program), by: assessment === undefined ? [] : [assessment.by] }
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

/** Conditions whose assessments contradict each other, as a fact; no fact where there are none. */
const contradiction = (state: Known, asked: readonly Condition[], program: Program): Facts => {
  const contradicted = asked.flatMap((condition) =>
    condition === 'praktikPassed' ? [] : contradictedOf(program, condition, (one) => state.conditions[one]?.met),
  )
  return contradicted.length === 0 ? {} : { contradicted: [...new Set(contradicted)] }
}

interface Weighed {
  readonly holds: boolean | undefined
  readonly unmet: readonly Condition[]
  readonly unknown: readonly Condition[]
}

/**
 * Judges a requirement as met, unmet or unknown. One unmet part makes an `allOf` unmet, and one met part makes an
 * `anyOf` met. Otherwise an unknown part makes the requirement unknown.
 */
const weigh = (state: Known, requirement: Condition | Requirement, program: Program): Weighed => {
  if (typeof requirement === 'string') {
    const holds = standing(state, requirement, program)
    return { holds, unmet: holds === false ? [requirement] : [], unknown: holds === undefined ? [requirement] : [] }
  }
  const every = 'allOf' in requirement
  const parts = (every ? requirement.allOf : requirement.anyOf).map((part) => weigh(state, part, program))
  const decisive = parts.some((part) => part.holds === !every)
  const holds = decisive ? !every : parts.some((part) => part.holds === undefined) ? undefined : every
  return holds === true
    ? { holds, unmet: [], unknown: [] }
    : { holds, unmet: parts.flatMap((part) => part.unmet), unknown: parts.flatMap((part) => part.unknown) }
}

const verdictOf = (state: Known, requirement: Requirement, program: Program): Verdict => {
  const { holds, unmet, unknown } = weigh(state, requirement, program)
  if (holds === true) return met()
  const contradicted = contradiction(state, [...unmet, ...unknown], program)
  if (holds === undefined) return undetermined(unknown, { unmet, ...contradicted })
  const by = unmet.flatMap((condition) => {
    const assessment = condition === 'praktikPassed' ? undefined : state.conditions[condition]
    return assessment === undefined ? [] : [assessment.by]
  })
  return notMet({ unmet, unknown, ...contradicted }, { events: by })
}

const rules = rulesFor<
  Known,
  EligibilityEvent | EventOf<[typeof MeasureGranted, typeof PraktikStarted, typeof EmploymentBegun]>,
  Program
>()

const targetGroup = rules.rule({
  id: 'eligibility/target-group',
  version: 2,
  says: 'When a measure is granted, the person belongs to the program’s target group.',
  guards: { MeasureGranted: 'byTerm' },
  terms: ({ terms: { targetGroup } }) => ({ targetGroup }),
  judge: ({ state, terms: { targetGroup }, program }) => verdictOf(state, targetGroup, program),
})

const beforePraktik = rules.rule({
  id: 'eligibility/before-praktik',
  version: 3,
  says: 'When a praktik starts, the person meets what the program requires at that point.',
  guards: { PraktikStarted: 'byTerm' },
  terms: ({ terms: { requiredAtPraktik } }) => ({ requiredAtPraktik }),
  judge: ({ state, terms: { requiredAtPraktik }, program }) => verdictOf(state, requiredAtPraktik, program),
})

interface AskedAtEmployment {
  readonly kinds: readonly EmploymentKind[]
  readonly requirement: Requirement
}

/** Judges what is required when the first employment of certain kinds begins, or an employment after a gap. */
const atEmployment = (
  state: Known,
  { on, kind }: EventOf<[typeof EmploymentBegun]>['data'],
  { kinds, requirement }: AskedAtEmployment,
  program: Program,
): Verdict => {
  if (!kinds.includes(kind)) return notApplicable('notAskedOf', { kind })
  const goesOn = Object.values(state.employments).some(
    (one) =>
      kinds.includes(one.kind) && one.last !== undefined && followsWithoutGap({ first: one.from, last: one.last }, on),
  )
  return goesOn ? notApplicable('followsWithoutGap') : verdictOf(state, requirement, program)
}

const beforeEmployment = rules.rule({
  id: 'eligibility/before-employment',
  version: 3,
  says: 'When the employment begins, the person meets every condition of the program.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { requiredAtEmployment } }) => ({ requiredAtEmployment }),
  judge: ({ state, event: { data }, terms, program }) => atEmployment(state, data, terms.requiredAtEmployment, program),
})

const expectedAtEmployment = rules.rule({
  id: 'eligibility/expected-at-employment',
  version: 2,
  says: 'When the employment begins, the person is one of those whom it is meant for.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { expectedAtEmployment: expected } }) => ({ expectedAtEmployment: expected }),
  judge: ({ state, event: { data }, terms, program }) => atEmployment(state, data, terms.expectedAtEmployment, program),
})

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
  rules: [targetGroup, beforePraktik, beforeEmployment, expectedAtEmployment],
  recipes,
})
