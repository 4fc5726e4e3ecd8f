import {
  addDays,
  branches,
  clarityItems,
  ExpectationClarified,
  hours,
  PlaceReleased,
  PlaceReserved,
  ReceptionPlacesSet,
  TaskBoxDefined,
  VacancyPosted,
  WorkplaceConditionReported,
  workplaceConditions,
  WorkplaceRegistered,
  type WorkplaceEvent,
} from '@jobbspar/core'
import fc from 'fast-check'
import { idOf, mostly, rarely, scene, stated, type Scene } from './scenes.js'

type Scenes = fc.Arbitrary<Scene<WorkplaceEvent>>

/** The workplace becomes known, with or without its branch, and perhaps with a place for the participation and its tasks. */
export const registered: Scenes = scene(
  { of: stated({ branch: fc.constantFrom(...branches) }), isPrepared: mostly },
  (on, { of, isPrepared }) => [
    WorkplaceRegistered({ on, workplace: 'workplace-1', ownership: 'municipality', unit: 'forvaltning', ...of }),
    ...(isPrepared
      ? [
          PlaceReserved({ on, reservation: 'reservation-1', participation: 'participation-1' }),
          TaskBoxDefined({ on, taskBox: 'taskBox-1', kind: 'generic', tasks: ['packing'] }),
        ]
      : []),
  ],
)

/** All conditions are reported to be absent, or one of them is present or left out. */
const conditions: Scenes = scene(
  { isClear: fc.boolean(), isLeftOut: rarely, which: fc.nat(3) },
  (on, { isClear, isLeftOut, which }) =>
    workplaceConditions.flatMap((condition, i) => {
      const isOther = !isClear && i === which
      return isOther && isLeftOut ? [] : [WorkplaceConditionReported({ on, condition, present: isOther })]
    }),
)

/** All items are clarified at the workplace and for a participation, or one of them is left out. */
const clarity: Scenes = scene(
  { participation: idOf('participation'), isWhole: mostly, which: fc.nat(5) },
  (on, { participation, isWhole, which }) =>
    clarityItems.flatMap((item, i) =>
      !isWhole && i === which
        ? []
        : [ExpectationClarified({ on, item }), ExpectationClarified({ on, item, participation })],
    ),
)

const places: Scenes = scene({ places: fc.nat(3) }, (on, { places: number }) => [
  ReceptionPlacesSet({ on, places: number }),
])

const reservation: Scenes = scene(
  {
    reservation: idOf('reservation', 3),
    participation: fc.constantFrom('participation-1' as const, 'participation-1' as const, 'participation-2' as const),
    held: fc.option(fc.nat(200), { nil: undefined, freq: 2 }),
  },
  (on, { reservation: id, participation, held }) => [
    PlaceReserved({ on, reservation: id, participation }),
    ...(held === undefined ? [] : [PlaceReleased({ on: addDays(on, held), reservation: id })]),
  ],
)

const taskBox: Scenes = scene({ taskBox: idOf('taskBox') }, (on, { taskBox: id }) => [
  TaskBoxDefined({ on, taskBox: id, kind: 'generic', tasks: ['packing'] }),
])

const vacancy: Scenes = scene(
  {
    vacancy: idOf('vacancy', 4),
    requiresEducation: rarely,
    requiresExperience: rarely,
    of: stated({ branch: fc.constantFrom(...branches) }),
  },
  (on, { of, ...asked }) => [VacancyPosted({ on, ...asked, ...of, tasks: ['packing'], hoursPerWeek: hours(20) })],
)

/** What happens at a workplace. */
export const workplaces: Scenes = fc.oneof(
  { arbitrary: conditions, weight: 3 },
  { arbitrary: clarity, weight: 2 },
  { arbitrary: places, weight: 2 },
  { arbitrary: reservation, weight: 5 },
  { arbitrary: taskBox, weight: 2 },
  { arbitrary: vacancy, weight: 3 },
)
