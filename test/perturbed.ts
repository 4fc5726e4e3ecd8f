import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  aroundStored,
  CoachAppointed,
  EmploymentBegun,
  employmentKinds,
  hours,
  isMark,
  kindOf,
  money,
  participation,
  ParticipationOpened,
  PraktikStarted,
  programHistory,
  ProgramAdopted,
  streamKinds,
  SubsidyDecided,
  subsidyKinds,
  withItsKind,
  type Day,
  type Money,
  type Program,
  type StoredStream,
} from '@jobbspar/core'
import {
  benefitWithWage,
  employerCostFor,
  historyOf,
  incomeSupportFor,
  jobbstimulansRuns,
  refundFor,
  regulatedRate,
  reportOn,
  sicknessInsuranceFor,
  subsidyFor,
  unemploymentInsuranceFor,
} from '@jobbspar/projections'

/** A history's streams, at most so many participations of it with all that is around them. */
export const streamsOf = (name: string, most = 40): readonly StoredStream[] => {
  const file = fileURLToPath(new URL(`../examples/histories/${name}.jsonl`, import.meta.url))
  const streams = new Map<string, unknown[]>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const stored = JSON.parse(line) as { readonly meta: { readonly stream: string } }
    const own = streams.get(stored.meta.stream) ?? []
    streams.set(stored.meta.stream, own)
    own.push(stored)
  }
  let participations = 0
  return [...streams].flatMap(([stream, stored]) => {
    const kind = kindOf(stream)
    if (kind === undefined || (kind === 'participation' && ++participations > most)) return []
    const records = stored.flatMap((one) => {
      const parsed = streamKinds[kind].parse(one)
      return parsed.ok ? [parsed.value] : []
    })
    return [{ kind, stream, records } as unknown as StoredStream]
  })
}

const amounts = (program: Program) => {
  const { terms, currency } = program
  const some = (major: number): Money => money(major * 100, currency)
  const days: readonly Day[] = [
    '2015-06-01',
    '2016-06-01',
    '2017-06-01',
    '2018-06-01',
    '2019-06-01',
    '2020-06-01',
    '2021-06-01',
    '2023-06-01',
    '2026-06-01',
  ]
  return days.map((day) => {
    const month = day.slice(0, 7) as `${number}-${number}`
    const months = Array.from(
      { length: 12 },
      (_, i) => `${Number(day.slice(0, 4)) - 1}-${String(i + 1).padStart(2, '0')}` as typeof month,
    )
    const work = months.map((one) => ({ month: one, hours: hours(70), gross: some(11_500) }))
    return [
      subsidyKinds.map((kind) =>
        subsidyFor(terms, { kind, level: 0.8, decidedOn: day }, { gross: some(24_000), hoursPerWeek: hours(30) }),
      ),
      employerCostFor(terms, month, { gross: some(20_000) }, 'municipality'),
      employerCostFor(terms, month, { gross: some(20_000), pension: some(1_000) }, 'private'),
      incomeSupportFor(
        terms,
        month,
        { adults: 1, children: 0, housingCost: some(6_000) },
        { netWage: some(4_000), other: some(0), jobbstimulans: true },
      ),
      regulatedRate(terms, day, some(10_000)),
      jobbstimulansRuns(terms, month, new Set(months.slice(0, 6))),
      unemploymentInsuranceFor(terms, day, work),
      sicknessInsuranceFor(terms, day, { months: 6, monthlyGross: some(15_000) }),
      benefitWithWage(terms, month, 'provider', some(20_000)),
      benefitWithWage(terms, month, 'nonProvider', some(2_000)),
      refundFor(terms, month, some(10_000), {
        before: [{ on: '2013-01-01', weeks: 30 }],
        stretches: [{ from: '2015-03-01' }],
      }),
    ]
  })
}

