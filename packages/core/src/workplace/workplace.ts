import { callEvents, callRecipes } from './calls.js'
import {
  workplaceConditionEvents,
  workplaceConditionRecipes,
  workplaceConditionRules,
  type WithWorkplaceConditions,
} from './conditions.js'
import { expectationEvents, expectationRecipes, expectationRules, type WithExpectations } from './expectations.js'
import { experienceEvents, experienceRecipes } from './experience.js'
import { needEvents, needRecipes, needRules, type WithNeeds } from './needs.js'
import { placesEvents, placesRecipes, placesRules, type WithPlaces } from './places.js'
import { registrationEvents, registrationRecipes, registrationRules, type WithRegistration } from './registration.js'
import { taskBoxEvents, taskBoxRecipes, taskBoxRules, type WithTaskBoxes } from './task-boxes.js'
import { taskForceEvents, taskForceRecipes, taskForceRules, type WithTaskForce } from './task-force.js'
import { vacancyEvents, vacancyRecipes, vacancyRules, type WithVacancies } from './vacancies.js'
import { mustAfter } from '../decider/guards.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type AroundParticipation } from '../participation/around.js'
import { type Program } from '../terms/program.js'

// A bundler treats a spread as a side effect, except in a call that is marked pure.
const events = (() =>
  [
    ...registrationEvents,
    ...workplaceConditionEvents,
    ...placesEvents,
    ...taskBoxEvents,
    ...expectationEvents,
    ...callEvents,
    ...needEvents,
    ...vacancyEvents,
    ...taskForceEvents,
    ...experienceEvents,
  ] as const)()

/** Everything that can happen at one workplace. */
export type WorkplaceEvent = EventOf<typeof events>

/** The state that decisions about a workplace need. */
export interface Workplace
  extends
    WithRegistration,
    WithWorkplaceConditions,
    WithPlaces,
    WithTaskBoxes,
    WithExpectations,
    WithNeeds,
    WithVacancies,
    WithTaskForce {}

const rules = rulesFor<Workplace, WorkplaceEvent, Program>()

const registeredFirst = rules.rule({
  id: 'registration/first',
  version: 1,
  says: 'Nothing happens at a workplace before it is registered.',
  guards: mustAfter('WorkplaceRegistered', events),
  judge: ({ state: { registration } }) => (registration === undefined ? notMet({ registered: false }) : met()),
})

/** The stream of one workplace: its events, its rules and the functions on them. */
export const workplace: Stream<Workplace, WorkplaceEvent, Program, unknown> = (() =>
  defineStream({
    name: 'workplace',
    events,
    initial: (): Workplace => ({
      registration: undefined,
      conditions: {},
      places: undefined,
      reservations: {},
      taskBoxes: {},
      clarified: { atWorkplace: {}, forPerson: {} },
      needs: {},
      vacancies: {},
      taskForce: undefined,
    }),
    recipes: {
      ...registrationRecipes,
      ...workplaceConditionRecipes,
      ...placesRecipes,
      ...taskBoxRecipes,
      ...expectationRecipes,
      ...callRecipes,
      ...needRecipes,
      ...vacancyRecipes,
      ...taskForceRecipes,
      ...experienceRecipes,
    },
    rules: [
      ...registrationRules,
      registeredFirst,
      ...placesRules,
      ...workplaceConditionRules,
      ...expectationRules,
      ...taskBoxRules,
      ...needRules,
      ...vacancyRules,
      ...taskForceRules,
    ],
  }))()

/** The part of a workplace's state that the rules of a participation need. */
export const workplaceAround = ({
  reservations,
  taskBoxes,
}: WithPlaces & WithTaskBoxes): NonNullable<AroundParticipation['workplace']> => ({
  reservations,
  taskBoxes: Object.keys(taskBoxes),
})
