import {
  AbsenceLogged,
  AttendanceLogged,
  CompanyAgreementReached,
  CvShared,
  CvWithdrawn,
  FactKnown,
  FamiliarityConfirmed,
  hours,
  InterventionEnded,
  knownWords,
  InterventionStarted,
  JobGoalAgreed,
  lastDayOfMonths,
  MeasureEnded,
  MeasureGranted,
  ProgressObserved,
  recommendations,
  RehabilitationTeamMet,
  StepTaken,
  type Day,
  type InterventionKind,
  type MeasureKind,
  type ParticipationEvent,
  type Program,
  type Recommendation,
  type RequiredPart,
} from '@jobbspar/core'
import fc from 'fast-check'
import { everyVersion } from '../stated-rules.js'
import { lastDayAfter, lengthsAround, type Length, type Wait } from './days.js'

/**
 * A course: a goal, a meeting and a measure, with an intervention and a shared CV during part of the course, and its
 * outcome.
 */
export interface Course {
  readonly do: 'course'
  readonly wait: Wait
  readonly recommendation: Recommendation
  readonly measure: MeasureKind
  readonly years: number
  readonly intervention: InterventionKind
  readonly isAgreed: boolean
  /** How long intervention, CV and measure last. All three last to the same day. */
  readonly length: Length
  readonly hundredthsOfHours: number
  readonly tasks: number
  readonly bornIn: number
}

const kindsNamed = (part: RequiredPart): readonly MeasureKind[] =>
  typeof part !== 'string' && 'field' in part && part.field === 'kind' && 'oneOf' in part ? part.oneOf : []

/** Measures that a program grants. Any measure, where the program does not say which it grants. */
const measuresOf = (program: Program): readonly MeasureKind[] => {
  const own = everyVersion(program).flatMap(({ requires }) =>
    requires?.at === 'measure' ? requires.allOf.flatMap(kindsNamed) : [],
  )
  return own.length > 0 ? own : [...knownWords(program).measure]
}

/** Courses that the persons in a history may intend. */
export const courses = (program: Program, wait: fc.Arbitrary<Wait>): fc.Arbitrary<Course> =>
  fc.record({
    do: fc.constant('course' as const),
    wait,
    recommendation: fc.constantFrom(...recommendations),
    measure: fc.constantFrom(...measuresOf(program)),
    years: fc.integer({ min: 1, max: 6 }),
    intervention: fc.constantFrom(...knownWords(program).intervention),
    isAgreed: fc.boolean(),
    length: lengthsAround(1),
    hundredthsOfHours: fc.integer({ min: 50, max: 3_700 }),
    tasks: fc.nat(8),
    bornIn: fc.integer({ min: 1955, max: 1998 }),
  })

/** The requests for a course that is the `n`-th intent of a history, ordered within a day. */
export const courseScene = (course: Course, on: Day, n: number): readonly ParticipationEvent[] => {
  const measureId = `measure-${String(n)}` as const
  const interventionId = `intervention-${String(n)}` as const
  const workplace = 'workplace-1'
  const last = lastDayAfter(on, course.length)
  return [
    StepTaken({ on, step: 'application', about: measureId }),
    FactKnown({ on, fact: 'age', value: { bornIn: course.bornIn } }),
    JobGoalAgreed({ on, jobGoal: `goal-${String(n)}` }),
    RehabilitationTeamMet({ on, recommendation: course.recommendation }),
    MeasureGranted({ on, measureId, kind: course.measure, to: lastDayOfMonths(on, 12 * course.years) }),
    ...(course.isAgreed ? [CompanyAgreementReached({ on, about: 'parallelInterventions', workplace })] : []),
    FamiliarityConfirmed({ on, workplace }),
    InterventionStarted({ on, interventionId, kind: course.intervention }),
    ProgressObserved({ on, hoursPerWeek: hours(course.hundredthsOfHours / 100), tasks: course.tasks }),
    AttendanceLogged({ on, in: interventionId, hours: hours(course.hundredthsOfHours / 100) }),
    AttendanceLogged({ on, in: measureId, hours: hours(course.tasks) }),
    AbsenceLogged({ on, measureId, hours: hours(course.tasks) }),
    CvShared({ on }),
    CvWithdrawn({ on: last }),
    InterventionEnded({ on: last, interventionId }),
    MeasureEnded({ on: last, measureId }),
  ]
}

/** Single requests about courses, sensible or not. */
export const courseRequests = (program: Program, day: fc.Arbitrary<Day>): fc.Arbitrary<ParticipationEvent> => {
  const n = fc.integer({ min: 1, max: 4 }).map(String)
  return fc.oneof(
    fc
      .tuple(day, n, fc.constantFrom(...knownWords(program).measure), fc.integer({ min: -1, max: 80 }))
      .map(([on, id, kind, months]) =>
        MeasureGranted({ on, measureId: `measure-${id}`, kind, to: lastDayOfMonths(on, months) }),
      ),
    fc.tuple(day, n).map(([on, id]) => MeasureEnded({ on, measureId: `measure-${id}` })),
    fc
      .tuple(day, n, fc.constantFrom(...knownWords(program).intervention))
      .map(([on, id, kind]) => InterventionStarted({ on, interventionId: `intervention-${id}`, kind })),
    fc.tuple(day, n).map(([on, id]) => InterventionEnded({ on, interventionId: `intervention-${id}` })),
    fc
      .tuple(day, fc.constantFrom('measure', 'intervention'), n)
      .map(([on, kind, id]) => AttendanceLogged({ on, in: `${kind}-${id}`, hours: hours(4) })),
    fc.tuple(day, n).map(([on, id]) => AbsenceLogged({ on, measureId: `measure-${id}`, hours: hours(4) })),
    day.map((on) => CvShared({ on })),
    day.map((on) => CvWithdrawn({ on })),
    fc
      .tuple(day, fc.constantFrom(...recommendations))
      .map(([on, recommendation]) => RehabilitationTeamMet({ on, recommendation })),
  )
}
