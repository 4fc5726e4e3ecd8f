import {
  type Employment,
  type EmploymentBegun,
  type EmploymentEnded,
  type EmploymentExtended,
  type EmploymentTermsChanged,
  type WithEmployment,
} from './employment.js'
import { inTable, notSorted, sortOf, untoldIn } from './sorts.js'
import { met, notApplicable, notMet, rulesFor, undetermined, type Facts } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type Sort } from '../terms/program-terms.js'
import { previousDay, type Day } from '../vocabulary/day.js'
import { lastDayOfMonths } from '../vocabulary/period.js'

type Begun = EventOf<[typeof EmploymentBegun]>
type Changed = EventOf<[typeof EmploymentTermsChanged]>
type Judged = Begun | Changed | EventOf<[typeof EmploymentExtended, typeof EmploymentEnded]>

const rules = rulesFor<WithEmployment, Judged, Program>()

type Pairs = Sort['employedBy']
/** Who employs by which agreement, as far as it is told. */
type Employed = Partial<Pick<Employment, 'employerUnit' | 'agreement'>>

/** Where in the order of employers an employment can stand, from the least to the most, as far as it is told. */
const placesOf = (pairs: Pairs, { employerUnit, agreement }: Employed): readonly number[] =>
  pairs.flatMap(({ unit, agreement: by }, i) =>
    unit === (employerUnit ?? unit) && by === (agreement ?? by) ? [i] : [],
  )

const untoldOf = ({ employerUnit, agreement }: Employed): readonly string[] => untoldIn({ employerUnit, agreement })

const employedFacts = ({ employerUnit, agreement }: Employed): Facts => ({
  ...(employerUnit === undefined ? {} : { employerUnit }),
  ...(agreement === undefined ? {} : { agreement }),
})

/** Whether an event says who employs or by which agreement: a beginning always has to. */
const isOfEmployers = (event: Begun | Changed): boolean =>
  event.type === 'EmploymentBegun' || untoldOf(event.data).length < 2

/** An employment as the event leaves it: its kind, who employs and by which agreement; nothing where there is none. */
const employedAfter = (
  state: WithEmployment,
  event: Begun | Changed,
): (Employed & Pick<Employment, 'kind'>) | undefined => {
  if (event.type === 'EmploymentBegun') return event.data
  const { employmentId, employerUnit, agreement } = event.data
  const before = state.employments[employmentId]
  return (
    before && {
      kind: before.kind,
      employerUnit: employerUnit ?? before.employerUnit,
      agreement: agreement ?? before.agreement,
    }
  )
}

const employerAndAgreement = rules.rule({
  id: 'sort/employer-and-agreement',
  version: 1,
  says: 'The unit that employs in this kind of employment does so by the agreement that goes with it.',
  guards: { EmploymentBegun: 'asTermSays', EmploymentTermsChanged: 'asTermSays' },
  terms: ({ terms: { sorts } }) => ({ sorts }),
  concerns: isOfEmployers,
  judge: ({ state, event, terms: { sorts } }) => {
    const employed = employedAfter(state, event)
    if (employed === undefined) return notApplicable('there is no such employment')
    const sort = sortOf(sorts, employed.kind)
    if (sort === undefined) return notSorted(employed.kind)
    return inTable(placesOf(sort.employedBy, employed).length > 0, untoldOf(employed), {
      kind: employed.kind,
      ...employedFacts(employed),
      allowed: sort.employedBy.map(({ unit, agreement }) => `${unit} ${agreement}`),
    })
  },
})

/** The least and the most of some places. */
const endsOf = (places: readonly number[]): readonly (number | undefined)[] => [places[0], places.at(-1)]

