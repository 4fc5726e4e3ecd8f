import {
  type EmploymentBegun,
  type EmploymentEnded,
  type EmploymentExtended,
  type WithEmployment,
} from './employment.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type EmploymentKind } from '../vocabulary/kinds.js'
import { stretchesOf, together, type Period } from '../vocabulary/period.js'
import { type Day } from '../vocabulary/day.js'

type LengthEvent = EventOf<[typeof EmploymentBegun, typeof EmploymentExtended, typeof EmploymentEnded]>

const rules = rulesFor<WithEmployment, LengthEvent, Program>()

/**
 * The contract that an event begins, extends or ends, as it was before the event. Nothing where there is no contract.
 */
const contractOf = (state: WithEmployment, { type, data }: LengthEvent) =>
  type === 'EmploymentBegun' ? { kind: data.kind, from: data.on } : state.employments[data.employmentId]

/**
 * The other employments of these kinds in a participation, each up to its last day or its planned last day. An open
 * employment without a planned last day counts up to `on`.
 */
const otherContracts = (state: WithEmployment, kinds: readonly EmploymentKind[], but: string, on: Day) =>
  Object.entries(state.employments).flatMap(([id, { kind, from, last, plannedTo, begunBy }]) =>
    id !== but && kinds.includes(kind) ? [{ first: from, last: last ?? plannedTo ?? on, by: begunBy }] : [],
  )

/**
 * The first day of the unbroken series of contracts that the contract of an event belongs to. Nothing where there is no
 * contract.
 */
const firstDayOfStretch = (state: WithEmployment, event: LengthEvent): Day | undefined => {
  const contract = contractOf(state, event)
  if (contract === undefined) return undefined
  const own = { first: contract.from, last: contract.from }
  const others = otherContracts(state, [contract.kind], event.data.employmentId, event.data.on)
  return stretchesOf<Period>([...others, own]).find(({ of }) => of.includes(own))?.first
}

const atMostMonths = rules.rule({
  id: 'employment/at-most-months',
  version: 3,
  says: 'Contracts without a gap last no longer than the calendar months allowed, less the days of other contracts.',
  guards: { EmploymentBegun: 'byTerm', EmploymentExtended: 'byTerm', EmploymentEnded: 'byTerm' },
  terms: ({ terms: { longestEmployment } }) => ({ longestEmployment }),
  // The term in force when the unbroken series of contracts began applies, also when a contract of the series is
  // extended or ended.
  anchor: ({ state, event }) => firstDayOfStretch(state, event) ?? event.data.on,
  judge: ({ state, event, terms: { longestEmployment: longest } }) => {
    const { employmentId, on } = event.data
    const contract = contractOf(state, event)
    if (contract === undefined) return notApplicable('noSuchEmployment')
    if (!longest.kinds.includes(contract.kind)) return notApplicable('noLongestTime', { kind: contract.kind })
    const planned = event.type === 'EmploymentEnded' ? on : event.data.plannedTo
    if (planned === undefined) return notApplicable('noPlannedEnd')
    const others = otherContracts(state, longest.kinds, employmentId, on)
    const { first, last, lastAllowed, otherDays } = together(
      longest.months,
      { first: contract.from, last: planned },
      others,
    )
    if (last <= lastAllowed) return met()
    return notMet(
      { firstDay: first, lastDay: last, lastAllowed, months: longest.months, otherDays },
      { events: [...others.map(({ by }) => by), ...('begunBy' in contract ? [contract.begunBy] : [])] },
    )
  },
})

/** The length of employments. */
export const employmentLengthConcept = concept({
  name: 'employment',
  rules: [atMostMonths],
})