/** Requests that ask every kind of employment, subsidy and beginning on many days, each in the state after an opening. */
const asked = (program: Program) => {
  const opened = ParticipationOpened({
    on: '2013-01-02',
    participant: 'participant-1',
    household: 'household-1',
    program: program.id,
    municipality: 'x',
  })
  const meta = {
    id: '00000000-0000-7000-8000-000000000001',
    stream: 'participation-1',
    version: 1,
    recordedAt: '2013-01-02T00:00:00.000Z',
    schema: 1,
  }
  const record = participation.parse({ ...opened, meta })
  if (!record.ok) throw new Error('An opening that cannot be read.')
  const on = participation.timeline('participation-1', [record.value])
  const explain = participation.explain(program)
  const days: readonly Day[] = [
    '2014-06-01',
    '2016-06-01',
    '2017-06-15',
    '2018-06-01',
    '2019-06-01',
    '2021-06-01',
    '2022-06-01',
    '2024-06-01',
    '2026-03-01',
    '2026-09-01',
  ]
  return days.flatMap((day) => [
    ...subsidyKinds.map((kind) =>
      explain(SubsidyDecided({ on: day, subsidyId: 'subsidy-1', kind, from: day, to: '2030-01-01', level: 2.2 }), on),
    ),
    ...employmentKinds.map((kind) =>
      explain(
        EmploymentBegun({
          on: day,
          employmentId: 'employment-1',
          kind,
          employer: 'municipality',
          hoursPerWeek: hours(37),
          plannedTo: '2030-01-01',
        }),
        on,
      ),
    ),
    explain(PraktikStarted({ on: day, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2030-01-01' }), on),
    programHistory.explain(program)(
      ProgramAdopted({ on: day, program: program.id, as: 'pilot', to: '2030-01-01' }),
      programHistory.timeline('program-1', []),
    ),
    streamKinds.coach.explain(program)(
      CoachAppointed({ on: day, coach: 'coach-1', fullTimeShare: 1 }),
      streamKinds.coach.timeline('coach-1', []),
    ),
  ])
}

/** Every verdict on the events of some streams of each kind, each in the state before it, met ones too. */
const explained = (program: Program, streams: readonly StoredStream[]) => {
  const around = aroundStored(streams, program)
  const counts = new Map<string, number>()
  return streams.flatMap((stored) => {
    const n = (counts.get(stored.kind) ?? 0) + 1
    counts.set(stored.kind, n)
    if (n > 12) return []
    const { of, records } = withItsKind(stored)
    const explain = of.explain(program, stored.kind === 'participation' ? (around as never) : undefined)
    return records.flatMap((record, i) =>
      isMark(record) ? [] : explain(record, of.timeline(stored.stream, records.slice(0, i))),
    )
  })
}

/** What a program says of a history and of amounts: verdicts with their facts, what is owed, figures, and no term itself. */
export const saidOf = (program: Program, streams: readonly StoredStream[], asOf: Day): string => {
  const around = aroundStored(streams, program)
  const determinations = streams.flatMap((stored) => {
    const { of, records } = withItsKind(stored)
    const timeline = of.timeline(stored.stream, records)
    return [
      ...of.audit(program, stored.kind === 'participation' ? (around as never) : undefined)(timeline),
      ...(['2015-06-15', '2016-06-15', '2017-09-15', '2018-01-15'] as const).flatMap((day) =>
        of.obligations(program)(timeline, day),
      ),
    ]
  })
  const { figures } = reportOn(
    streams.map((stored) => historyOf(stored, { asOf })),
    { program, asOf, knownAt: '2030-01-01T00:00:00.000Z', evidence: false },
  )
  const verdicts = [...asked(program).flat(), ...explained(program, streams)] as readonly {
    readonly rule: string
    readonly verdict: string
    readonly facts: unknown
    readonly missing: unknown
    readonly enforcement: string
  }[]
  return JSON.stringify([
    determinations.map((one) => ({ ...one, terms: undefined, sources: undefined })),
    verdicts.map(({ rule, verdict, facts, missing, enforcement }) => [rule, verdict, facts, missing, enforcement]),
    figures.map(({ id, value, rate, range, comparison, note }) => [id, value, rate, range, comparison, note]),
    JSON.stringify(amounts(program), (name, value: unknown) =>
      name === 'terms' || name === 'source' ? undefined : value,
    ),
  ])
}
