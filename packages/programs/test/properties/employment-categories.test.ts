import {
  addDays,
  agreements,
  employmentKinds,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  EmploymentTermsChanged,
  hours,
  municipalUnits,
  participation,
  ParticipationOpened,
  SubsidyDecided,
  subsidyKinds,
  taskKinds,
  type Agreement,
  type Day,
  type MunicipalUnit,
  type ParticipationEvent,
  type SubsidyKind,
  type TaskKind,
} from '@jobbspar/core'
import { nextStamp } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingYet, runs } from './recorded.js'
import { threeCategories, trygghetRenamed } from '../categories.js'
import { aTerm, programWith } from '../synthetic.js'

const program = programWith({ employmentCategories: aTerm(threeCategories), subsidies: trygghetRenamed })
const decide = participation.decide(program)

// A second computation: V20–V27 and SE-TRY-01 read again, line by line, with nothing from the table that the rule is given.

type Categorised = 'resursjobb' | 'yrkesEllerStudieresurs' | 'ordinaryWithSubsidy'
const isCategorised = (kind: string): kind is Categorised => !['smajob', 'fleksjob', 'ordinary'].includes(kind)

/** [V25] [V26] [V27] [SE-TRY-01] Whether a subsidy may carry a kind of employment that day. */
const mayCarry = (kind: Categorised, subsidy: string, on: Day): boolean => {
  switch (subsidy) {
    case 'extratjanst':
    case 'utbildningskontrakt':
      return kind !== 'ordinaryWithSubsidy'
    case 'lonebidrag':
      return kind !== 'yrkesEllerStudieresurs'
    case 'trygghetsanstallning':
    case 'offentligtSkyddadAnstallning':
      return kind === 'resursjobb'
    case 'lonebidragForTrygghet':
      return kind === 'resursjobb' && on >= '2017-07-01'
    case 'yrkesintroduktionsanstallning':
    case 'etablering':
    case 'traineejobb':
      return kind === 'yrkesEllerStudieresurs'
    case 'nystartsjobb':
      return kind === 'ordinaryWithSubsidy'
    default:
      return false
  }
}

/** [V20]–[V23] [V37] [V38] Whether a kind of employment can be placed there with these tasks. */
const canBePlaced = (kind: Categorised, unit: MunicipalUnit | undefined, tasks: TaskKind | undefined): boolean => {
  if (kind === 'yrkesEllerStudieresurs') return unit !== undefined && tasks === 'learningTasks'
  if (kind === 'ordinaryWithSubsidy') return unit === 'forvaltning' && tasks === 'ordinaryTasks'
  return unit === 'ama' ? tasks === 'ownAreaTasks' : unit === 'forvaltning' && tasks === 'adaptedTasks'
}

/** [V22] [V24] The labour-market unit employs by BEA and a förvaltning by AB; which of them, for each kind. */
const canEmploy = (kind: Categorised, unit: MunicipalUnit | undefined, agreement: Agreement | undefined): boolean =>
  (unit === 'ama' && agreement === 'BEA' && kind !== 'ordinaryWithSubsidy') ||
  (unit === 'forvaltning' && agreement === 'AB' && kind !== 'yrkesEllerStudieresurs')

// Requests: some guess, most follow a row of the table, so that enough are admitted.

const ids = fc.integer({ min: 1, max: 3 })
const aDay = fc.oneof(
  fc.constantFrom<Day>('2017-06-30', '2017-07-01', '2017-01-01'),
  fc.nat(700).map((n) => addDays('2017-01-01', n)),
)
const orNone = <A>(values: readonly A[]) => fc.constantFrom(...values, undefined)
const told = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

