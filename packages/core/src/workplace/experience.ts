import { type Recipes } from '../decider/recipes.js'
import { codeCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { experienceForms } from '../vocabulary/kinds.js'

/** Experience from a workplace is shared with the staff. `entry` distinguishes two such events of the same form on the same day. */
export const ExperienceShared = defineEvent(
  'ExperienceShared',
  {
    kind: 'report',
    moment: 'happens',
    says: 'What was learnt at a workplace is shared with the staff.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: 'nothing',
  },
  { form: oneOf(experienceForms) },
  { entry: codeCodec },
)

/** The events of this concept. */
export const experienceEvents = [ExperienceShared] as const

/** What the events of this concept change: nothing that a rule needs. Only projections count them. */
export const experienceRecipes: Recipes<unknown, EventOf<typeof experienceEvents>> = {
  ExperienceShared: () => undefined,
}
