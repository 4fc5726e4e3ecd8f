import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { anyIdCodec, wordOf } from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/**
 * A step of the program was taken, such as an application. `about` refers to what the step concerns: an employment, a
 * subsidy, a measure.
 */
export const StepTaken = defineEvent(
  'StepTaken',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A step of the program was taken, such as an application.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { step: wordOf('step') },
  { about: anyIdCodec },
)

const events = [StepTaken] as const
type StepEvent = EventOf<typeof events>

/** A step on one of the days on which it was taken. */
export interface TakenStep {
  readonly on: Day
  readonly by: EventId
}

/** The part of a state that this concept keeps: the days of each step, by what it concerns; `''` where that was not stated. */
export interface WithSteps {
  readonly steps: Readonly<Record<string, Readonly<Record<string, readonly TakenStep[]>>>>
}

/** When a step was taken about something, in order; without `about`, the times at which nothing was stated. */
export const stepsTaken = ({ steps }: WithSteps, step: string, about = ''): readonly TakenStep[] =>
  steps[step]?.[about] ?? []

const recipes: Recipes<WithSteps, StepEvent> = {
  StepTaken: (draft, { step, about = '', on }, { id }) => {
    const ofStep = (draft.steps[step] ??= {})
    const taken = (ofStep[about] ??= [])
    taken.push({ on, by: id })
  },
}

/** Steps of the program that were taken. */
export const stepConcept = concept({
  name: 'step',
  events,
  initial: (): WithSteps => ({ steps: {} }),
  recipes,
})
