import { type PlaceReserved } from './places.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { idCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
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

/** The events of this concept. */
export const expectationEvents = [ExpectationClarified] as const
type ExpectationEvent = EventOf<typeof expectationEvents>

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

const rules = rulesFor<WithExpectations, ExpectationEvent | EventOf<[typeof PlaceReserved]>, Program>()

const clarifiedFirst = rules.rule({
  id: 'place/clarified',
  version: 1,
  says: 'Before a place is taken, what it is about has been clarified at the workplace and for the person.',
  guards: { PlaceReserved: 'byTerm' },
  terms: ({ terms: { clarity } }) => ({ clarity }),
  judge: ({ state: { clarified }, event: { data }, terms: { clarity } }) => {
    const missingIn = (asked: readonly ClarityItem[], known: Clarified = {}) =>
      asked.filter((item) => known[item] !== true)
    const atWorkplace = missingIn(clarity.atWorkplace, clarified.atWorkplace)
    const forPerson = missingIn(clarity.forPerson, clarified.forPerson[data.participation])
    return atWorkplace.length + forPerson.length === 0
      ? met()
      : notMet({ notClarifiedAtWorkplace: atWorkplace, notClarifiedForPerson: forPerson })
  },
})

/** The rules of this concept. */
export const expectationRules = [clarifiedFirst]

/** What the events of this concept change. */
export const expectationRecipes: Recipes<WithExpectations, ExpectationEvent> = {
  ExpectationClarified: ({ clarified }, { item, participation }) => {
    const known = participation === undefined ? clarified.atWorkplace : (clarified.forPerson[participation] ??= {})
    known[item] = true
  },
}
