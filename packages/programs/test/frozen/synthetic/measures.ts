import {
  addDays,
  assessedConditions,
  CompanyAgreementReached,
  ConditionAssessed,
  ContactMade,
  FamiliarityConfirmed,
  InterventionEnded,
  InterventionStarted,
  JobGoalAgreed,
  MeasureEnded,
  MeasureGranted,
  measureKinds,
  ParticipationEnded,
  ParticipationPaused,
  ParticipationResumed,
  PlanAgreed,
  PraktikEnded,
  PraktikExtended,
  PraktikStarted,
  RehabilitationTeamMet,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import fc from 'fast-check'
import { idOf, lastDays, mostly, namedIn, rarely, scene, stated, workplaceIds, type Scene } from './scenes.js'

type Scenes = fc.Arbitrary<Scene<ParticipationEvent>>

/** The conditions that the program asks for are assessed: all of them as met, or all but one to three, which are not met or left out. */
const assessments = (program: Program): Scenes => {
  const asked = namedIn(program, assessedConditions)
  const others = fc.oneof(
    fc.constant<number[]>([]),
    fc.array(fc.nat(asked.length - 1), { minLength: 1, maxLength: 3, size: 'max' }),
  )
  return scene({ others, isLeftOut: rarely }, (on, { others: but, isLeftOut }) =>
    asked.flatMap((condition, i) => {
      const isMet = !but.includes(i)
      return isLeftOut && !isMet ? [] : [ConditionAssessed({ on, condition, met: isMet })]
    }),
  )
}

/** Any condition, so that assessments can contradict each other. */
const oneAssessment = (program: Program): Scenes =>
  scene(
    {
      condition: fc.oneof(
        fc.constantFrom(...namedIn(program, assessedConditions)),
        fc.constantFrom(...assessedConditions),
        fc.constantFrom('receivesForsorjningsstod' as const, 'receivesEkonomisktBistand' as const),
      ),
      met: fc.boolean(),
    },
    (on, { condition, met }) => [ConditionAssessed({ on, condition, met })],
  )

const measure = (program: Program): Scenes =>
  scene(
    {
      measureId: idOf('measure', 4),
      kind: fc.oneof(fc.constantFrom(...namedIn(program, measureKinds)), fc.constantFrom(...measureKinds)),
      to: fc.option(lastDays, { nil: undefined }),
      isEnded: fc.boolean(),
      after: fc.nat(300),
    },
    (on, { measureId, kind, to, isEnded, after }) => [
      MeasureGranted({ on, measureId, kind, ...(to === undefined ? {} : { to: to(on) }) }),
      ...(isEnded ? [MeasureEnded({ on: addDays(on, after), measureId })] : []),
    ],
  )

const team: Scenes = scene({ goal: fc.boolean(), meets: mostly }, (on, { goal, meets }) => [
  ...(goal ? [JobGoalAgreed({ on, jobGoal: 'driver' })] : []),
  ...(meets ? [RehabilitationTeamMet({ on, recommendation: 'ressourceforlob' })] : []),
])

const praktik: Scenes = scene(
  {
    praktikId: idOf('praktik', 3),
    workplace: workplaceIds,
    last: lastDays,
    extended: fc.array(fc.tuple(fc.nat(90), lastDays), { maxLength: 3 }),
    isEnded: mostly,
    result: fc.constantFrom('passed' as const, 'passed' as const, 'interrupted' as const),
    late: fc.integer({ min: -2, max: 2 }),
    more: stated({ reservation: idOf('reservation'), jobFunction: fc.constantFrom('kitchen', 'warehouse') }),
  },
  (on, { praktikId, workplace, last, extended, isEnded, result, late, more }) => {
    const plannedTo = last(on)
    const over = addDays(plannedTo, late)
    return [
      PraktikStarted({ on, praktikId, workplace, plannedTo, ...more }),
      ...extended.map(([after, to]) => PraktikExtended({ on: addDays(on, after), praktikId, plannedTo: to(on) })),
      ...(isEnded ? [PraktikEnded({ on: over < on ? on : over, praktikId, result })] : []),
    ]
  },
)

/** An intervention, perhaps next to a praktik that begins on the following days, and perhaps agreed with the workplace. */
const intervention: Scenes = scene(
  { interventionId: idOf('intervention'), isAgreed: fc.boolean(), inPraktik: fc.boolean(), lasts: fc.nat(60) },
  (on, { interventionId, isAgreed, inPraktik, lasts }) => [
    InterventionStarted({ on, interventionId, kind: 'mentor' }),
    ...(isAgreed ? [CompanyAgreementReached({ on, about: 'parallelInterventions', workplace: 'workplace-1' })] : []),
    ...(inPraktik
      ? [
          PraktikStarted({
            on: addDays(on, 2),
            praktikId: 'praktik-4',
            workplace: 'workplace-1',
            plannedTo: addDays(on, 30),
          }),
        ]
      : []),
    InterventionEnded({ on: addDays(on, lasts), interventionId }),
  ],
)

const agreement: Scenes = scene(
  {
    about: rarely.map((isPay) => (isPay ? 'paidTasks' : 'parallelInterventions')),
    of: stated({ praktikId: idOf('praktik', 3), workplace: workplaceIds }),
  },
  (on, { about, of }) => [CompanyAgreementReached({ on, about, ...of })],
)

const familiarity: Scenes = scene({ workplace: workplaceIds }, (on, { workplace }) => [
  FamiliarityConfirmed({ on, workplace }),
])

const plan: Scenes = scene(
  { activities: fc.subarray(['swedish', 'drivingLicence'] as const, { minLength: 1 }) },
  (on, { activities }) => [PlanAgreed({ on, activities })],
)

const contacts: Scenes = scene(
  {
    weeks: fc.nat(12),
    every: fc.constantFrom(7, 7, 14),
    purpose: fc.constantFrom('coaching' as const, 'planning' as const),
  },
  (on, { weeks, every, purpose }) =>
    Array.from({ length: weeks }, (_, i) =>
      ContactMade({ on: addDays(on, every * i), coach: 'coach-1', form: 'meeting', purpose }),
    ),
)

const pause: Scenes = scene({ days: fc.integer({ min: 1, max: 60 }) }, (on, { days }) => [
  ParticipationPaused({ on }),
  ParticipationResumed({ on: addDays(on, days) }),
])

const ending: Scenes = fc.constant((on) => [ParticipationEnded({ on, exit: 'work', verified: true })])

/** How a participation can begin: with assessments, a measure, a praktik, a meeting of the team. */
export const beginningsOf = (program: Program): Scenes =>
  fc.oneof({ arbitrary: assessments(program), weight: 2 }, measure(program), { arbitrary: praktik, weight: 2 }, team)

/** What happens in a participation next to its employments. */
export const measuresOf = (program: Program): Scenes =>
  fc.oneof(
    { arbitrary: assessments(program), weight: 4 },
    { arbitrary: oneAssessment(program), weight: 2 },
    { arbitrary: measure(program), weight: 3 },
    { arbitrary: team, weight: 3 },
    { arbitrary: praktik, weight: 5 },
    { arbitrary: intervention, weight: 3 },
    { arbitrary: agreement, weight: 3 },
    { arbitrary: familiarity, weight: 3 },
    { arbitrary: plan, weight: 2 },
    { arbitrary: contacts, weight: 3 },
    { arbitrary: pause, weight: 1 },
    { arbitrary: ending, weight: 1 },
  )
