import { callConcept } from './calls.js'
import { workplaceConditionConcept } from './conditions.js'
import { expectationConcept } from './expectations.js'
import { experienceConcept } from './experience.js'
import { needConcept } from './needs.js'
import { placesConcept, type WithPlaces } from './places.js'
import { receivingConcept } from './receiving.js'
import { registrationConcept } from './registration.js'
import { taskBoxConcept, type WithTaskBoxes } from './task-boxes.js'
import { taskForceConcept } from './task-force.js'
import { vacancyConcept } from './vacancies.js'
import { codeRulesOf, eventsOf, initialOf, recipesOf } from '../decider/concept.js'
import { mustAfter } from '../decider/guards.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { inWordsOf } from '../history/in-words.js'
import { type EventOf } from '../history/event.js'
import { type AroundParticipation } from '../participation/around.js'
import { knownFactConcept } from '../rules/known-facts.js'
import { knownWordsIn } from '../rules/known-words.js'
import { stepConcept } from '../rules/steps.js'
import { type Program } from '../terms/program.js'

const concepts = [
  registrationConcept,
  workplaceConditionConcept,
  placesConcept,
  receivingConcept,
  taskBoxConcept,
  expectationConcept,
  callConcept,
  needConcept,
  vacancyConcept,
  taskForceConcept,
  experienceConcept,
  stepConcept,
  knownFactConcept,
] as const
const events = eventsOf(concepts)
const initial = initialOf(concepts)

/** Everything that can happen at one workplace. */
export type WorkplaceEvent = EventOf<typeof events>

/** The state that decisions about a workplace need. */
export interface Workplace extends ReturnType<typeof initial> {}

const rules = rulesFor<Workplace, WorkplaceEvent, Program>()

const registeredFirst = rules.rule({
  id: 'registration/first',
  version: 1,
  says: 'Nothing happens at a workplace before it is registered.',
  guards: mustAfter('WorkplaceRegistered', events),
  judge: ({ state: { registration } }) => (registration === undefined ? notMet({ registered: false }) : met()),
})

/** The stream of one workplace: its events, its rules and the functions on them. */
export const workplace: Stream<Workplace, WorkplaceEvent, Program, unknown> = defineStream({
  name: 'workplace',
  events,
  initial,
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [registeredFirst, knownWordsIn(events)]),
  words: inWordsOf,
})

/** The part of a workplace's state that the rules of a participation need. */
export const workplaceAround = ({
  reservations,
  taskBoxes,
}: WithPlaces & WithTaskBoxes): NonNullable<AroundParticipation['workplace']> => ({
  reservations,
  taskBoxes: Object.keys(taskBoxes),
})
