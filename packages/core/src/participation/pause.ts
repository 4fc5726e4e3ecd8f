import { noActiveWeeks, pauseFrom, presentPause, resumeFrom, type WithActiveWeeks } from './active-weeks.js'
import { type EmploymentBegun } from './employment.js'
import { type WithEnding } from './ending.js'
import { type CompetenceHoursLogged } from './hours.js'
import { type WithOpening } from './opening.js'
import {
  countPause,
  openPraktik,
  type PraktikEnded,
  type PraktikExtended,
  type PraktikStarted,
  type WithPraktik,
} from './praktik.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { codeCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

/**
 * A participation pauses, for example because of an illness. `on` is the first day of the pause, and the whole day
 * belongs to it. Within a day, the start and the end of a pause come before events that begin something.
 */
export const ParticipationPaused = defineEvent(
  'ParticipationPaused',
  {
    kind: 'report',
    moment: 'decides',
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
    moment: 'decides',
    says: 'A participation goes on after a pause.',
    silence: { is: 'spontaneous', fact: 'participations' },
    supersedes: () => 'pause',
  },
  {},
)

const events = [ParticipationPaused, ParticipationResumed] as const
type PauseEvent = EventOf<typeof events>

type BegunOrDone = EventOf<
  [
    typeof PraktikStarted,
    typeof PraktikExtended,
    typeof PraktikEnded,
    typeof EmploymentBegun,
    typeof CompetenceHoursLogged,
  ]
>

const rules = rulesFor<WithActiveWeeks & WithEnding & WithPraktik, PauseEvent | BegunOrDone, Program>()

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

const noPraktikGoesOn = rules.rule({
  id: 'pause/no-praktik-goes-on',
  version: 2,
  says: 'When a participation pauses, its praktik have ended the day before at the latest.',
  guards: { ParticipationPaused: 'should', PraktikEnded: 'should' },
  judge: ({ state, event: { type, data } }) => {
    if (type === 'PraktikEnded') {
      const praktik = state.praktik[data.praktikId]
      const pause = presentPause(state) ?? state.active.latestPause
      if (praktik === undefined || praktik.last !== undefined) return notApplicable('noSuchPraktikOpen')
      // A pause that began within the planned days is already a finding at the beginning of the pause.
      return pause === undefined || pause.from > data.on || pause.from <= praktik.plannedTo
        ? met()
        : notMet(
            { pausedFrom: pause.from, praktik: [data.praktikId], endedOn: data.on },
            { events: [pause.by, praktik.startedBy] },
          )
    }
    // After the planned last day, it is unknown how long it continued until its ending is recorded.
    const open = openPraktik(state).filter(([, { plannedTo }]) => plannedTo >= data.on)
    return open.length === 0
      ? met()
      : notMet(
          { pausedFrom: data.on, praktik: open.map(([id]) => id) },
          { events: open.map(([, { startedBy }]) => startedBy) },
        )
  },
})

const nothingBeginsWhilePaused = rules.rule({
  id: 'pause/nothing-begins-while-paused',
  version: 1,
  says: 'While a participation is paused, no praktik and no employment begins, and no competence development takes place.',
  guards: {
    PraktikStarted: 'should',
    PraktikExtended: 'should',
    EmploymentBegun: 'should',
    CompetenceHoursLogged: 'should',
  },
  judge: ({ state: { active }, event: { data } }) => {
    const { pausedFrom, pausedBy } = active
    return pausedFrom === undefined || pausedBy === undefined
      ? met()
      : notMet({ pausedFrom, on: data.on }, { events: [pausedBy] })
  },
})

const recipes: Recipes<WithActiveWeeks & WithOpening & WithPraktik, PauseEvent> = {
  ParticipationPaused: (draft, { on }, { id }) => pauseFrom(draft, on, id),
  ParticipationResumed: (draft, { on }) => {
    countPause(draft, on)
    resumeFrom(draft, on)
  },
}

/** Pauses of a participation, and the weeks in which it is active. */
export const pauseConcept = concept({
  name: 'pause',
  events,
  initial: (): WithActiveWeeks => ({ active: noActiveWeeks() }),
  rules: [onlyOpen, onlyPaused, noPraktikGoesOn, nothingBeginsWhilePaused],
  recipes,
})
