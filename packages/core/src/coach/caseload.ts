import { dayAfterFullMonths, type CoachLeft, type WithAppointment } from './appointment.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { idCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** A coach becomes responsible for a participation; `on` is the first day. */
export const ParticipantAssigned = defineEvent(
  'ParticipantAssigned',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A coach becomes responsible for a participant.',
    silence: { is: 'spontaneous', fact: 'caseloads' },
    supersedes: 'nothing',
  },
  { participation: idCodec('participation') },
)

/** A coach is no longer responsible for a participation; `on` is the last day. */
export const ParticipantReleased = defineEvent(
  'ParticipantReleased',
  {
    kind: 'report',
    moment: 'ends',
    says: 'A coach is responsible for a participant no longer.',
    silence: { is: 'spontaneous', fact: 'caseloads' },
    supersedes: 'nothing',
  },
  { participation: idCodec('participation') },
)

const caseloadEvents = [ParticipantAssigned, ParticipantReleased] as const
type CaseloadEvent = EventOf<typeof caseloadEvents>

/** A participation with the day since which the coach is responsible for it. */
export interface Assigned {
  readonly since: Day
  readonly by: EventId
}

/** The part of a coach's state that this concept keeps. */
export interface WithCaseload {
  /** The participations that the coach is responsible for now. */
  readonly assigned: Readonly<Record<string, Assigned>>
}

const rules = rulesFor<WithCaseload & WithAppointment, CaseloadEvent | EventOf<[typeof CoachLeft]>, Program>()

const assignedOnce = rules.rule({
  id: 'caseload/assigned-once-at-a-time',
  version: 1,
  says: 'A participant is assigned to a coach once at a time.',
  guards: { ParticipantAssigned: 'must' },
  judge: ({ state, event: { data } }) => {
    const already = state.assigned[data.participation]
    return already === undefined
      ? met()
      : notMet({ participation: data.participation, since: already.since }, { events: [already.by] })
  },
})

const releasedWhenAssigned = rules.rule({
  id: 'caseload/released-when-assigned',
  version: 1,
  says: 'Only a participant who is assigned can be released.',
  guards: { ParticipantReleased: 'must' },
  judge: ({ state, event: { data } }) =>
    state.assigned[data.participation] === undefined
      ? notMet({ participation: data.participation, assigned: false })
      : met(),
})

const nobodyLeftAssigned = rules.rule({
  id: 'caseload/nobody-left-assigned',
  version: 1,
  says: 'When a coach leaves, the participants have been released.',
  guards: { CoachLeft: 'should' },
  judge: ({ state }) => {
    const left = Object.entries(state.assigned)
    return left.length === 0
      ? met()
      : notMet({ assigned: left.map(([id]) => id) }, { events: left.map(([, { by }]) => by) })
  },
})

const events = (state: WithCaseload): readonly EventId[] => Object.values(state.assigned).map(({ by }) => by)

const tooEarly = (state: WithAppointment, on: Day, afterFullMonths: number): boolean =>
  state.appointment === undefined || on < dayAfterFullMonths(state.appointment, afterFullMonths)

const atMost = rules.rule({
  id: 'caseload/at-most',
  version: 1,
  says: 'After the first full months, a coach is responsible for no more participants than the program says.',
  guards: { ParticipantAssigned: 'byTerm' },
  terms: ({ terms: { caseload } }) => ({ caseload }),
  judge: ({ state, event: { data }, terms: { caseload } }) => {
    const { high, afterFullMonths } = caseload
    if (high === undefined) return notApplicable('noHighest')
    if (tooEarly(state, data.on, afterFullMonths)) return notApplicable('firstMonthsNotOver')
    const assigned = Object.keys({ ...state.assigned, [data.participation]: data }).length
    return assigned <= high ? met() : notMet({ assigned, high }, { events: events(state) })
  },
})

const atLeast = rules.rule({
  id: 'caseload/at-least',
  version: 1,
  says: 'After the first full months, a coach is responsible for no fewer participants than the program says.',
  guards: { ParticipantReleased: 'byTerm' },
  terms: ({ terms: { caseload } }) => ({ caseload }),
  judge: ({ state, event: { data }, terms: { caseload } }) => {
    const { low, afterFullMonths } = caseload
    if (low === undefined) return notApplicable('noLowest')
    if (state.assigned[data.participation] === undefined) return notApplicable('notAssigned')
    if (tooEarly(state, data.on, afterFullMonths)) return notApplicable('firstMonthsNotOver')
    const assigned = Object.keys(state.assigned).length - 1
    return assigned >= low ? met() : notMet({ assigned, low }, { events: events(state) })
  },
  obligation: ({ state, asOf, termsOn }) => {
    const { low, afterFullMonths } = termsOn(asOf)?.caseload ?? {}
    const { appointment } = state
    if (low === undefined || afterFullMonths === undefined || appointment === undefined) return []
    if (appointment.left !== undefined || tooEarly(state, asOf, afterFullMonths)) return []
    const assigned = Object.keys(state.assigned).length
    return assigned >= low
      ? []
      : [
          {
            what: 'participants',
            of: appointment.coach,
            missing: low - assigned,
            unit: 'persons',
            possible: true,
            facts: { assigned, low },
          },
        ]
  },
})

const recipes: Recipes<WithCaseload, CaseloadEvent> = {
  ParticipantAssigned: (draft, { participation, on }, { id }) => {
    draft.assigned[participation] ??= { since: on, by: id }
  },
  ParticipantReleased: (draft, { participation }) => {
    Reflect.deleteProperty(draft.assigned, participation)
  },
}

/** The participants whom a coach is responsible for. */
export const caseloadConcept = concept({
  name: 'caseload',
  events: caseloadEvents,
  initial: (): WithCaseload => ({ assigned: {} }),
  rules: [assignedOnce, releasedWhenAssigned, nobodyLeftAssigned, atMost, atLeast],
  recipes,
})