const anyRow = fc.record({
  kind: fc.constantFrom(...employmentKinds),
  placement: orNone(municipalUnits),
  tasks: orNone(taskKinds),
  employerUnit: orNone(municipalUnits),
  agreement: orNone(agreements),
})
const tableRow = fc
  .constantFrom(
    ...([
      ['resursjobb', 'ama', 'ownAreaTasks', 'ama', 'BEA'],
      ['resursjobb', 'forvaltning', 'adaptedTasks', 'ama', 'BEA'],
      ['resursjobb', 'forvaltning', 'adaptedTasks', 'forvaltning', 'AB'],
      ['yrkesEllerStudieresurs', 'ama', 'learningTasks', 'ama', 'BEA'],
      ['yrkesEllerStudieresurs', 'forvaltning', 'learningTasks', 'ama', 'BEA'],
      ['ordinaryWithSubsidy', 'forvaltning', 'ordinaryTasks', 'forvaltning', 'AB'],
    ] as const),
  )
  .map(([kind, placement, tasks, employerUnit, agreement]) => ({ kind, placement, tasks, employerUnit, agreement }))
const aRow = fc.oneof({ arbitrary: anyRow, weight: 1 }, { arbitrary: tableRow, weight: 3 })

const decided = (on: Day, n: number, kind: SubsidyKind) =>
  SubsidyDecided({ on, subsidyId: `subsidy-${n}`, kind, from: on, to: '2019-12-31', level: 1 })
const kindsOfSubsidy = fc.constantFrom(...subsidyKinds)

const jobs = fc.integer({ min: 1, max: 6 })

const begun = fc.tuple(aDay, jobs, aRow, orNone([1, 2, 3])).map(([on, n, { kind, ...fields }, subsidy]) =>
  EmploymentBegun({
    ...{ on, employmentId: `employment-${n}`, kind, employer: 'municipality', hoursPerWeek: hours(40) },
    ...{ plannedTo: addDays(on, 90), ...told(fields) },
    ...(subsidy === undefined ? {} : { subsidyId: `subsidy-${subsidy}` as const }),
  }),
)

const otherwise = fc.oneof<fc.Arbitrary<ParticipationEvent>[]>(
  fc.tuple(aDay, ids, kindsOfSubsidy).map(([on, n, kind]) => decided(on, n, kind)),
  fc.tuple(aDay, jobs, ids).map(([on, n, subsidy]) =>
    EmploymentExtended({
      ...{ on, employmentId: `employment-${n}`, plannedTo: addDays(on, 300), subsidyId: `subsidy-${subsidy}` },
    }),
  ),
  fc.tuple(aDay, jobs, orNone(municipalUnits), orNone(agreements)).map(([on, n, employerUnit, agreement]) =>
    EmploymentTermsChanged({
      ...{ on, employmentId: `employment-${n}`, hoursPerWeek: hours(30) },
      ...told({ employerUnit, agreement }),
    }),
  ),
  fc.tuple(aDay, jobs).map(([on, n]) => EmploymentEnded({ on, employmentId: `employment-${n}`, reason: 'other' })),
)

const requests = fc.oneof<fc.Arbitrary<ParticipationEvent>[]>(begun, otherwise)

const opened = ParticipationOpened({
  ...{ on: '2017-01-01', participant: 'participant-1', household: 'household-1' },
  ...{ program: 'synthetic', municipality: 'nowhere' },
})

/** What decide makes of the requests, each in its turn. */
const admitted = (asked: readonly ParticipationEvent[]): readonly ParticipationEvent[] =>
  [opened, ...asked].reduce((on, request) => {
    const answer = decide(request, on, nextStamp(on, request))
    return answer.ok ? answer.timeline : on
  }, nothingYet).effective

/** Mostly subsidies exist from the first day on, so that there is something to cite. */
const histories = fc
  .tuple(fc.array(kindsOfSubsidy, { maxLength: 3 }), fc.array(requests, { minLength: 6, maxLength: 16 }))
  .map(([kinds, asked]) => admitted([...kinds.map((kind, i) => decided('2017-01-01', i + 1, kind)), ...asked]))

