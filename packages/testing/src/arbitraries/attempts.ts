import {
  AbsenceLogged,
  addDays,
  agreements,
  assessedConditions,
  competenceActivities,
  CompetenceHoursLogged,
  ConditionAssessed,
  employers,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  knownWords,
  EmploymentTermsChanged,
  FactKnown,
  hours,
  MatchAnswered,
  matchAnswers,
  MatchProposed,
  money,
  monthOf,
  municipalUnits,
  ParticipationEnded,
  ParticipationOpened,
  PraktikEnded,
  PraktikExtended,
  praktikResults,
  PraktikStarted,
  RouteChosen,
  routes,
  StepTaken,
  SubsidyDecided,
  SubsidyExtended,
  SubsidyPaid,
  taskKinds,
  WagePaid,
  WorkHoursLogged,
  type Day,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import fc from 'fast-check'
import { courseRequests } from './course.js'
import { days } from './days.js'
import { requestsOf, scripts } from './histories.js'

const idsOf = <K extends string>(kind: K) => fc.integer({ min: 1, max: 4 }).map((n) => `${kind}-${String(n)}` as const)

/**
 * Any request about a participation, sensible or not: for example with unknown ids, on days before the opening, without
 * a planned end or with a length that is too long.
 */
export const anyRequest = (
  program: Program,
  day: fc.Arbitrary<Day> = days(program),
): fc.Arbitrary<ParticipationEvent> => {
  const later = fc.tuple(day, fc.integer({ min: -400, max: 800 })).map(([on, n]) => [on, addDays(on, n)] as const)
  const praktikId = idsOf('praktik')
  const employmentId = idsOf('employment')
  const subsidyId = idsOf('subsidy')
  const matchId = idsOf('match')
  const employedBy = {
    employerUnit: fc.constantFrom(...municipalUnits),
    agreement: fc.constantFrom(...agreements),
  }
  const employed = fc.record(employedBy, { requiredKeys: [] })
  const placed = fc.record(
    { ...employedBy, placement: fc.constantFrom(...municipalUnits), tasks: fc.constantFrom(...taskKinds) },
    { requiredKeys: [] },
  )
  const amount = fc.nat(4_000_000).map((minor) => money(minor, program.currency))
  const some = fc.nat(20_000).map((n) => hours(n / 100))
  const opened = { participant: 'participant-1', household: 'household-1', municipality: 'elsewhere' } as const
  const request = <A extends unknown[]>(
    parts: { [I in keyof A]: fc.Arbitrary<A[I]> },
    made: (...parts: A) => ParticipationEvent,
  ) => fc.tuple<A>(...parts).map((all) => made(...all))
  return fc.oneof(
    request([day], (on) => ParticipationOpened({ on, ...opened, program: program.id })),
    request([day, fc.constantFrom(...assessedConditions), fc.boolean()], (on, condition, met) =>
      ConditionAssessed({ on, condition, met }),
    ),
    request([day, fc.constantFrom(...routes)], (on, route) => RouteChosen({ on, route })),
    request([day, matchId, fc.constantFrom(...routes), fc.boolean()], (on, id, route, fits) =>
      MatchProposed({ on, matchId: id, route, met: fits ? ['tasks'] : [], unmet: fits ? [] : ['tasks'] }),
    ),
    request([day, matchId, fc.constantFrom(...matchAnswers)], (on, id, answer) =>
      MatchAnswered({ on, matchId: id, answer }),
    ),
    request([later, praktikId], ([on, plannedTo], id) =>
      PraktikStarted({ on, praktikId: id, workplace: 'workplace-2', plannedTo }),
    ),
    request([later, praktikId], ([on, plannedTo], id) => PraktikExtended({ on, praktikId: id, plannedTo })),
    request([day, praktikId, fc.constantFrom(...praktikResults)], (on, id, result) =>
      PraktikEnded({ on, praktikId: id, result }),
    ),
    courseRequests(program, day),
    request([day, later, subsidyId, fc.constantFrom(...knownWords(program).subsidy)], (on, [from, to], id, kind) =>
      SubsidyDecided({ on, subsidyId: id, kind, from, to, level: 2 }),
    ),
    request([later, subsidyId], ([on, to], id) => SubsidyExtended({ on, subsidyId: id, to })),
    request(
      [
        later,
        employmentId,
        subsidyId,
        fc.constantFrom(...knownWords(program).employment),
        fc.constantFrom(...employers),
        fc.nat(3),
        placed,
      ],
      ([on, plannedTo], id, subsidy, kind, employer, fields, where) =>
        EmploymentBegun({
          ...{ on, employmentId: id, kind, employer, hoursPerWeek: hours(40), ...where },
          ...(fields % 2 === 1 ? { plannedTo } : {}),
          ...(fields > 1 ? { subsidyId: subsidy } : {}),
        }),
    ),
    request([later, employmentId], ([on, plannedTo], id) => EmploymentExtended({ on, employmentId: id, plannedTo })),
    request([day, employmentId, fc.integer({ min: 1, max: 16_800 }), employed], (on, id, perWeek, by) =>
      EmploymentTermsChanged({ on, employmentId: id, hoursPerWeek: hours(perWeek / 100), ...by }),
    ),
    request([day, employmentId], (on, id) => EmploymentEnded({ on, employmentId: id, reason: 'other' })),
    request([day, employmentId, some], (on, id, worked) => WorkHoursLogged({ on, employmentId: id, hours: worked })),
    request([day, employmentId, some, fc.constantFrom(...competenceActivities)], (on, id, learnt, activity) =>
      CompetenceHoursLogged({ on, employmentId: id, hours: learnt, activity }),
    ),
    request([day, some], (on, missed) => AbsenceLogged({ on, hours: missed })),
    request([day, employmentId, fc.boolean()], (on, id, isAbout) =>
      StepTaken({ on, step: 'application', ...(isAbout ? { about: id } : {}) }),
    ),
    request([day, fc.integer({ min: 1, max: 60 })], (on, age) =>
      FactKnown({ on, fact: 'age', value: { least: age, below: age + 5 } }),
    ),
    request([later, employmentId, amount], ([on, of], id, gross) =>
      WagePaid({ on, employmentId: id, month: monthOf(of), gross }),
    ),
    request([later, subsidyId, amount], ([on, of], id, paid) =>
      SubsidyPaid({ on, subsidyId: id, month: monthOf(of), amount: paid }),
    ),
    request([day], (on) => ParticipationEnded({ on, exit: 'work', verified: false })),
  )
}

type Disturbance =
  | { readonly at: number; readonly instead: 'nothing' }
  | { readonly at: number; readonly instead: 'again' }
  | { readonly at: number; readonly instead: 'moved'; readonly days: number }
  | { readonly at: number; readonly instead: 'first'; readonly request: ParticipationEvent }

/** A request moved to another day. The other days in it are unchanged. */
const moved = ({ type, data }: ParticipationEvent, n: number): ParticipationEvent =>
  ({ type, data: { ...data, on: addDays(data.on, n) } }) as ParticipationEvent

const disturbed = (requests: readonly ParticipationEvent[], all: readonly Disturbance[]) =>
  all.reduce<readonly ParticipationEvent[]>((list, disturbance) => {
    const at = disturbance.at % list.length
    const there = list[at]
    if (there === undefined) return list
    const [before, after] = [list.slice(0, at), list.slice(at + 1)]
    switch (disturbance.instead) {
      case 'nothing':
        return [...before, ...after]
      case 'again':
        return [...before, there, there, ...after]
      case 'moved':
        return [...before, moved(there, disturbance.days), ...after]
      case 'first':
        return [...before, disturbance.request, there, ...after]
    }
  }, requests)

/**
 * Requests as staff in a hurry might send them. They are the requests of a plausible participation, some of them left
 * out, repeated, moved to another day or preceded by an unreasonable request. The requests are not decided; pass each
 * in turn to `decide`.
 */
export const attempts = (program: Program): fc.Arbitrary<readonly ParticipationEvent[]> => {
  const at = fc.nat(200)
  const disturbance = fc.oneof<fc.Arbitrary<Disturbance>[]>(
    fc.record({ at, instead: fc.constant('nothing' as const) }),
    fc.record({ at, instead: fc.constant('again' as const) }),
    fc.record({ at, instead: fc.constant('moved' as const), days: fc.integer({ min: -120, max: 120 }) }),
    fc.record({ at, instead: fc.constant('first' as const), request: anyRequest(program) }),
  )
  return fc
    .tuple(scripts(program), fc.array(disturbance, { maxLength: 8 }))
    .map(([script, all]) => disturbed(requestsOf(program, script), all))
}
