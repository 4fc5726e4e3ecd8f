import { adoptionEvents, adoptionRecipes, adoptionRules, type WithAdoption } from './adoption.js'
import { cooperationEvents, cooperationRecipes, cooperationRules } from './cooperation.js'
import { fundingEvents, fundingRecipes, fundingRules } from './funding.js'
import { stageEvents, stageRecipes, stageRules, type WithStages } from './stages.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type AroundParticipation } from '../participation/around.js'
import { type Program } from '../terms/program.js'

// A bundler treats a spread as a side effect, except in a call that is marked pure.
const events = (() => [...adoptionEvents, ...fundingEvents, ...stageEvents, ...cooperationEvents] as const)()

/** Everything that can happen in a program's own history. */
export type ProgramHistoryEvent = EventOf<typeof events>

/** The state that decisions about a program need. */
export interface ProgramHistory extends WithAdoption, WithStages {}

/** The stream of a program's own history: how it was adopted, funded, rolled out and ended. */
export const programHistory: Stream<ProgramHistory, ProgramHistoryEvent, Program, unknown> = (() =>
  defineStream({
    name: 'program',
    events,
    initial: (): ProgramHistory => ({ adoption: undefined, stages: {} }),
    recipes: { ...adoptionRecipes, ...fundingRecipes, ...stageRecipes, ...cooperationRecipes },
    rules: [...adoptionRules, ...fundingRules, ...stageRules, ...cooperationRules],
  }))()

/** The part of this state that the rules of a participation need. */
export const programAround = ({ adoption }: WithAdoption): NonNullable<AroundParticipation['program']> => ({
  adopted: adoption !== undefined,
  ended: adoption?.ended,
  to: adoption?.to,
  by: adoption?.endedBy ?? adoption?.by,
})
