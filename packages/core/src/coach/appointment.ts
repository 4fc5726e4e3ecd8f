import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { idCodec, shareCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId, type IdOf } from '../vocabulary/ids.js'
import { firstDayOf, monthOf, shiftMonth } from '../vocabulary/month.js'

/** A person begins as a coach, for a share of full time. */
export const CoachAppointed = defineEvent(
  'CoachAppointed',
  {
    kind: 'report',
    moment: 'opens',
    says: 'A person begins as a coach.',
    silence: { is: 'spontaneous', fact: 'caseloads' },
    supersedes: 'nothing',
  },
  { coach: idCodec('coach'), fullTimeShare: shareCodec },
)

/** A coach has left; `on` is the last day. */
export const CoachLeft = defineEvent(
  'CoachLeft',
  {
    kind: 'report',
    moment: 'closes',
    says: 'A coach has left.',
    silence: { is: 'spontaneous', fact: 'caseloads' },
    supersedes: 'nothing',
  },
  {},
)

const events = [CoachAppointed, CoachLeft] as const
type AppointmentEvent = EventOf<typeof events>

/** Who the coach is, with the first and the last day as a coach. */
export interface Appointment {
  readonly coach: IdOf<'coach'>
  readonly from: Day
  readonly by: EventId
  /** The last day, once the coach has left. */
  readonly left: Day | undefined
  readonly leftBy: EventId | undefined
}

/** The part of a coach's state that this concept keeps. */
export interface WithAppointment {
  readonly appointment: Appointment | undefined
}

/**
 * The first day after a coach's first `months` full months. A full month is a whole calendar month. For a coach who
 * begins on 15 January, the first full month is February; for a coach who begins on 1 January, it is January. With
 * `months` 0, the result is the coach's first day.
 */
export const dayAfterFullMonths = ({ from }: Pick<Appointment, 'from'>, months: number): Day => {
  if (months === 0) return from
  const month = monthOf(from)
  return firstDayOf(shiftMonth(month, from === firstDayOf(month) ? months : months + 1))
}

const rules = rulesFor<WithAppointment, AppointmentEvent, Program>()

const once = rules.rule({
  id: 'appointment/once',
  version: 1,
  says: 'A coach is appointed once.',
  guards: { CoachAppointed: 'must' },
  judge: ({ state: { appointment } }) =>
    appointment === undefined
      ? met()
      : notMet({ coach: appointment.coach, appointedOn: appointment.from }, { events: [appointment.by] }),
})

const recipes: Recipes<WithAppointment, AppointmentEvent> = {
  CoachAppointed: (draft, { coach, on }, { id }) => {
    draft.appointment ??= { coach, from: on, by: id, left: undefined, leftBy: undefined }
  },
  CoachLeft: (draft, { on }, { id }) => {
    if (draft.appointment === undefined || draft.appointment.left !== undefined) return
    draft.appointment.left = on
    draft.appointment.leftBy = id
  },
}

/** How a coach begins and leaves. */
export const appointmentConcept = concept({
  name: 'appointment',
  events,
  initial: (): WithAppointment => ({ appointment: undefined }),
  rules: [once],
  recipes,
})
