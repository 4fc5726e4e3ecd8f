import {
  addDays,
  ExpectationClarified,
  PlaceReleased,
  PlaceReserved,
  ReceptionPlacesSet,
  TaskBoxDefined,
  WorkplaceConditionReported,
  WorkplaceRegistered,
  workplaceConditions,
  type Branch,
  type ClarityItem,
  type Code,
  type Day,
  type EmploymentKind,
  type IdOf,
  type MunicipalUnit,
  type WorkplaceCondition,
  type WorkplaceEvent,
} from '@jobbspar/core'
import { type Step } from './script.js'

/** A synthetic workplace of the city. */
export interface CityWorkplace {
  readonly id: IdOf<'workplace'>
  readonly unit: MunicipalUnit
  readonly branch: Branch
  /** The area of its own box of tasks. */
  readonly area: Code
  readonly places: number
  /** The first day on which a place can be held; absent where none can be. */
  readonly opens?: Day
  /** What prevents the workplace from receiving a participant. */
  readonly present?: readonly WorkplaceCondition[]
}

/** The day the city's workplaces become known to the program. */
const registered: Day = '2017-06-01'

const opens: Day = '2017-06-02'

const ofAma = { unit: 'ama', places: 34, opens } as const
const ofDepartment = { unit: 'forvaltning', places: 15, opens } as const

/** Fourteen workplaces: four of the labour-market unit, ten of departments, of which two never receive anyone. */
const cityWorkplaces: readonly CityWorkplace[] = [
  { ...ofAma, id: 'workplace-ama-1', branch: 'other', area: 'kitchen' },
  { ...ofAma, id: 'workplace-ama-2', branch: 'manufacturing', area: 'workshop' },
  { ...ofAma, id: 'workplace-ama-3', branch: 'retail', area: 'secondhand' },
  { ...ofAma, id: 'workplace-ama-4', branch: 'warehouse', area: 'logistics' },
  { ...ofDepartment, id: 'workplace-forvaltning-1', branch: 'care', area: 'elderly-care' },
  { ...ofDepartment, id: 'workplace-forvaltning-2', branch: 'care', area: 'elderly-care' },
  { ...ofDepartment, id: 'workplace-forvaltning-3', branch: 'other', area: 'preschool' },
  { ...ofDepartment, id: 'workplace-forvaltning-4', branch: 'other', area: 'school-yard' },
  { ...ofDepartment, id: 'workplace-forvaltning-5', branch: 'other', area: 'library' },
  { ...ofDepartment, id: 'workplace-forvaltning-6', branch: 'other', area: 'parks' },
  // Too many interns until the autumn.
  {
    ...ofDepartment,
    id: 'workplace-forvaltning-7',
    branch: 'care',
    area: 'home-care',
    opens: '2017-10-02',
    present: ['manyInterns'],
  },
  // This workplace is able all the time, but receives people only from September on.
  { ...ofDepartment, id: 'workplace-forvaltning-8', branch: 'other', area: 'archive', opens: '2017-09-04' },
  {
    ...{ id: 'workplace-forvaltning-9', unit: 'forvaltning', branch: 'other', area: 'school-meals', places: 0 },
    present: ['unmetWorkingTimeWishes'],
  },
  {
    ...{ id: 'workplace-forvaltning-10', unit: 'forvaltning', branch: 'care', area: 'group-homes', places: 0 },
    present: ['seriousWorkEnvironmentProblems', 'facingReorganisation'],
  },
]

const tasksOf: Readonly<Record<string, readonly [Code, Code]>> = {
  'elderly-care': ['company-on-walks', 'setting-tables'],
  preschool: ['mending-toys', 'laying-out-clothes'],
  'school-yard': ['games-at-breaks', 'keeping-order-outdoors'],
  library: ['sorting-returns', 'labelling'],
  parks: ['litter-picking', 'watering'],
  'home-care': ['shopping', 'laundry'],
  archive: ['scanning', 'sorting-papers'],
}

/** The box of tasks that practically all workplaces have, at one of them. */
export const genericBox = ({ id }: CityWorkplace): IdOf<'taskBox'> => `taskBox-${id}-generic`

/** The box of a workplace's own area. */
export const areaBox = ({ id, area }: CityWorkplace): IdOf<'taskBox'> => `taskBox-${id}-${area}`

