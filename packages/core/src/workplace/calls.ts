import { concept } from '../decider/concept.js'
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

const events = [EmployerCalled] as const

// Calls change nothing that a rule needs; only projections count them.
const recipes: Recipes<unknown, EventOf<typeof events>> = {
  EmployerCalled: () => undefined,
}

/** Calls and visits to employers. */
export const callConcept = concept({
  name: 'call',
  events,
  recipes,
})
