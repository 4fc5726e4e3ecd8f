import { adoptionConcept, type WithAdoption } from './adoption.js'
import { cooperationConcept } from './cooperation.js'
import { fundingConcept } from './funding.js'
import { stageConcept } from './stages.js'
import { codeRulesOf, eventsOf, initialOf, recipesOf } from '../decider/concept.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { inWordsOf } from '../history/in-words.js'
import { type EventOf } from '../history/event.js'
import { type AroundParticipation } from '../participation/around.js'
import { knownFactConcept } from '../rules/known-facts.js'
import { knownWordsIn } from '../rules/known-words.js'
import { stepConcept } from '../rules/steps.js'
import { type Program } from '../terms/program.js'

const concepts = [
  adoptionConcept,
  fundingConcept,
  stageConcept,
  cooperationConcept,
  stepConcept,
  knownFactConcept,
] as const
const events = eventsOf(concepts)
const initial = initialOf(concepts)

/** Everything that can happen in a program's own history. */
export type ProgramHistoryEvent = EventOf<typeof events>

/** The state that decisions about a program need. */
export interface ProgramHistory extends ReturnType<typeof initial> {}

/** The stream of a program's own history: how it was adopted, funded, rolled out and ended. */
export const programHistory: Stream<ProgramHistory, ProgramHistoryEvent, Program, unknown> = defineStream({
  name: 'program',
  events,
  initial,
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [knownWordsIn(events)]),
  words: inWordsOf,
})

/** The part of this state that the rules of a participation need. */
export const programAround = ({ adoption }: WithAdoption): NonNullable<AroundParticipation['program']> => ({
  adopted: adoption !== undefined,
  ended: adoption?.ended,
  to: adoption?.to,
  by: adoption?.endedBy ?? adoption?.by,
})
