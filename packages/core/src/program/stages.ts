import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { countCodec, oneOf } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type EventId } from '../vocabulary/ids.js'
import { stages, type Stage } from '../vocabulary/kinds.js'

/** A stage of the roll-out starts, or one step of a stage. Steps are counted from 1; without `step` it is the first. */
export const StageStarted = defineEvent(
  'StageStarted',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A stage of a program’s roll-out starts, or a step of it.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { stage: oneOf(stages) },
  { step: countCodec },
)

/**
 * A step of a stage has been followed up. Within a day, this comes before anything that starts. Without `step` it is
 * the first step.
 */
export const StageFollowedUp = defineEvent(
  'StageFollowedUp',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A stage of a program’s roll-out, or a step of it, has been followed up.',
    silence: { is: 'spontaneous', fact: 'programHistory' },
    supersedes: 'nothing',
  },
  { stage: oneOf(stages) },
  { step: countCodec },
)

const events = [StageStarted, StageFollowedUp] as const
type StageEvent = EventOf<typeof events>

/**
 * The progress of a stage: the latest step that has started, and the latest step that was followed up. Each is 0 where
 * there is none.
 */
export interface StageSoFar {
  readonly step: number
  readonly startedBy: EventId
  readonly followedUp: number
}

/** The part of a program's state that this concept keeps. */
export interface WithStages {
  readonly stages: Readonly<Partial<Record<Stage, StageSoFar>>>
}

const rules = rulesFor<WithStages, StageEvent, Program>()

const inOrder = rules.rule({
  id: 'stage/in-order',
  version: 1,
  says: 'A stage starts only after the one before it has started.',
  guards: { StageStarted: 'byTerm' },
  terms: ({ terms: { stages } }) => ({ stages }),
  judge: ({ state, event: { data }, terms }) => {
    const place = terms.stages.indexOf(data.stage)
    if (place < 0) return notApplicable('noSuchStage')
    const before = terms.stages[place - 1]
    return before === undefined || state.stages[before] !== undefined
      ? met()
      : notMet({ stage: data.stage, notStarted: before })
  },
})

const stepByStep = rules.rule({
  id: 'stage/step-by-step',
  version: 1,
  says: 'The steps of a stage start one after the other, from the first.',
  guards: { StageStarted: 'must' },
  judge: ({ state, event: { data } }) => {
    const sofar = state.stages[data.stage]
    const { step = 1 } = data
    const next = (sofar?.step ?? 0) + 1
    return step === next
      ? met()
      : notMet({ stage: data.stage, step, next }, { events: sofar === undefined ? [] : [sofar.startedBy] })
  },
})

const followedUpFirst = rules.rule({
  id: 'stage/followed-up-before-the-next-step',
  version: 1,
  says: 'A step is followed up before the next step of the stage starts.',
  guards: { StageStarted: 'byTerm' },
  terms: ({ terms: { followedUpStages } }) => ({ followedUpStages }),
  judge: ({ state, event: { data }, terms: { followedUpStages } }) => {
    if (!followedUpStages.includes(data.stage)) return notApplicable('notAskedOfStage')
    const sofar = state.stages[data.stage]
    if (sofar === undefined) return notApplicable('firstStep')
    const { step, followedUp, startedBy } = sofar
    return followedUp === step ? met() : notMet({ stage: data.stage, step, followedUp }, { events: [startedBy] })
  },
})

const followsUpWhatStarted = rules.rule({
  id: 'stage/follows-up-what-has-started',
  version: 1,
  says: 'Only a step that has started is followed up.',
  guards: { StageFollowedUp: 'must' },
  judge: ({ state, event: { data } }) => {
    const { step = 1 } = data
    const started = state.stages[data.stage]?.step ?? 0
    return step <= started ? met() : notMet({ stage: data.stage, step, started })
  },
})

const recipes: Recipes<WithStages, StageEvent> = {
  StageStarted: (draft, { stage, step = 1 }, { id }) => {
    const sofar = draft.stages[stage]
    if (sofar === undefined || step > sofar.step)
      draft.stages[stage] = { step, startedBy: id, followedUp: sofar?.followedUp ?? 0 }
  },
  StageFollowedUp: (draft, { stage, step = 1 }) => {
    const sofar = draft.stages[stage]
    if (sofar !== undefined && step <= sofar.step) sofar.followedUp = Math.max(sofar.followedUp, step)
  },
}

/** The stages of a roll-out. */
export const stageConcept = concept({
  name: 'stage',
  events,
  initial: (): WithStages => ({ stages: {} }),
  rules: [inOrder, stepByStep, followedUpFirst, followsUpWhatStarted],
  recipes,
})
