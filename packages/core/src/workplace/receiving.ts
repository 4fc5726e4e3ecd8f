import { type WithWorkplaceConditions } from './conditions.js'
import { type Clarified, type WithExpectations } from './expectations.js'
import { type PlaceReserved, type ReceptionPlacesSet, type WithPlaces } from './places.js'
import { type WithRegistration } from './registration.js'
import { concept } from '../decider/concept.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { laterDay } from '../vocabulary/day.js'
import { type ClarityItem, type WorkplaceCondition } from '../vocabulary/kinds.js'

const rules = rulesFor<
  WithWorkplaceConditions & WithExpectations & WithPlaces & WithRegistration,
  EventOf<[typeof PlaceReserved, typeof ReceptionPlacesSet]>,
  Program
>()

/**
 * Of the given conditions, the ones that are present and the ones that were not reported, with the existing reports.
 */
const standing = (state: WithWorkplaceConditions, asked: readonly WorkplaceCondition[]) => ({
  present: asked.filter((condition) => state.conditions[condition]?.present === true),
  unknown: asked.filter((condition) => state.conditions[condition] === undefined),
  reports: asked.flatMap((condition) => state.conditions[condition] ?? []),
})

const noExclusion = rules.rule({
  id: 'place/no-exclusion',
  version: 1,
  says: 'A place is reserved only where no condition is present that stands in the way of receiving somebody.',
  guards: { PlaceReserved: 'byTerm' },
  terms: ({ terms: { exclusions } }) => ({ exclusions }),
  judge: ({ state, terms: { exclusions } }) => {
    const { present, unknown, reports } = standing(state, exclusions)
    if (present.length > 0)
      return notMet({ present, unknown }, { events: reports.flatMap((report) => (report.present ? [report.by] : [])) })
    return unknown.length > 0 ? undetermined(unknown) : met()
  },
})

const ableWorkplacesReceive = rules.rule({
  id: 'place/able-workplaces-receive',
  version: 1,
  says: 'A workplace with no condition in the way receives somebody.',
  guards: { ReceptionPlacesSet: 'byTerm' },
  terms: ({ terms: { receptionDuty, exclusions } }) => ({ receptionDuty, exclusions }),
  judge: ({ state, event: { data }, terms: { exclusions } }) => {
    if (data.places > 0) return met()
    const { present, unknown, reports } = standing(state, exclusions)
    if (present.length > 0) return notApplicable('conditionInTheWay')
    return unknown.length > 0
      ? undetermined(unknown)
      : notMet({ places: data.places, absent: exclusions }, { events: reports.map(({ by }) => by) })
  },
  obligation: ({ state, asOf, termsOn }) => {
    const exclusions = termsOn(asOf)?.exclusions
    const { registration, places } = state
    if (exclusions === undefined || registration === undefined || (places?.number ?? 0) > 0) return []
    const { present, unknown, reports } = standing(state, exclusions)
    if (present.length > 0 || unknown.length > 0) return []
    const lastReport = reports.reduce((latest, { on }) => laterDay(latest, on), registration.on)
    return [
      {
        what: 'receptionPlaces',
        of: registration.workplace,
        missing: 1,
        unit: 'times' as const,
        possible: true,
        facts: { absent: exclusions, lastReport },
      },
    ]
  },
})

const clarifiedFirst = rules.rule({
  id: 'place/clarified',
  version: 1,
  says: 'Before a place is taken, what it is about has been clarified at the workplace and for the person.',
  guards: { PlaceReserved: 'byTerm' },
  terms: ({ terms: { clarity } }) => ({ clarity }),
  judge: ({ state: { clarified }, event: { data }, terms: { clarity } }) => {
    const missingIn = (asked: readonly ClarityItem[], known: Clarified = {}) =>
      asked.filter((item) => known[item] !== true)
    const atWorkplace = missingIn(clarity.atWorkplace, clarified.atWorkplace)
    const forPerson = missingIn(clarity.forPerson, clarified.forPerson[data.participation])
    return atWorkplace.length + forPerson.length === 0
      ? met()
      : notMet({ notClarifiedAtWorkplace: atWorkplace, notClarifiedForPerson: forPerson })
  },
})

/** What a workplace needs before it receives a participant: no condition in the way, and expectations that are clarified. */
export const receivingConcept = concept({
  name: 'place',
  rules: [noExclusion, ableWorkplacesReceive, clarifiedFirst],
})
