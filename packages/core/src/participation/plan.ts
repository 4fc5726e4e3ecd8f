import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { listOf, wordOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type CompetenceActivity } from '../vocabulary/kinds.js'

/** An individual plan is agreed, or replaced by a new one. */
export const PlanAgreed = defineEvent(
  'PlanAgreed',
  {
    kind: 'decision',
    moment: 'decides',
    says: 'An individual plan with its activities is agreed.',
    silence: { is: 'spontaneous', fact: 'plans' },
    supersedes: () => 'plan',
  },
  { activities: listOf(wordOf('activity')) },
)

const events = [PlanAgreed] as const
type PlanEvent = EventOf<typeof events>

/** The plan in effect. */
export interface Plan {
  readonly activities: readonly CompetenceActivity[]
  readonly on: Day
  readonly by: EventId
}

/** The part of a participation's state that this concept keeps. */
export interface WithPlan {
  readonly plan: Plan | undefined
}

const recipes: Recipes<WithPlan, PlanEvent> = {
  PlanAgreed: (draft, { activities, on }, { id }) => {
    draft.plan = { activities: [...activities], on, by: id }
  },
}

/** The plan that is agreed with the participant. */
export const planConcept = concept({
  name: 'plan',
  events,
  initial: (): WithPlan => ({ plan: undefined }),
  recipes,
})
