import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { idCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { clarityItems, type ClarityItem } from '../vocabulary/kinds.js'

/**
 * Something is clarified before a place is taken: once for the workplace, or for the participation that the event
 * names.
 */
export const ExpectationClarified = defineEvent(
  'ExpectationClarified',
  {
    kind: 'report',
    moment: 'decides',
    says: 'Something is clarified at a workplace, or for one participation.',
    silence: { is: 'spontaneous', fact: 'employerContacts' },
    supersedes: 'nothing',
  },
  { item: oneOf(clarityItems) },
  { participation: idCodec('participation') },
)

const events = [ExpectationClarified] as const
type ExpectationEvent = EventOf<typeof events>

/** The items that have been clarified. */
export type Clarified = Readonly<Partial<Record<ClarityItem, true>>>

/** The part of a workplace's state that this concept keeps. */
export interface WithExpectations {
  readonly clarified: {
    readonly atWorkplace: Clarified
    /** The clarified items by participation. */
    readonly forPerson: Readonly<Record<string, Clarified>>
  }
}

const recipes: Recipes<WithExpectations, ExpectationEvent> = {
  ExpectationClarified: ({ clarified }, { item, participation }) => {
    const known = participation === undefined ? clarified.atWorkplace : (clarified.forPerson[participation] ??= {})
    known[item] = true
  },
}

/** Expectations that are clarified at the workplace and for a person. */
export const expectationConcept = concept({
  name: 'expectation',
  events,
  initial: (): WithExpectations => ({ clarified: { atWorkplace: {}, forPerson: {} } }),
  recipes,
})
