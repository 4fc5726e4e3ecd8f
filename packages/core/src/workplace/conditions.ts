import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { wordOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type WorkplaceCondition } from '../vocabulary/kinds.js'

/**
 * A person whose task it is has reported whether a condition is present at a workplace. On each day, the latest report
 * up to that day is in effect.
 */
export const WorkplaceConditionReported = defineEvent(
  'WorkplaceConditionReported',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A condition is reported to be present at a workplace, or not to be.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: ({ condition }) => condition,
  },
  { condition: wordOf('workplaceCondition'), present: yesNoCodec },
)

const events = [WorkplaceConditionReported] as const
type ConditionEvent = EventOf<typeof events>

/** The latest report of a condition. */
export interface ReportedCondition {
  readonly present: boolean
  readonly on: Day
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. A condition that was not reported is missing: unknown, not absent. */
export interface WithWorkplaceConditions {
  readonly conditions: Readonly<Partial<Record<WorkplaceCondition, ReportedCondition>>>
}

const recipes: Recipes<WithWorkplaceConditions, ConditionEvent> = {
  WorkplaceConditionReported: (draft, { condition, present, on }, { id }) => {
    draft.conditions[condition] = { present, on, by: id }
  },
}

/** Conditions that can prevent a workplace from receiving a participant. */
export const workplaceConditionConcept = concept({
  name: 'workplace-condition',
  events,
  initial: (): WithWorkplaceConditions => ({ conditions: {} }),
  recipes,
})
