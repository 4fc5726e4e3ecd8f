import {
  addDays,
  addMonths,
  CoachAppointed,
  CooperationAgreed,
  ParticipantAssigned,
  ParticipantReleased,
  ProgramAdopted,
  ProgramEnded,
  StageFollowedUp,
  stages,
  StageStarted,
  type CoachEvent,
  type Program,
  type ProgramHistoryEvent,
} from '@jobbspar/core'
import fc from 'fast-check'
import { mostly, scene, type Scene } from './scenes.js'

/** The program is adopted, as a pilot of about three years or otherwise, and perhaps ends. */
export const adopted = ({ id: program }: Program): fc.Arbitrary<Scene<ProgramHistoryEvent>> =>
  scene(
    {
      as: fc.constantFrom('pilot' as const, 'pilot' as const, 'project' as const, 'permanent' as const),
      to: fc.option(fc.integer({ min: -2, max: 1 }), { nil: undefined }),
      years: fc.constantFrom(1, 2, 3),
      endsAfter: fc.option(fc.nat(900), { nil: undefined }),
    },
    (on, { as, to, years, endsAfter }) => [
      ProgramAdopted({ on, program, as, ...(to === undefined ? {} : { to: addDays(addMonths(on, 12 * years), to) }) }),
      ...(endsAfter === undefined ? [] : [ProgramEnded({ on: addDays(on, endsAfter), program })]),
    ],
  )

const stage: fc.Arbitrary<Scene<ProgramHistoryEvent>> = scene(
  { stage: fc.constantFrom(...stages), step: fc.constantFrom(1, 1, 2, 3) },
  (on, data) => [StageStarted({ on, ...data })],
)

/** The stages up to one of them start in order, with steps of the last one that are followed up or not. */
const stagesInOrder: fc.Arbitrary<Scene<ProgramHistoryEvent>> = scene(
  { upTo: fc.nat(stages.length), steps: fc.nat(2), isFollowedUp: mostly },
  (on, { upTo, steps, isFollowedUp }) => [
    ...stages.slice(0, upTo).map((one) => StageStarted({ on, stage: one })),
    ...Array.from({ length: steps }, (_, i) => [
      ...(isFollowedUp ? [StageFollowedUp({ on: addDays(on, 10 * i + 5), stage: 'increase', step: i + 1 })] : []),
      StageStarted({ on: addDays(on, 10 * i + 10), stage: 'increase', step: i + 2 }),
    ]).flat(),
  ],
)

/** Units agree to cooperate: those that the program names, mostly but one. */
const cooperation = ({ terms }: Program): fc.Arbitrary<Scene<ProgramHistoryEvent>> => {
  const asked = (terms.cooperation ?? []).flatMap(({ value }) => (value === 'notSettled' ? [] : value))
  return scene({ isWhole: fc.boolean(), which: fc.nat(5) }, (on, { isWhole, which }) => [
    CooperationAgreed({ on, units: ['personnel', ...asked.filter((_, i) => isWhole || i !== which % asked.length)] }),
  ])
}

/** What happens in the history of a program. */
export const programScenes = (program: Program): fc.Arbitrary<Scene<ProgramHistoryEvent>> =>
  fc.oneof(stage, stagesInOrder, cooperation(program))

/** A coach is appointed. */
export const appointed: fc.Arbitrary<Scene<CoachEvent>> = fc.constant((on) => [
  CoachAppointed({ on, coach: 'coach-1', fullTimeShare: 1 }),
])

/** Participants are assigned, about as many as a coach can have, and some released. */
export const caseload: fc.Arbitrary<Scene<CoachEvent>> = scene(
  { first: fc.nat(10), assigned: fc.integer({ min: 15, max: 32 }), released: fc.nat(12), after: fc.nat(90) },
  (on, { first, assigned, released, after }) => [
    ...Array.from({ length: assigned }, (_, i) =>
      ParticipantAssigned({ on, participation: `participation-${first + i}` }),
    ),
    ...Array.from({ length: released }, (_, i) =>
      ParticipantReleased({ on: addDays(on, after), participation: `participation-${first + i}` }),
    ),
  ],
)
