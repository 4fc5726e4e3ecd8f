import { appointmentEvents, appointmentRecipes, appointmentRules, type WithAppointment } from './appointment.js'
import { caseloadEvents, caseloadRecipes, caseloadRules, type WithCaseload } from './caseload.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

// A bundler treats a spread as a side effect, except in a call that is marked pure.
const events = (() => [...appointmentEvents, ...caseloadEvents] as const)()

/** Everything that can happen to one coach. */
export type CoachEvent = EventOf<typeof events>

/** What decisions about a coach need to know. */
export interface Coach extends WithAppointment, WithCaseload {}

const rules = rulesFor<Coach, CoachEvent, Program>()

const appointedFirst = rules.rule({
  id: 'appointment/first',
  version: 1,
  says: 'Nothing happens to a coach before the appointment.',
  guards: { ParticipantAssigned: 'must', ParticipantReleased: 'must', CoachLeft: 'must' },
  judge: ({ state: { appointment } }) => (appointment === undefined ? notMet({ appointed: false }) : met()),
})

const notAfterLeft = rules.rule({
  id: 'appointment/nothing-after-left',
  version: 1,
  says: 'Nothing happens to a coach who has left.',
  guards: { ParticipantAssigned: 'must', ParticipantReleased: 'must', CoachLeft: 'must' },
  judge: ({ state: { appointment } }) =>
    appointment?.left === undefined || appointment.leftBy === undefined
      ? met()
      : notMet({ leftOn: appointment.left }, { events: [appointment.leftBy] }),
})

/** The stream of one coach: its events, its rules and the functions on them. The rules limit who coaches whom. */
export const coach: Stream<Coach, CoachEvent, Program, unknown> = (() =>
  defineStream({
    name: 'coach',
    events,
    initial: (): Coach => ({ appointment: undefined, assigned: {} }),
    recipes: { ...appointmentRecipes, ...caseloadRecipes },
    rules: [...appointmentRules, appointedFirst, notAfterLeft, ...caseloadRules],
  }))()
