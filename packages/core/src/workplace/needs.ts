import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec, idCodec, listOf, oneOf, wordOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type EventId } from '../vocabulary/ids.js'
import { needHorizons, type NeedHorizon } from '../vocabulary/kinds.js'

/**
 * The staff that an employer needs, now or later: the branches, the roles, and the required education or experience.
 */
export const NeedsAnalysed = defineEvent(
  'NeedsAnalysed',
  {
    kind: 'report',
    moment: 'decides',
    says: 'An employer’s need of people has been analysed.',
    silence: { is: 'spontaneous', fact: 'employerContacts' },
    supersedes: 'nothing',
  },
  { need: idCodec('need'), horizon: oneOf(needHorizons) },
  {
    branches: listOf(wordOf('branch')),
    roles: listOf(codeCodec),
    requiresEducation: yesNoCodec,
    requiresExperience: yesNoCodec,
  },
)

const events = [NeedsAnalysed] as const
type NeedEvent = EventOf<typeof events>

/** A need that has been analysed. */
export interface Need {
  readonly horizon: NeedHorizon
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. */
export interface WithNeeds {
  readonly needs: Readonly<Record<string, Need>>
}

const rules = rulesFor<WithNeeds, NeedEvent, Program>()

const idUsedOnce = rules.rule({
  id: 'need/id-used-once',
  version: 1,
  says: 'Each need has an id of its own.',
  guards: { NeedsAnalysed: 'must' },
  judge: ({ state, event: { data } }) => {
    const other = state.needs[data.need]
    return other === undefined ? met() : notMet({ need: data.need }, { events: [other.by] })
  },
})

const recipes: Recipes<WithNeeds, NeedEvent> = {
  NeedsAnalysed: (draft, { need, horizon }, { id }) => {
    draft.needs[need] ??= { horizon, by: id }
  },
}

/** Analyses of an employer's needs. */
export const needConcept = concept({
  name: 'need',
  events,
  initial: (): WithNeeds => ({ needs: {} }),
  rules: [idUsedOnce],
  recipes,
})
