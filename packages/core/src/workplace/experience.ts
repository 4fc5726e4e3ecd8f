import { concept } from '../decider/concept.js'
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

const events = [ExperienceShared] as const

// It changes nothing that a rule needs; only projections count it.
const recipes: Recipes<unknown, EventOf<typeof events>> = {
  ExperienceShared: () => undefined,
}

/** What was learnt at a workplace and is shared with the staff. */
export const experienceConcept = concept({
  name: 'experience',
  events,
  recipes,
})