/** What is clarified once at each workplace. */
const clarifiedAtWorkplace: readonly ClarityItem[] = ['expectations', 'purpose', 'compensation']
/** What is clarified for each person. */
const clarifiedToPerson: readonly ClarityItem[] = ['timePlan', 'supportEducationAndFollowUp', 'optionsAfterwards']

type AtWorkplace = (on: Day, request: WorkplaceEvent) => Step

const at =
  ({ id }: Pick<CityWorkplace, 'id'>): AtWorkplace =>
  (recordedOn, request) => ({ kind: 'workplace', stream: id, recordedOn, request })

const boxes = (one: CityWorkplace, on: Day): readonly Step[] => {
  const tasks = tasksOf[one.area]
  // At the labour-market unit people do the tasks of its own area.
  if (tasks === undefined) return []
  return [
    TaskBoxDefined({ on, taskBox: genericBox(one), kind: 'generic', tasks: ['watering-plants', 'copying'] }),
    TaskBoxDefined({ on, taskBox: areaBox(one), kind: 'area', area: one.area, tasks }),
  ].map((request) => at(one)(on, request))
}

/** How a workplace begins to receive people, or does not. */
const beginningOf = (one: CityWorkplace): readonly Step[] => {
  const record = at(one)
  const { id: workplace, unit, branch, places, present = [], opens: from } = one
  const on = registered
  const steps = [
    record(on, WorkplaceRegistered({ on, workplace, ownership: 'municipality', unit, branch })),
    ...workplaceConditions.map((condition) =>
      record(on, WorkplaceConditionReported({ on, condition, present: present.includes(condition) })),
    ),
  ]
  const closed = from !== opens
  if (closed) steps.push(record(opens, ReceptionPlacesSet({ on: opens, places: 0 })))
  if (from === undefined) return steps
  for (const condition of present)
    steps.push(record(from, WorkplaceConditionReported({ on: from, condition, present: false })))
  steps.push(record(from, ReceptionPlacesSet({ on: from, places })), ...boxes(one, from))
  for (const item of clarifiedAtWorkplace) {
    // One workplace is informed of the compensation only when people have been there for a month.
    const clarifiedOn = workplace === 'workplace-forvaltning-5' && item === 'compensation' ? addDays(from, 60) : from
    steps.push(record(clarifiedOn, ExpectationClarified({ on: clarifiedOn, item })))
  }
  return steps
}

/** The beginnings of the workplaces, and one that later states fewer places than are held. */
export const workplaceBeginnings = (): readonly Step[] => [
  ...cityWorkplaces.flatMap(beginningOf),
  at({ id: 'workplace-forvaltning-3' })('2018-02-05', ReceptionPlacesSet({ on: '2018-02-05', places: 8 })),
]

/** A place held by one person. */
interface HeldPlace {
  readonly workplace: CityWorkplace
  readonly reservation: IdOf<'reservation'>
  readonly participation: IdOf<'participation'>
  /** The first day of the employment. */
  readonly begins: Day
  /** The last day the place is held, once it is free again. */
  readonly last?: Day
  /** An item that was not clarified for the person. */
  readonly unclarified?: ClarityItem
}

/** How a place is clarified, reserved and, at the end, released. */
export const placeSteps = (held: HeldPlace): readonly Step[] => {
  const { workplace, reservation, participation, begins, last, unclarified } = held
  const record = at(workplace)
  const on = addDays(begins, -3)
  return [
    ...clarifiedToPerson
      .filter((item) => item !== unclarified)
      .map((item) => record(on, ExpectationClarified({ on, item, participation }))),
    record(on, PlaceReserved({ on, reservation, participation })),
    ...(last === undefined ? [] : [record(last, PlaceReleased({ on: last, reservation }))]),
  ]
}

/** Finds each person a workplace of a unit that is open by a day: the one with the fewest people so far in this kind of employment. */
export const placing = () => {
  const received = new Map<string, number>()
  return (kind: EmploymentKind, unit: MunicipalUnit, by: Day): CityWorkplace => {
    const open = cityWorkplaces.filter((one) => one.unit === unit && one.opens !== undefined && one.opens <= by)
    const count = ({ id }: CityWorkplace) => received.get(`${kind} ${id}`) ?? 0
    const [first] = [...open].sort((a, b) => count(a) - count(b))
    if (first === undefined) throw new Error(`No workplace of ${unit} is open by ${by}.`)
    received.set(`${kind} ${first.id}`, count(first) + 1)
    return first
  }
}
