import {
  ExpectationClarified,
  hours,
  PlaceReleased,
  PlaceReserved,
  ReceptionPlacesSet,
  VacancyPosted,
  workplace,
  WorkplaceConditionReported,
  workplaceConditions,
  WorkplaceRegistered,
  type ClarityItem,
  type Day,
  type WorkplaceCondition,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { programWith } from './synthetic.js'

type Registered = Parameters<typeof WorkplaceRegistered>[0]

/** The workplace becomes known on 1 January 2016: a department of the municipality, unless stated otherwise. */
export const registered = (more: Partial<Registered> = {}) =>
  WorkplaceRegistered({
    on: '2016-01-01',
    workplace: 'workplace-1',
    ownership: 'municipality',
    unit: 'forvaltning',
    ...more,
  })

export const reported = (condition: WorkplaceCondition, present: boolean, on: Day = '2016-01-10') =>
  WorkplaceConditionReported({ on, condition, present })

/** All four conditions of V43–V46 reported to be absent. */
export const noneInTheWay = (on: Day = '2016-01-10') =>
  workplaceConditions.map((condition) => reported(condition, false, on))

export const places = (number: number, on: Day = '2016-01-15') => ReceptionPlacesSet({ on, places: number })

/** The `n`-th place is reserved for the `n`-th participation. */
export const reserved = (on: Day, n = 1, participation = n) =>
  PlaceReserved({ on, reservation: `reservation-${n}`, participation: `participation-${participation}` })

/** The `n`-th place is held for the last day. */
export const released = (on: Day, n = 1) => PlaceReleased({ on, reservation: `reservation-${n}` })

/** An item is clarified at the workplace, or for the `n`-th participation. */
export const clarified = (item: ClarityItem, on: Day = '2016-01-20', n?: number) =>
  ExpectationClarified({ on, item, ...(n === undefined ? {} : { participation: `participation-${n}` as const }) })

type Posted = Parameters<typeof VacancyPosted>[0]

/** A vacancy that asks for nothing, in a warehouse, unless stated otherwise. */
export const posted = (more: Partial<Posted> = {}) =>
  VacancyPosted({
    on: '2016-03-01',
    vacancy: 'vacancy-1',
    tasks: ['packing'],
    hoursPerWeek: hours(20),
    requiresEducation: false,
    requiresExperience: false,
    branch: 'warehouse',
    ...more,
  })

/** Nothing is known of any workplace, and the program speaks of nothing. */
export const nowhere = scenario(workplace, programWith({}))

/** A registered workplace, under a program that speaks of nothing. */
export const known = nowhere.given(registered())
