import {
  type Employment,
  type EmploymentBegun,
  type EmploymentEnded,
  type EmploymentExtended,
  type EmploymentTermsChanged,
  type WithEmployment,
} from './employment.js'
import { allowedWith, inTable, notCategorised, categoryOf, missingIn } from './employment-categories.js'
import { concept } from '../decider/concept.js'
import { met, notKnownOf, notApplicable, notMet, rulesFor, undetermined, type Facts } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { type EmploymentCategory } from '../terms/program-terms.js'
import { previousDay, type Day } from '../vocabulary/day.js'
import { lastDayOfMonths } from '../vocabulary/period.js'

type Begun = EventOf<[typeof EmploymentBegun]>
type Changed = EventOf<[typeof EmploymentTermsChanged]>
type Judged = Begun | Changed | EventOf<[typeof EmploymentExtended, typeof EmploymentEnded]>

const rules = rulesFor<WithEmployment, Judged, Program>()

type Pairs = EmploymentCategory['employedBy']
/** The employer and the agreement, as far as they are stated. */
type Employed = Partial<Pick<Employment, 'employerUnit' | 'agreement'>>

/**
 * The places that an employment can have in the order of employers, from the lowest to the highest, as far as they are
 * stated.
 */
const placesOf = (pairs: Pairs, { employerUnit, agreement }: Employed): readonly number[] =>
  pairs.flatMap(({ unit, agreement: by }, i) =>
    unit === (employerUnit ?? unit) && by === (agreement ?? by) ? [i] : [],
  )

const missingOf = ({ employerUnit, agreement }: Employed): readonly string[] => missingIn({ employerUnit, agreement })

const employedFacts = ({ employerUnit, agreement }: Employed): Facts => ({
  ...(employerUnit === undefined ? {} : { employerUnit }),
  ...(agreement === undefined ? {} : { agreement }),
})

/** Whether an event states the employer or the agreement. The beginning of an employment always has to state them. */
const isOfEmployers = (event: Begun | Changed): boolean =>
  event.type === 'EmploymentBegun' || missingOf(event.data).length < 2

/** An employment after the event: its kind, employer and agreement. Nothing where there is no employment. */
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
  guards: { EmploymentBegun: 'byTerm', EmploymentTermsChanged: 'byTerm' },
  terms: ({ terms: { employmentCategories } }) => ({ employmentCategories }),
  appliesTo: isOfEmployers,
  judge: ({ state, event, terms: { employmentCategories } }) => {
    const employed = employedAfter(state, event)
    if (employed === undefined) return notApplicable('noSuchEmployment')
    const category = categoryOf(employmentCategories, employed.kind)
    if (category === undefined) return notCategorised(employed.kind)
    return inTable(placesOf(category.employedBy, employed).length > 0, missingOf(employed), {
      kind: employed.kind,
      ...employedFacts(employed),
      ...allowedWith(
        category.employedBy.map(({ unit, agreement }) => [unit, agreement] as const),
        [employed.employerUnit, employed.agreement],
        ['allowedUnits', 'allowedAgreements'],
      ),
    })
  },
})

/** The lowest and the highest of several places. */
const endsOf = (places: readonly number[]): readonly (number | undefined)[] => [places[0], places.at(-1)]

const movesOneWay = rules.rule({
  id: 'sort/moves-one-way',
  version: 1,
  says: 'In this kind of employment a person goes on from one employer and agreement to the next, and never back.',
  guards: { EmploymentBegun: 'byTerm', EmploymentTermsChanged: 'byTerm' },
  terms: ({ terms: { employmentCategories } }) => ({ employmentCategories }),
  appliesTo: isOfEmployers,
  judge: ({ state, event, terms: { employmentCategories } }) => {
    const employed = employedAfter(state, event)
    if (employed === undefined) return notApplicable('noSuchEmployment')
    const { kind } = employed
    const category = categoryOf(employmentCategories, kind)
    if (category === undefined) return notCategorised(kind)
    const [least, most] = endsOf(placesOf(category.employedBy, employed))
    if (least === undefined || most === undefined) return notApplicable('noEmployerOfKind')
    const before = Object.entries(state.employments).flatMap(([id, one]) => {
      const [reached, perhaps] = one.kind === kind ? endsOf(placesOf(category.employedBy, one)) : []
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
          ...missingOf(employed),
          ...unsure.flatMap(({ id, one }) => missingOf(one).map((name) => notKnownOf(name, id))),
        ])
  },
})

/**
 * The last day with the first employer, as an event states it: the last day, the planned last day, or the day before a
 * move.
 */
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
    EmploymentBegun: 'byTerm',
    EmploymentExtended: 'byTerm',
    EmploymentEnded: 'byTerm',
    // A late move is only a finding, because a refusal would keep the person with the first employer even longer.
    EmploymentTermsChanged: 'should',
  },
  terms: ({ terms: { firstEmployerMonths, employmentCategories } }) => ({ firstEmployerMonths, employmentCategories }),
  // The term in force when the employment began applies, also when the employment is extended, moved or ended.
  anchor: ({ state, event: { type, data } }) =>
    type === 'EmploymentBegun' ? data.on : (state.employments[data.employmentId]?.from ?? data.on),
  judge: ({ state, event, terms: { firstEmployerMonths: longest, employmentCategories } }) => {
    const one =
      event.type === 'EmploymentBegun'
        ? { ...event.data, from: event.data.on, begunBy: undefined }
        : state.employments[event.data.employmentId]
    if (one === undefined) return notApplicable('noSuchEmployment')
    const { kind, from, begunBy } = one
    if (!longest.kinds.includes(kind)) return notApplicable('noLongestTime', { kind })
    const category = categoryOf(employmentCategories, kind)
    if (category === undefined) return notCategorised(kind)
    const places = placesOf(category.employedBy, one)
    if (places[0] !== 0) return notApplicable('notWithFirstEmployer')
    const last = lastDayWithFirst(category.employedBy, state, event)
    if (last === undefined) return notApplicable('stayNotStated')
    const lastAllowed = lastDayOfMonths(from, longest.months)
    if (last <= lastAllowed) return met()
    if (places.length > 1) return undetermined(missingOf(one), { firstDay: from, lastDay: last, lastAllowed })
    return notMet(
      { firstDay: from, lastDay: last, lastAllowed, months: longest.months },
      { events: begunBy === undefined ? [] : [begunBy] },
    )
  },
})

/** Who employs in a category of employments, and how a person moves between categories. */
export const categoryEmployersConcept = concept({
  name: 'employment-category',
  rules: [employerAndAgreement, movesOneWay, firstEmployerMonths],
})
