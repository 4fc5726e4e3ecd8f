import {
  type EmploymentBegun,
  type EmploymentEnded,
  type EmploymentExtended,
  type WithEmployment,
} from './employment.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { addDays, addMonths, previousDay, type Day } from '../vocabulary/day.js'
import { type EmploymentKind } from '../vocabulary/kinds.js'
import { daysIn } from '../vocabulary/period.js'

const rules = rulesFor<
  WithEmployment,
  EventOf<[typeof EmploymentBegun, typeof EmploymentExtended, typeof EmploymentEnded]>,
  Program
>()

/** The days of a participation's other employments of these kinds that began before `from`, each to its last or planned last day. */
const earlierDays = (state: WithEmployment, kinds: readonly EmploymentKind[], from: Day, but: string) => {
  const earlier = Object.entries(state.employments).filter(
    ([id, one]) => id !== but && kinds.includes(one.kind) && one.from < from,
  )
  const days = earlier.reduce(
    (sum, [, one]) => sum + daysIn({ first: one.from, last: one.last ?? one.plannedTo ?? one.from }),
    0,
  )
  return { days, by: earlier.map(([, one]) => one.begunBy) }
}

const atMostMonths = rules.rule({
  id: 'employment/at-most-months',
  version: 1,
  says: 'The last day lies before the first day plus the longest calendar months, less the days of earlier contracts.',
  guards: { EmploymentBegun: 'asTermSays', EmploymentExtended: 'asTermSays', EmploymentEnded: 'asTermSays' },
  terms: ({ terms: { longestEmployment } }) => ({ longestEmployment }),
  judge: ({ state, event, terms: { longestEmployment: longest } }) => {
    const { employmentId } = event.data
    const known =
      event.type === 'EmploymentBegun'
        ? { kind: event.data.kind, from: event.data.on }
        : state.employments[employmentId]
    if (known === undefined) return notApplicable('there is no such employment')
    if (!longest.kinds.includes(known.kind)) return notApplicable(`no longest time for ${known.kind}`)
    const last = event.type === 'EmploymentEnded' ? event.data.on : event.data.plannedTo
    if (last === undefined) return notApplicable('no planned last day')
    const earlier = earlierDays(state, longest.kinds, known.from, employmentId)
    const lastAllowed = previousDay(addDays(addMonths(known.from, longest.months), -earlier.days))
    return last <= lastAllowed
      ? met()
      : notMet(
          { firstDay: known.from, lastDay: last, lastAllowed, months: longest.months, earlierDays: earlier.days },
          { events: [...earlier.by, ...('begunBy' in known ? [known.begunBy] : [])] },
        )
  },
})

/** How long employments last. */
export const employmentLengthRules = [atMostMonths]
