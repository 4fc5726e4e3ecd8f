import { type Recipes } from '../decider/recipes.js'
import { codeCodec, idCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { employerCallForms } from '../vocabulary/kinds.js'

/** A coach has called on an employer. `entry` distinguishes two equal calls on the same day. */
export const EmployerCalled = defineEvent(
  'EmployerCalled',
  {
    kind: 'report',
    moment: 'happens',
    says: 'A coach has called on an employer, by telephone or by a visit.',
    silence: { is: 'spontaneous', fact: 'employerContacts' },
    supersedes: 'nothing',
  },
  { coach: idCodec('coach'), form: oneOf(employerCallForms) },
  { entry: codeCodec },
)

/** The events of this concept. */
export const callEvents = [EmployerCalled] as const

/** What the events of this concept change: nothing that a rule needs. Only projections count them. */
export const callRecipes: Recipes<unknown, EventOf<typeof callEvents>> = {
  EmployerCalled: () => undefined,
}
