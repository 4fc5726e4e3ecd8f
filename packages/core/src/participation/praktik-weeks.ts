import { type PraktikExtended, type PraktikStarted, type WithPraktik } from './praktik.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { addDays, type Day } from '../vocabulary/day.js'

const rules = rulesFor<WithPraktik, EventOf<[typeof PraktikStarted, typeof PraktikExtended]>, Program>()

/** The last day of a number of weeks. For example, 13 weeks that begin on a Monday end on a Sunday. */
const lastDayOfWeeks = (first: Day, weeks: number): Day => addDays(first, 7 * weeks - 1)

const weeksAtMost = rules.rule({
  id: 'praktik/weeks-at-most',
  version: 2,
  says: 'A praktik is planned for no more weeks than allowed: at first, in all once extended, and for each further extension beyond that.',
  guards: { PraktikStarted: 'byTerm', PraktikExtended: 'byTerm' },
  terms: ({ terms: { praktikWeeks } }) => ({ praktikWeeks }),
  // The term in force when the praktik began applies, also to its extensions.
  anchor: ({ state, event: { type, data } }) =>
    type === 'PraktikStarted' ? data.on : (state.praktik[data.praktikId]?.from ?? data.on),
  judge: ({ state, event: { type, data }, terms: { praktikWeeks } }) => {
    const { first, extendedTo, furtherStep } = praktikWeeks
    const { plannedTo } = data
    if (type === 'PraktikStarted') {
      const lastAllowed = lastDayOfWeeks(data.on, first)
      return plannedTo <= lastAllowed ? met() : notMet({ firstDay: data.on, plannedTo, weeks: first, lastAllowed })
    }
    const praktik = state.praktik[data.praktikId]
    if (praktik === undefined) return notApplicable('noSuchPraktik')
    const cites = { events: [praktik.startedBy] }
    const lastInAll = lastDayOfWeeks(praktik.from, extendedTo)
    if (plannedTo <= lastInAll) return met()
    if (praktik.extensions === 0)
      return notMet({ firstDay: praktik.from, plannedTo, weeks: extendedTo, lastAllowed: lastInAll }, cites)
    if (furtherStep === undefined) return undetermined(['praktikWeeks.furtherStep'])
    const lastAllowed = addDays(praktik.plannedTo, 7 * furtherStep)
    return plannedTo <= lastAllowed
      ? met()
      : notMet({ plannedBefore: praktik.plannedTo, plannedTo, weeks: furtherStep, lastAllowed }, cites)
  },
})

/** The length of a praktik in weeks. */
export const praktikWeeksConcept = concept({
  name: 'praktik',
  rules: [weeksAtMost],
})
