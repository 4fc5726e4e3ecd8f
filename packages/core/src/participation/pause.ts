import { pauseFrom, resumeFrom, type WithActiveWeeks } from './active-weeks.js'
import { type WithEnding } from './ending.js'
import { type WithOpening } from './opening.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

/** A participation pauses: for an illness, say. `on` is the first day of the pause. */
export const ParticipationPaused = defineEvent(
  'ParticipationPaused',
  {
    kind: 'report',
    moment: 'begins',
    says: 'A participation pauses.',
    silence: { is: 'spontaneous', fact: 'participations' },
    supersedes: () => 'pause',
  },
  {},
  { reason: codeCodec },
)

/** A participation goes on after a pause; `on` is its first day again. */
export const ParticipationResumed = defineEvent(
  'ParticipationResumed',
  {
    kind: 'report',
    moment: 'begins',
    says: 'A participation goes on after a pause.',
    silence: { is: 'spontaneous', fact: 'participations' },
    supersedes: () => 'pause',
  },
  {},
)

/** The events of this concept. */
export const pauseEvents = [ParticipationPaused, ParticipationResumed] as const
type PauseEvent = EventOf<typeof pauseEvents>

const rules = rulesFor<WithActiveWeeks & WithEnding, PauseEvent, Program>()

const onlyOpen = rules.rule({
  id: 'pause/only-what-is-open',
  version: 1,
  says: 'Only a participation that is neither paused nor ended pauses.',
  guards: { ParticipationPaused: 'must' },
  judge: ({ state: { active, ending } }) => {
    if (ending !== undefined) return notMet({ endedOn: ending.on }, { events: [ending.by] })
    const { pausedFrom, pausedBy } = active
    return pausedFrom === undefined || pausedBy === undefined ? met() : notMet({ pausedFrom }, { events: [pausedBy] })
  },
})

const onlyPaused = rules.rule({
  id: 'pause/only-what-is-paused',
  version: 1,
  says: 'Only a participation that is paused, and has not ended, goes on.',
  guards: { ParticipationResumed: 'must' },
  judge: ({ state: { active, ending } }) => {
    if (ending !== undefined) return notMet({ endedOn: ending.on }, { events: [ending.by] })
    return active.pausedFrom === undefined ? notMet({ paused: false }) : met()
  },
})

/** The rules of this concept. */
export const pauseRules = [onlyOpen, onlyPaused]

/** What its events change. */
export const pauseRecipes: Recipes<WithActiveWeeks & WithOpening, PauseEvent> = {
  ParticipationPaused: (draft, { on }, { id }) => pauseFrom(draft, on, id),
  ParticipationResumed: (draft, { on }) => resumeFrom(draft, on),
}
