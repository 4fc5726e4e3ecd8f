import { type AroundParticipation } from './around.js'
import { type EmploymentBegun } from './employment.js'
import { type PraktikStarted } from './praktik.js'
import { concept } from '../decider/concept.js'
import { met, notKnownOf, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'

const rules = rulesFor<
  unknown,
  EventOf<[typeof PraktikStarted, typeof EmploymentBegun]>,
  Program,
  AroundParticipation
>()

const reserved = rules.rule({
  id: 'place/reserved',
  version: 2,
  says: 'The person takes a place that is reserved for this participation at the workplace, and not released.',
  guards: { PraktikStarted: 'byTerm', EmploymentBegun: 'byTerm' },
  terms: ({ terms: { reservedPlace } }) => ({ reservedPlace }),
  judge: ({ event, terms: { reservedPlace: asked }, context }) => {
    const { reservation, workplace } = event.data
    if (!(event.type === 'PraktikStarted' ? asked.praktik : asked.kinds.includes(event.data.kind)))
      return notApplicable('notAskedOf', { kind: event.type === 'PraktikStarted' ? 'praktik' : event.data.kind })
    if (reservation === undefined) return notMet({ reservation: 'none' })
    if (workplace === undefined) return undetermined(['workplace'], { reservation })
    if (context?.workplace === undefined) return undetermined([notKnownOf('places', workplace)], { reservation })
    const place = context.workplace.reservations[reservation]
    if (place === undefined) return notMet({ reservation, workplace, found: false })
    const { participation, last, by } = place
    const released = last !== undefined && last < event.data.on
    return !released && participation === event.meta.stream
      ? met()
      : notMet({ reservation, workplace, reservedFor: participation, released }, { events: [by] })
  },
})

const taskBox = rules.rule({
  id: 'place/task-box',
  version: 1,
  says: 'The tasks of the person come from a task box of the workplace.',
  guards: { EmploymentBegun: 'byTerm' },
  terms: ({ terms: { taskBox: asked } }) => ({ taskBox: asked }),
  judge: ({ event: { data }, terms: { taskBox: asked }, context }) => {
    const { kind, placement, workplace, taskBox: box } = data
    if (!asked.kinds.includes(kind)) return notApplicable('notAskedOf', { kind })
    if (placement === undefined) return undetermined(['placement'])
    if (placement !== asked.unit) return notApplicable('notAskedAt', { placement })
    if (box === undefined) return notMet({ taskBox: 'none' })
    if (workplace === undefined) return undetermined(['workplace'], { taskBox: box })
    if (context?.workplace === undefined) return undetermined([notKnownOf('taskBoxes', workplace)], { taskBox: box })
    return context.workplace.taskBoxes.includes(box) ? met() : notMet({ taskBox: box, workplace, found: false })
  },
})

/** What a praktik or an employment needs from its workplace: a reserved place, and a task box. */
export const placeConcept = concept({
  name: 'place',
  rules: [reserved, taskBox],
})
