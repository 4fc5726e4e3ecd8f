import { type EmploymentExtended, type WithEmployment } from './employment.js'
import { type PraktikExtended, type WithPraktik } from './praktik.js'
import { type SubsidyExtended, type WithSubsidies } from './subsidy.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

type Extended = EventOf<[typeof EmploymentExtended, typeof PraktikExtended, typeof SubsidyExtended]>

const rules = rulesFor<WithEmployment & WithPraktik & WithSubsidies, Extended, Program>()

/**
 * What an extension extends: its last day so far, and the event that began it. Nothing where it is not open or has no
 * last day.
 */
const extendedBy = (
  state: WithEmployment & WithPraktik & WithSubsidies,
  { type, data }: Extended,
): { readonly lastDay: Day; readonly by: EventId } | undefined => {
  if (type === 'SubsidyExtended') {
    const subsidy = state.subsidies[data.subsidyId]
    return subsidy === undefined ? undefined : { lastDay: subsidy.to, by: subsidy.by }
  }
  if (type === 'PraktikExtended') {
    const praktik = state.praktik[data.praktikId]
    return praktik === undefined || praktik.last !== undefined
      ? undefined
      : { lastDay: praktik.plannedTo, by: praktik.startedBy }
  }
  const employment = state.employments[data.employmentId]
  return employment?.plannedTo === undefined || employment.last !== undefined
    ? undefined
    : { lastDay: employment.plannedTo, by: employment.begunBy }
}

const beforeItLapses = rules.rule({
  id: 'extension/before-it-lapses',
  version: 1,
  says: 'An employment, a praktik or a wage subsidy is extended no later than on its last day.',
  guards: { EmploymentExtended: 'should', PraktikExtended: 'should', SubsidyExtended: 'should' },
  judge: ({ state, event }) => {
    const extended = extendedBy(state, event)
    if (extended === undefined) return notApplicable('nothingOpen')
    return event.data.on <= extended.lastDay
      ? met()
      : notMet({ lastDay: extended.lastDay, extendedOn: event.data.on }, { events: [extended.by] })
  },
})

/** Extensions, which are decided before what they extend lapses. */
export const extensionConcept = concept({
  name: 'extension',
  rules: [beforeItLapses],
})