const movesOneWay = rules.rule({
  id: 'sort/moves-one-way',
  version: 1,
  says: 'In this kind of employment a person goes on from one employer and agreement to the next, and never back.',
  guards: { EmploymentBegun: 'asTermSays', EmploymentTermsChanged: 'asTermSays' },
  terms: ({ terms: { sorts } }) => ({ sorts }),
  concerns: isOfEmployers,
  judge: ({ state, event, terms: { sorts } }) => {
    const employed = employedAfter(state, event)
    if (employed === undefined) return notApplicable('there is no such employment')
    const { kind } = employed
    const sort = sortOf(sorts, kind)
    if (sort === undefined) return notSorted(kind)
    const [least, most] = endsOf(placesOf(sort.employedBy, employed))
    if (least === undefined || most === undefined) return notApplicable('no employer and agreement of this kind')
    const before = Object.entries(state.employments).flatMap(([id, one]) => {
      const [reached, perhaps] = one.kind === kind ? endsOf(placesOf(sort.employedBy, one)) : []
      return reached === undefined || perhaps === undefined ? [] : [{ id, one, reached, perhaps }]
    })
    const beyond = before.filter(({ reached }) => reached > most)
    if (beyond.length > 0)
      return notMet(
        { kind, ...employedFacts(employed), furtherOn: beyond.map(({ id }) => id) },
        { events: beyond.map(({ one }) => one.employedBy) },
      )
    const unsure = before.filter(({ perhaps }) => perhaps > least)
    return unsure.length === 0
      ? met()
      : undetermined([
          ...untoldOf(employed),
          ...unsure.flatMap(({ id, one }) => untoldOf(one).map((name) => `${name} of ${id}`)),
        ])
  },
})

/** The last day with the first employer as an event tells it: the last one, the planned one, or the one before a move. */
const lastDayWithFirst = (pairs: Pairs, state: WithEmployment, event: Judged): Day | undefined => {
  if (event.type === 'EmploymentEnded') return event.data.on
  if (event.type !== 'EmploymentTermsChanged') return event.data.plannedTo
  const after = employedAfter(state, event)
  return after === undefined || placesOf(pairs, after).includes(0) ? undefined : previousDay(event.data.on)
}

const firstEmployerMonths = rules.rule({
  id: 'sort/first-employer-months',
  version: 2,
  says: 'An employment stays with its first employer for no more than the calendar months that the program gives it.',
  guards: {
    EmploymentBegun: 'asTermSays',
    EmploymentExtended: 'asTermSays',
    EmploymentEnded: 'asTermSays',
    // A move that comes late is told: to refuse it would keep the person there longer still.
    EmploymentTermsChanged: 'should',
  },
  terms: ({ terms: { firstEmployerMonths, sorts } }) => ({ firstEmployerMonths, sorts }),
  // What holds is what held when the employment began, also when it is extended, moves or ends.
  anchor: ({ state, event: { type, data } }) =>
    type === 'EmploymentBegun' ? data.on : (state.employments[data.employmentId]?.from ?? data.on),
  judge: ({ state, event, terms: { firstEmployerMonths: longest, sorts } }) => {
    const one =
      event.type === 'EmploymentBegun'
        ? { ...event.data, from: event.data.on, begunBy: undefined }
        : state.employments[event.data.employmentId]
    if (one === undefined) return notApplicable('there is no such employment')
    const { kind, from, begunBy } = one
    if (!longest.kinds.includes(kind)) return notApplicable(`no longest time for ${kind}`)
    const sort = sortOf(sorts, kind)
    if (sort === undefined) return notSorted(kind)
    const places = placesOf(sort.employedBy, one)
    if (places[0] !== 0) return notApplicable('it is not with its first employer')
    const last = lastDayWithFirst(sort.employedBy, state, event)
    if (last === undefined) return notApplicable('nothing is said of how long it stays')
    const lastAllowed = lastDayOfMonths(from, longest.months)
    if (last <= lastAllowed) return met()
    if (places.length > 1) return undetermined(untoldOf(one), { firstDay: from, lastDay: last, lastAllowed })
    return notMet(
      { firstDay: from, lastDay: last, lastAllowed, months: longest.months },
      { events: begunBy === undefined ? [] : [begunBy] },
    )
  },
})

/** The rules of this concept. */
export const sortEmployerRules = [employerAndAgreement, movesOneWay, firstEmployerMonths]