type Of<T extends ParticipationEvent['type']> = Extract<ParticipationEvent, { readonly type: T }>['data']

/** The employments of a history that the program gives a category, as they were begun. */
const sortedJobs = (
  events: readonly ParticipationEvent[],
): ReadonlyMap<string, Of<'EmploymentBegun'> & { kind: Categorised }> =>
  new Map(
    events.flatMap(({ type, data }) =>
      type === 'EmploymentBegun' && isCategorised(data.kind) ? [[data.employmentId, { ...data, kind: data.kind }]] : [],
    ),
  )

interface Cited {
  readonly kind: Categorised
  readonly on: Day
  readonly subsidy: SubsidyKind | undefined
}

/** Each time a categorised employment cites a subsidy, with the kind decided last day or before, if any. */
const citations = (events: readonly ParticipationEvent[]): readonly Cited[] => {
  const jobs = sortedJobs(events)
  return events.flatMap(({ type, data }, i) => {
    if ((type !== 'EmploymentBegun' && type !== 'EmploymentExtended') || data.subsidyId === undefined) return []
    const job = jobs.get(data.employmentId)
    const decided = events.find(
      (one, j) => j < i && one.type === 'SubsidyDecided' && one.data.subsidyId === data.subsidyId,
    )
    const subsidy = decided?.type === 'SubsidyDecided' ? decided.data.kind : undefined
    return job === undefined ? [] : [{ kind: job.kind, on: data.on, subsidy }]
  })
}

describe('whatever decide admits under a program with employment categories', () => {
  it('[V25] [V26] [V27] [SE-TRY-01] is carried by a subsidy of its kind and its day', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const { kind, on, subsidy } of citations(events))
          expect([kind, on, subsidy, subsidy !== undefined && mayCarry(kind, subsidy, on)]).toEqual([
            kind,
            on,
            subsidy,
            true,
          ])
      }),
      runs,
    )
  })

  it('[V20] [V21] [V22] [V23] [V37] [V38] is placed with its tasks', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const { kind, placement, tasks } of sortedJobs(events).values())
          expect([kind, placement, tasks, canBePlaced(kind, placement, tasks)]).toEqual([kind, placement, tasks, true])
      }),
      runs,
    )
  })

  it('[V24] is employed by a unit with its agreement at all times, and never goes back from AB to BEA', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const jobs = sortedJobs(events)
        const now = new Map<string, Pick<Of<'EmploymentBegun'>, 'employerUnit' | 'agreement'>>()
        let onAb = false
        for (const { type, data } of events) {
          if (type !== 'EmploymentBegun' && type !== 'EmploymentTermsChanged') continue
          const job = jobs.get(data.employmentId)
          if (job === undefined) continue
          const { employerUnit, agreement } = { ...now.get(data.employmentId), ...data }
          now.set(data.employmentId, told({ employerUnit, agreement }))
          expect([job.kind, employerUnit, agreement, canEmploy(job.kind, employerUnit, agreement)]).toEqual([
            ...[job.kind, employerUnit, agreement],
            true,
          ])
          const changes = type === 'EmploymentBegun' || data.employerUnit !== undefined || data.agreement !== undefined
          if (job.kind !== 'resursjobb' || !changes) continue
          expect(onAb && agreement === 'BEA').toBe(false)
          onAb ||= agreement === 'AB'
        }
      }),
      runs,
    )
  })

  it('is no empty promise: employments of all three kinds are admitted, with subsidies old, new and shared', () => {
    const found = fc.sample(histories, { numRuns: 400, seed: 7 }).flatMap(citations)
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(
      expect.arrayContaining(['resursjobb', 'yrkesEllerStudieresurs', 'ordinaryWithSubsidy']),
    )
    const carried = new Set(found.map(({ kind, subsidy }) => `${kind} ${String(subsidy)}`))
    // Five, five and two columns, and the new name of one.
    expect(carried.size).toBe(13)
  })
})
