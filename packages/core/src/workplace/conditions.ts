import { type PlaceReserved, type ReceptionPlacesSet, type WithPlaces } from './places.js'
import { type WithRegistration } from './registration.js'
import { type Recipes } from '../decider/recipes.js'
import { met, notApplicable, notMet, rulesFor, undetermined } from '../decider/rule.js'
import { oneOf, yesNoCodec } from '../vocabulary/codec.js'
import { defineEvent, type EventOf } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { laterDay, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { workplaceConditions, type WorkplaceCondition } from '../vocabulary/kinds.js'

/**
 * A person whose task it is has reported whether a condition is present at a workplace. On each day, the latest report
 * up to that day is in effect.
 */
export const WorkplaceConditionReported = defineEvent(
  'WorkplaceConditionReported',
  {
    kind: 'report',
    moment: 'decides',
    says: 'A condition is reported to be present at a workplace, or not to be.',
    silence: { is: 'spontaneous', fact: 'workplaces' },
    supersedes: ({ condition }) => condition,
  },
  { condition: oneOf(workplaceConditions), present: yesNoCodec },
)

/** The events of this concept. */
export const workplaceConditionEvents = [WorkplaceConditionReported] as const
type ConditionEvent = EventOf<typeof workplaceConditionEvents>

/** The latest report of a condition. */
export interface ReportedCondition {
  readonly present: boolean
  readonly on: Day
  readonly by: EventId
}

/** The part of a workplace's state that this concept keeps. A condition that was not reported is missing: unknown, not absent. */
export interface WithWorkplaceConditions {
  readonly conditions: Readonly<Partial<Record<WorkplaceCondition, ReportedCondition>>>
}

const rules = rulesFor<
  WithWorkplaceConditions & WithPlaces & WithRegistration,
  ConditionEvent | EventOf<[typeof PlaceReserved, typeof ReceptionPlacesSet]>,
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

/** The rules of this concept. */
export const workplaceConditionRules = [noExclusion, ableWorkplacesReceive]

/** What the events of this concept change. */
export const workplaceConditionRecipes: Recipes<WithWorkplaceConditions, ConditionEvent> = {
  WorkplaceConditionReported: (draft, { condition, present, on }, { id }) => {
    draft.conditions[condition] = { present, on, by: id }
  },
}
