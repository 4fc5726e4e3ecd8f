import { type WithEmployment } from './employment.js'
import { ofEachKind, type Subsidy, type SubsidyDecided, type SubsidyExtended, type WithSubsidies } from './subsidy.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { addMonths, earlierDay, laterDay, nextDay, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { lastDayOfMonths, stretchesOf, together, type Period } from '../vocabulary/period.js'

type SubsidyEvent = EventOf<[typeof SubsidyDecided, typeof SubsidyExtended]>

const rules = rulesFor<WithSubsidies & WithEmployment, SubsidyEvent, Program>()

/** The subsidy that an event extends, as it was before the event. */
const before = (state: WithSubsidies, { type, data }: SubsidyEvent): Subsidy | undefined =>
  type === 'SubsidyExtended' ? state.subsidies[data.subsidyId] : undefined

const termKey = ({ state, event }: { readonly state: WithSubsidies; readonly event: SubsidyEvent }) =>
  event.type === 'SubsidyDecided' ? event.data.kind : before(state, event)?.kind

const eachDecision = rules.rule({
  id: 'subsidy/decision-at-most-months',
  version: 1,
  says: 'One decision on a wage subsidy covers no more calendar months than its kind allows; so does each that extends it.',
  // The authority that decides on the subsidy is responsible for its limits, so a breach is only a finding here.
  guards: { SubsidyDecided: 'should', SubsidyExtended: 'should' },
  terms: (program) => ({ longestDecision: ofEachKind(program, 'longestDecision') }),
  termKey,
  judge: ({ state, event, terms: { longestDecision } }) => {
    const extended = before(state, event)
    const first = event.type === 'SubsidyDecided' ? event.data.from : extended && nextDay(extended.to)
    if (first === undefined) return notApplicable('noSuchSubsidy')
    const { months } = longestDecision
    const lastAllowed = lastDayOfMonths(first, months)
    const { to } = event.data
    return to <= lastAllowed
      ? met()
      : notMet(
          { firstDay: first, lastDay: to, lastAllowed, months },
          extended === undefined ? {} : { events: [extended.by] },
        )
  },
})

/**
 * The other periods that are counted together with a period: the periods less than `againAfter` calendar months away
 * from it.
 */
const countedWith = <P extends Period>(
  period: Period,
  others: readonly P[],
  againAfter: number | undefined,
): readonly P[] => {
  let counted: (P | Period)[] = []
  let last: Period['last'] | undefined
  for (const stretch of stretchesOf<P | Period>([...others, period])) {
    if (last !== undefined && againAfter !== undefined && addMonths(nextDay(last), againAfter) <= stretch.first) {
      if (counted.includes(period)) break
      counted = []
    }
    counted.push(...stretch.of)
    last = stretch.last
  }
  return others.filter((one) => counted.includes(one))
}

/** A wage subsidy with its first and last day. */
interface Lasting extends Period {
  readonly by: EventId
}

/**
 * The last days of the employments that wage subsidies pay for, by subsidy. Nothing for a subsidy with an employment
 * that has not ended.
 */
const carriedTo = ({ employments }: WithEmployment): ReadonlyMap<string, Day | undefined> => {
  const carried = new Map<string, Day | undefined>()
  for (const { subsidyId, last } of Object.values(employments)) {
    if (subsidyId === undefined) continue
    const before = carried.has(subsidyId) ? carried.get(subsidyId) : last
    carried.set(subsidyId, before === undefined || last === undefined ? undefined : laterDay(before, last))
  }
  return carried
}

/**
 * The other subsidies of a kind. Each counts up to the last day of the employment that it paid for, but not beyond its
 * own last day.
 */
const othersOf = (state: WithSubsidies & WithEmployment, kind: string | undefined, but: string): readonly Lasting[] => {
  const carried = carriedTo(state)
  return Object.entries(state.subsidies).flatMap(([id, one]) => {
    const last = earlierDay(one.to, carried.get(id) ?? one.to)
    return id !== but && one.kind === kind && one.from <= last ? [{ first: one.from, last, by: one.by }] : []
  })
}

const inAll = rules.rule({
  id: 'subsidy/in-all-at-most-months',
  version: 2,
  says: 'Wage subsidies of a kind last no more calendar months together than the kind allows, each to the end of the employment it carried, until they are counted again from the start.',
  guards: { SubsidyDecided: 'should', SubsidyExtended: 'should' },
  terms: (program) => ({ longestInAll: ofEachKind(program, 'longestInAll') }),
  termKey,
  judge: ({ state, event, terms: { longestInAll } }) => {
    const { subsidyId, to } = event.data
    const kind = termKey({ state, event })
    const from = event.type === 'SubsidyDecided' ? event.data.from : before(state, event)?.from
    if (from === undefined) return notApplicable('noSuchSubsidy')
    const { months, againAfter } = longestInAll
    const own = { first: from, last: to }
    const others = countedWith(own, othersOf(state, kind, subsidyId), againAfter)
    const { first, last, lastAllowed, otherDays } = together(months, own, others)
    return last <= lastAllowed
      ? met()
      : notMet(
          { firstDay: first, lastDay: last, lastAllowed, months, otherDays },
          { events: others.map(({ by }) => by) },
        )
  },
})

const extendedWhileGranted = rules.rule({
  id: 'subsidy/extended-while-granted',
  version: 1,
  says: 'A wage subsidy is extended only while its kind is granted.',
  guards: { SubsidyExtended: 'should' },
  terms: (program) => ({ granted: ofEachKind(program, 'granted') }),
  termKey,
  judge: ({ state, event, terms: { granted } }) => {
    const extended = before(state, event)
    if (extended === undefined) return notApplicable('noSuchSubsidy')
    return granted.anew
      ? met()
      : notMet(
          {
            kind: extended.kind,
            decidedOn: event.data.on,
            grantedAnew: false,
            ...(granted.successor === undefined ? {} : { successor: granted.successor }),
          },
          { events: [extended.by] },
        )
  },
})

/** How long wage subsidies last and how far they are extended. */
export const subsidyLengthConcept = concept({
  name: 'subsidy',
  rules: [eachDecision, inAll, extendedWhileGranted],
})
