import { type WithInterventions } from './intervention.js'
import { type WithMeasures } from './measure.js'
import { concept } from '../decider/concept.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notMet, rulesFor } from '../decider/rule.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { codeCodec, hoursCodec, idAmong } from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { addHours, hours, type Hours } from '../vocabulary/hours.js'
import { type EventId } from '../vocabulary/ids.js'

/** Hours of attendance in a measure or an intervention. `entry` distinguishes two equal entries on the same day. */
export const AttendanceLogged = defineEvent(
  'AttendanceLogged',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Hours of attendance in a measure or an intervention.',
    silence: { is: 'spontaneous', fact: 'hours' },
    supersedes: 'nothing',
  },
  { in: idAmong(['measure', 'intervention']), hours: hoursCodec },
  { entry: codeCodec },
)

const events = [AttendanceLogged] as const
type AttendanceEvent = EventOf<typeof events>

/** The part of a participation's state that this concept keeps: hours of attendance by measure and intervention. */
export interface WithAttendance {
  readonly attended: Readonly<Record<string, Hours>>
}

const rules = rulesFor<WithAttendance & WithMeasures & WithInterventions, AttendanceEvent, Program>()

/** A measure or an intervention: its last day once it has ended, and the event that began it. */
const subjectOf = (
  { measures, interventions }: WithMeasures & WithInterventions,
  id: string,
): { readonly last: Day | undefined; readonly by: EventId } | undefined => {
  const measure = measures[id]
  if (measure !== undefined) return { last: measure.last, by: measure.grantedBy }
  const intervention = interventions[id]
  return intervention === undefined ? undefined : { last: intervention.last, by: intervention.startedBy }
}

const inSomethingOpen = rules.rule({
  id: 'attendance/in-something-open',
  version: 1,
  says: 'Hours of attendance lie within a measure or an intervention.',
  guards: { AttendanceLogged: 'must' },
  judge: ({ state, event: { data } }) => {
    const subject = subjectOf(state, data.in)
    if (subject === undefined) return notMet({ notOpen: data.in, begun: false })
    return subject.last === undefined
      ? met()
      : notMet({ notOpen: data.in, lastDay: subject.last, on: data.on }, { events: [subject.by] })
  },
})

// Hours outside an open measure or intervention are a finding and are not counted.
const recipes: Recipes<WithAttendance & WithMeasures & WithInterventions, AttendanceEvent> = {
  AttendanceLogged: (draft, { in: id, hours: attended }) => {
    const subject = subjectOf(draft, id)
    if (subject === undefined || subject.last !== undefined) return
    draft.attended[id] = addHours(attendedIn(draft, id), attended)
  },
}

/** The hours of attendance in a measure or an intervention so far; zero where none were logged. */
export const attendedIn = ({ attended }: WithAttendance, id: string): Hours => attended[id] ?? hours(0)

/** Hours of attendance in measures and interventions. */
export const attendanceConcept = concept({
  name: 'attendance',
  events,
  initial: (): WithAttendance => ({ attended: {} }),
  gauges: [
    {
      name: 'attendanceHours',
      event: AttendanceLogged,
      of: ['in'],
      amount: ({ hours: present }) => Number(present),
      total: ({ attended }, id) => attended[id] ?? 0,
    },
  ],
  rules: [inSomethingOpen],
  recipes,
})
