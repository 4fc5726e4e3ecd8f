import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { type TakenStep } from '../decider/subject.js'
import { idCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'

/**
 * A person has become familiar with the tasks and the workplace. If the event names a praktik, it was through this
 * praktik.
 */
export const FamiliarityConfirmed = defineEvent(
  'FamiliarityConfirmed',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A person has become familiar with tasks and workplace.',
    silence: { is: 'spontaneous', fact: 'assessments' },
    supersedes: 'nothing',
  },
  { workplace: idCodec('workplace') },
  { praktikId: idCodec('praktik') },
)

const events = [FamiliarityConfirmed] as const
type FamiliarityEvent = EventOf<typeof events>

/** The part of a participation's state that this concept keeps. */
export interface WithFamiliarity {
  /** The workplaces that the person is familiar with, each with the first event that states it. */
  readonly familiarWith: Readonly<Record<string, TakenStep>>
}

const recipes: Recipes<WithFamiliarity, FamiliarityEvent> = {
  FamiliarityConfirmed: (draft, { workplace, on }, { id }) => {
    draft.familiarWith[workplace] ??= { on, by: id, about: [workplace] }
  },
}

/** Whether a person has become familiar with a workplace and its tasks. */
export const familiarityConcept = concept({
  name: 'familiarity',
  events,
  initial: (): WithFamiliarity => ({ familiarWith: {} }),
  recipes,
  steps: [
    {
      event: FamiliarityConfirmed,
      taken: ({ familiarWith }) => Object.values(familiarWith),
    },
  ],
})
