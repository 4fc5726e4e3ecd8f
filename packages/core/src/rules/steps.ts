import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { type TakenStep } from '../decider/subject.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { anyIdCodec, wordOf } from '../vocabulary/codec.js'

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

/** The part of a state that this concept keeps: the days of each step. */
export interface WithSteps {
  readonly steps: Readonly<Record<string, readonly TakenStep[]>>
}

/** When a step was taken, in the order of days. */
export const stepsTaken = ({ steps }: WithSteps, step: string): readonly TakenStep[] => steps[step] ?? []

const recipes: Recipes<WithSteps, StepEvent> = {
  StepTaken: (draft, { step, about, on }, { id }) => {
    const taken = (draft.steps[step] ??= [])
    taken.push({ on, by: id, ...(about === undefined ? {} : { about: [about] }) })
  },
}

/** Steps of the program that were taken. */
export const stepConcept = concept({
  name: 'step',
  events,
  initial: (): WithSteps => ({ steps: {} }),
  recipes,
})
