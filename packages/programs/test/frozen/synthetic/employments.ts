import {
  addDays,
  agreements,
  CompetenceHoursLogged,
  employers,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  employmentKinds,
  EmploymentTermsChanged,
  hours,
  money,
  municipalUnits,
  SubsidyDecided,
  SubsidyExtended,
  subsidyKinds,
  taskKinds,
  WorkHoursLogged,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import fc from 'fast-check'
import { idOf, lastDays, mostly, namedIn, scene, stated, workplaceIds, type Scene } from './scenes.js'

type Scenes = fc.Arbitrary<Scene<ParticipationEvent>>

const levels = fc.constantFrom(0.5, 0.75, 0.8, 0.81, 0.85, 1, 1.01, 2, 2.01, 2.5, 2.51, 3, 3.01)
const subsidyId = idOf('subsidy', 3)
/** The kinds that the program names in its own terms, and those of public terms. */
const subsidyKindsOf = (program: Program) => fc.constantFrom(...namedIn(program, subsidyKinds))

const subsidy = (program: Program): Scenes =>
  scene(
    {
      subsidyId,
      kind: subsidyKindsOf(program),
      later: fc.constantFrom(-30, -1, 0, 1),
      last: lastDays,
      level: levels,
      extended: fc.option(lastDays, { nil: undefined }),
    },
    (on, { later, last, extended, ...decision }) => {
      const from = addDays(on, later)
      const to = last(from)
      return [
        SubsidyDecided({ on, ...decision, from, to }),
        ...(extended === undefined
          ? []
          : [SubsidyExtended({ on: addDays(on, 40), subsidyId: decision.subsidyId, to: extended(to) })]),
      ]
    },
  )

const employed = { employerUnit: fc.constantFrom(...municipalUnits), agreement: fc.constantFrom(...agreements) }

/** An employment, mostly with a subsidy decided for it, and what happens in it. */
const employment = (program: Program): Scenes => {
  const wage = fc.constantFrom(0, 1, 2_500_000).map((minor) => money(minor, program.currency))
  return scene(
    {
      employmentId: idOf('employment', 3),
      kind: fc.oneof(
        { arbitrary: fc.constantFrom(...namedIn(program, employmentKinds)), weight: 4 },
        { arbitrary: fc.constantFrom(...employmentKinds), weight: 1 },
      ),
      employer: fc.oneof(fc.constant('municipality' as const), fc.constantFrom(...employers)),
      hoursPerWeek: fc.constantFrom(4, 20, 40).map(hours),
      last: fc.option(lastDays, { nil: undefined, freq: 6 }),
      subsidised: fc.option(
        fc.record({
          kind: subsidyKindsOf(program),
          level: levels,
          subsidyId,
          early: fc.integer({ min: -1, max: 20 }),
          short: fc.constantFrom(0, 0, 1),
        }),
        { nil: undefined },
      ),
      fields: stated({
        workplace: workplaceIds,
        reservation: fc.constantFrom('reservation-1' as const, 'reservation-1' as const, 'reservation-2' as const),
        wage,
        jobFunction: fc.constantFrom('kitchen', 'warehouse'),
        placement: fc.constantFrom('forvaltning', ...municipalUnits),
        tasks: fc.constantFrom(...taskKinds),
        taskBox: fc.constantFrom('taskBox-1' as const, 'taskBox-1' as const, 'taskBox-2' as const),
        ...employed,
      }),
      extended: fc.option(fc.tuple(lastDays, fc.option(subsidyId, { nil: undefined })), { nil: undefined }),
      changed: fc.option(stated({ wage, ...employed }), { nil: undefined }),
      worked: fc.option(fc.tuple(fc.nat(400), fc.constantFrom(0.1, 0.19, 0.2, 0.5)), { nil: undefined }),
      isEnded: mostly,
      late: fc.integer({ min: -5, max: 2 }),
    },
    (on, { last, subsidised, fields, extended, changed, worked, isEnded, late, ...begun }) => {
      const { employmentId, hoursPerWeek } = begun
      const plannedTo = last?.(on)
      const over = addDays(plannedTo ?? addDays(on, 60), late)
      const within = addDays(on, 20)
      return [
        ...(subsidised === undefined
          ? []
          : [
              SubsidyDecided({
                ...{ on: addDays(on, -subsidised.early), subsidyId: subsidised.subsidyId, kind: subsidised.kind },
                ...{ level: subsidised.level, from: on, to: addDays(plannedTo ?? addDays(on, 365), -subsidised.short) },
              }),
            ]),
        EmploymentBegun({
          ...{ on, ...begun, ...fields },
          ...(plannedTo === undefined ? {} : { plannedTo }),
          ...(subsidised === undefined ? {} : { subsidyId: subsidised.subsidyId }),
        }),
        ...(changed === undefined
          ? []
          : [EmploymentTermsChanged({ on: within, employmentId, hoursPerWeek, ...changed })]),
        ...(extended === undefined
          ? []
          : [
              EmploymentExtended({
                ...{ on: within, employmentId, plannedTo: extended[0](plannedTo ?? within) },
                ...(extended[1] === undefined ? {} : { subsidyId: extended[1] }),
              }),
            ]),
        ...(worked === undefined
          ? []
          : [
              WorkHoursLogged({ on: within, employmentId, hours: hours(worked[0]) }),
              CompetenceHoursLogged({
                ...{ on: within, employmentId, activity: 'swedish' },
                hours: hours(Math.round(worked[0] * worked[1] * 100) / 100),
              }),
            ]),
        ...(isEnded ? [EmploymentEnded({ on: over < on ? on : over, employmentId, reason: 'other' })] : []),
      ]
    },
  )
}

/** Employments of a participation, and the wage subsidies that carry them. */
export const employmentsOf = (program: Program): Scenes =>
  fc.oneof({ arbitrary: employment(program), weight: 4 }, { arbitrary: subsidy(program), weight: 1 })
