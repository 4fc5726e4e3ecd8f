import { appointmentConcept } from './appointment.js'
import { caseloadConcept } from './caseload.js'
import { codeRulesOf, eventsOf, initialOf, recipesOf } from '../decider/concept.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineStream, type Stream } from '../decider/stream.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

const concepts = [appointmentConcept, caseloadConcept] as const
const events = eventsOf(concepts)
const initial = initialOf(concepts)

/** Everything that can happen to one coach. */
export type CoachEvent = EventOf<typeof events>

/** What decisions about a coach need to know. */
export interface Coach extends ReturnType<typeof initial> {}

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
export const coach: Stream<Coach, CoachEvent, Program, unknown> = defineStream({
  name: 'coach',
  events,
  initial,
  recipes: recipesOf(concepts),
  rules: codeRulesOf(concepts, [appointedFirst, notAfterLeft]),
})
