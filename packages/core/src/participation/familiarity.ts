import { type EmploymentBegun } from './employment.js'
import { type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { type TakenStep } from '../decider/subject.js'
import { idCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

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

const rules = rulesFor<WithFamiliarity & WithPraktik, FamiliarityEvent | EventOf<[typeof EmploymentBegun]>, Program>()

const praktikFirst = rules.rule({
  id: 'praktik/first-before-employment',
  version: 1,
  says: 'A praktik has begun before the employment does.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { praktikFirst } }) => ({ praktikFirst }),
  judge: ({ state, event: { data }, terms: { praktikFirst } }) => {
    if (!praktikFirst.kinds.includes(data.kind)) return notApplicable('notAskedOf', { kind: data.kind })
    return Object.keys(state.praktik).length > 0 ? met() : notMet({ praktik: 'none' })
  },
})

const beforeEmployment = rules.rule({
  id: 'familiarity/before-employment',
  version: 1,
  says: 'The person has become familiar with tasks and workplace before the employment there begins.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { familiarity } }) => ({ familiarity }),
  judge: ({ state, event: { data }, terms: { familiarity } }) => {
    if (!familiarity.kinds.includes(data.kind)) return notApplicable('notAskedOf', { kind: data.kind })
    if (data.workplace === undefined) return undetermined(['workplace'])
    return data.workplace in state.familiarWith
      ? met()
      : notMet(
          { workplace: data.workplace, familiarWith: Object.keys(state.familiarWith) },
          { events: Object.values(state.familiarWith).map(({ by }) => by) },
        )
  },
})

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
  rules: [praktikFirst, beforeEmployment],
  recipes,
  steps: [
    {
      event: FamiliarityConfirmed,
      taken: ({ familiarWith }) => Object.values(familiarWith),
    },
  ],
})
