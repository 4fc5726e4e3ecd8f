import {
  EmployerCalled,
  ExperienceShared,
  hasTrait,
  NeedsAnalysed,
  PlaceReleased,
  PlaceReserved,
  ReceptionPlacesSet,
  TaskForceJoined,
  TaskForceLeft,
  VacancyClosed,
  VacancyPosted,
  WorkplaceConditionReported,
  type AnyEventDef,
  type Day,
  type EventId,
  type WorkplaceCondition,
} from '@jobbspar/core'
import { type Projection } from '../../asking/projection.js'
import { addTallies, tallying, type Tally } from '../../asking/tally.js'
import { mayBeReported } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'

/** The names of the counts. */
export type WorkplaceCount =
  | 'workplaces'
  | 'needsCurrent'
  | 'needsUpcoming'
  | 'vacanciesPosted'
  | 'vacanciesFilled'
  | 'employerCalls'
  | 'employerVisits'
  | 'taskForceMembers'
  | 'companiesWithSmallJobs'
  | 'experiencesShared'
  | 'places'
  | 'placesHeld'
  | 'barredWorkplaces'

/**
 * The count under which each of these events is reported. A workplace can have any number of each event. Where a figure
 * adds up several counts, the first is used.
 */
const reportedAs = [
  ['needsCurrent', NeedsAnalysed],
  ['vacanciesPosted', VacancyPosted],
  ['vacanciesFilled', VacancyClosed],
  ['employerCalls', EmployerCalled],
  ['experiencesShared', ExperienceShared],
  ['placesHeld', PlaceReserved],
] as const

/**
 * Counts at workplaces: analysed needs, vacancies, employer calls, the task force, small jobs and shared experiences.
 * On the reference date also: places, places held, and workplaces excluded by a condition.
 */
export const workplaces: Projection<Tally<WorkplaceCount>, Tally<WorkplaceCount>> = {
  name: 'workplaces',
  version: 3,
  says: 'What there is and what was done at workplaces.',
  perStream: {
    workplace: (stream, at) => {
      const { add, maybe, tally } = tallying<WorkplaceCount>(at, 'noOne')
      const once = { of: 'workplace', subject: stream } as const
      const present = new Map<WorkplaceCondition, EventId>()
      const reservations = new Set<string>()
      const held = new Map<string, { readonly by: EventId; readonly participation: string }>()
      const needs = new Set<string>()
      /** The posted vacancies, and whether each is open. */
      const vacancies = new Map<string, boolean>()
      let registered = false
      let places: { readonly number: number; readonly by: EventId } | undefined
      let smallJob: EventId | undefined
      let member: EventId | undefined
      /** Whether a last day, which still counts, is before the reference date. */
      const isOver = (last: Day): boolean => last < at.asOf
      return {
        step: ({ type, data, meta: { id } }) => {
          switch (type) {
            case 'WorkplaceRegistered':
              if (!registered) add('workplaces', id, once)
              registered = true
              break
            case 'WorkplaceConditionReported':
              if (data.present) present.set(data.condition, id)
              else present.delete(data.condition)
              break
            case 'ReceptionPlacesSet':
              places = { number: data.places, by: id }
              break
            case 'PlaceReserved':
              if (!reservations.has(data.reservation))
                held.set(data.reservation, { by: id, participation: data.participation })
              reservations.add(data.reservation)
              break
            case 'PlaceReleased':
              if (isOver(data.on)) held.delete(data.reservation)
              break
            case 'NeedsAnalysed':
              if (needs.has(data.need)) break
              needs.add(data.need)
              add(data.horizon === 'current' ? 'needsCurrent' : 'needsUpcoming', id)
              break
            case 'VacancyPosted':
              if (vacancies.has(data.vacancy)) break
              vacancies.set(data.vacancy, true)
              add('vacanciesPosted', id)
              if (data.smallJob !== undefined || (data.kind !== undefined && hasTrait(at.program, data.kind, 'small')))
                smallJob ??= id
              break
            case 'VacancyClosed':
              // The first ending of a posted vacancy counts.
              if (vacancies.get(data.vacancy) !== true) break
              vacancies.set(data.vacancy, false)
              if (data.ending === 'filled') add('vacanciesFilled', id)
              break
            case 'EmployerCalled':
              add(data.form === 'visit' ? 'employerVisits' : 'employerCalls', id)
              break
            case 'TaskForceJoined':
              member ??= id
              break
            case 'TaskForceLeft':
              if (isOver(data.on)) member = undefined
              break
            case 'ExperienceShared':
              add('experiencesShared', id)
              break
            default:
          }
        },
        part: () => {
          if (places !== undefined) add('places', places.by, { ...once, n: places.number })
          const may = (reported: Pick<AnyEventDef, 'silence'>): boolean => mayBeReported(reported, at.asOf, at)
          const mayBeReleased = may(PlaceReleased)
          for (const [reservation, { by, participation }] of held) {
            const place = {
              of: 'event',
              subject: `${stream} ${reservation}`,
              whose: { streams: [participation] },
            } as const
            if (mayBeReleased) maybe('placesHeld', place)
            else add('placesHeld', by, place)
          }
          if (smallJob !== undefined) add('companiesWithSmallJobs', smallJob, once)
          const mayLeave = member !== undefined && may(TaskForceLeft)
          if (member !== undefined && !mayLeave) add('taskForceMembers', member, once)
          const exclusions = termValue(at.program.terms.exclusions, at.asOf) ?? []
          const [first] = exclusions.flatMap((condition) => present.get(condition) ?? [])
          if (first !== undefined) add('barredWorkplaces', first, once)
          if (!registered) return tally()
          for (const [what, reported] of reportedAs) if (may(reported)) maybe(what, once, true)
          if (places === undefined && may(ReceptionPlacesSet)) maybe('places', once, true)
          if (smallJob === undefined && may(VacancyPosted)) maybe('companiesWithSmallJobs', once)
          if (mayLeave || (member === undefined && may(TaskForceJoined))) maybe('taskForceMembers', once)
          if (exclusions.length > 0 && first === undefined && may(WorkplaceConditionReported))
            maybe('barredWorkplaces', once)
          return tally()
        },
      }
    },
  },
  none: {},
  combine: addTallies,
  view: (total) => total,
}
