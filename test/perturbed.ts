import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  addDays,
  aroundStored,
  assessedConditions,
  CoachAppointed,
  ConditionAssessed,
  CooperationAgreed,
  EmploymentBegun,
  EmploymentEnded,
  employmentKinds,
  firstDayOf,
  hours,
  isDay,
  isMark,
  isMonth,
  streamKindOf,
  kontanthjaelpRates,
  kontanthjaelpSupplements,
  MeasureGranted,
  measureKinds,
  money,
  monthOf,
  namedTerms,
  participation,
  ParticipationOpened,
  PraktikExtended,
  PraktikStarted,
  programHistory,
  ProgramAdopted,
  silenceOf,
  streamKinds,
  SubsidyDecided,
  subsidyKinds,
  withItsKind,
  type Day,
  type Instant,
  type Money,
  type ParticipationEvent,
  type Program,
  type RuleVersion,
  type StoredStream,
  type Term,
} from '@jobbspar/core'
import {
  benefitWithWage,
  employerCostFor,
  fleksjobGrantFor,
  historyOf,
  hoursReductionFor,
  incomeSupportFor,
  jobbstimulansRuns,
  kontanthjaelpFor,
  kontanthjaelpWithWage,
  refundFor,
  regulatedRate,
  reportOn,
  sicknessInsuranceFor,
  subsidyFor,
  unemploymentInsuranceFor,
  type History,
} from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'

/** A function that remembers its result for each key. */
const once = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

interface Line {
  readonly meta: { readonly stream: string }
}

const files = new Map<string, readonly Line[]>()

/** The lines of an example's history, read once. */
const linesOf = (name: string): readonly Line[] => {
  const file = fileURLToPath(new URL(`../examples/histories/${name}.jsonl`, import.meta.url))
  const before = files.get(file)
  if (before !== undefined) return before
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  files.set(file, lines)
  return lines
}

/** A history's streams as they are stored, at most this many participations of it with all that is around them. */
export const streamsOf = (name: string, { most = 40, days = 0 } = {}): readonly StoredStream[] => {
  const streams = new Map<string, unknown[]>()
  for (const line of linesOf(name)) {
    const stored = days === 0 ? line : later(line, days)
    const own = streams.get(stored.meta.stream) ?? []
    streams.set(stored.meta.stream, own)
    own.push(stored)
  }
  let participations = 0
  return [...streams].flatMap(([stream, stored]) => {
    const kind = streamKindOf(stream)
    if (kind === undefined || (kind === 'participation' && ++participations > most)) return []
    const records = stored.flatMap((one) => {
      const parsed = streamKinds[kind].parse(one)
      return parsed.ok ? [parsed.value] : []
    })
    return [{ kind, stream, records } as unknown as StoredStream]
  })
}

/** Every day this many days later, and every month the one that its middle then falls in. */
const later = <A>(value: A, days: number): A => {
  const moved = (one: unknown): unknown => {
    if (typeof one === 'string')
      return isDay(one) ? addDays(one, days) : isMonth(one) ? monthOf(addDays(addDays(firstDayOf(one), 14), days)) : one
    if (typeof one !== 'object' || one === null) return one
    return Array.isArray(one)
      ? one.map(moved)
      : Object.fromEntries(Object.entries(one).map(([name, part]) => [name, moved(part)]))
  }
  return moved(value) as A
}

/** The results of the calculators for fictitious wages, benefits and households on days, or in their months. */
export const amountsOn = (program: Program, days: readonly Day[]): string => {
  const { terms, currency } = program
  const some = (major: number): Money => money(major * 100, currency)
  const answers = days.map((day) => {
    const month = day.slice(0, 7) as `${number}-${number}`
    const months = Array.from(
      { length: 12 },
      (_, i) => `${Number(day.slice(0, 4)) - 1}-${String(i + 1).padStart(2, '0')}` as typeof month,
    )
    const work = months.map((one) => ({ month: one, hours: hours(70), gross: some(11_500) }))
    return [
      subsidyKinds.map((kind) =>
        [undefined, { month, coveredDays: 10, employedDays: 20 }].map((part) =>
          subsidyFor(
            terms,
            { kind, level: 0.8, decidedOn: day },
            { gross: some(24_000), hoursPerWeek: hours(30) },
            part,
          ),
        ),
      ),
      employerCostFor(terms, month, { gross: some(20_000) }, 'municipality'),
      employerCostFor(terms, month, { gross: some(20_000), pension: some(1_000) }, 'private'),
      (['municipality', 'private'] as const).flatMap((employer) =>
        [50, 100, 150].map((worked) =>
          employerCostFor(terms, month, { gross: some(20_000), pension: some(0), hours: hours(worked) }, employer),
        ),
      ),
      [
        { adults: 1, children: [] },
        { adults: 2, children: [{ age: 0, lunchAway: true }, { age: 5, lunchAway: false }, { age: 9 }] },
        { adults: 2, children: Array.from({ length: 7 }, () => ({ age: 12 })) },
        { adults: 1, children: [], others: 2 },
      ].map((household) =>
        incomeSupportFor(
          terms,
          month,
          { ...household, adults: household.adults === 1 ? 1 : 2, housingCost: some(6_000) },
          { netWage: some(4_000), other: some(0), jobbstimulans: true },
        ),
      ),
      regulatedRate(terms, 'benefit', day, some(10_000)),
      regulatedRate(terms, 'wageLimit', day, some(10_000)),
      jobbstimulansRuns(terms, month, new Set(months.slice(0, 6))),
      unemploymentInsuranceFor(terms, day, work),
      sicknessInsuranceFor(terms, day, { months: 6, wages: { gross: some(15_000), months: 1 } }),
      benefitWithWage(terms, month, 'provider', some(20_000)),
      benefitWithWage(terms, month, 'nonProvider', some(2_000)),
      kontanthjaelpRates.map((rate) => kontanthjaelpFor(terms, day, { rate })),
      kontanthjaelpSupplements.map((supplement) =>
        kontanthjaelpFor(terms, day, { rate: 'grundsats', supplements: [supplement], tilpasningstillaeg: true }),
      ),
      [some(6_000), some(16_000)].map((wage) =>
        kontanthjaelpWithWage(terms, month, { rate: 'forhojetSats', supplements: [] }, wage),
      ),
      (['high', 'low'] as const).map((rate) =>
        hoursReductionFor(terms, month, { kind: 'kontanthjaelp', rate, monthsOnHelp: 12, ordinaryHours: hours(200) }),
      ),
      fleksjobGrantFor(terms, month, { wage: some(20_000), fullTimeWage: some(40_000) }),
      ...(['2013-01-01', '2015-03-01'] as const).map((on) =>
        refundFor(terms, month, some(10_000), { before: [{ on, weeks: 0 }], stretches: [{ from: '2015-03-01' }] }),
      ),
    ]
  })
  return JSON.stringify(answers, (name, value: unknown) => (name === 'terms' || name === 'source' ? undefined : value))
}

/** A participation of which every condition was assessed as not met, so that what a program requires shows. */
const participationOf = (program: Program, ...more: readonly ParticipationEvent[]) => {
  const on = '1980-01-02'
  const events = [
    ParticipationOpened({
      on,
      participant: 'participant-1',
      household: 'household-1',
      program: program.id,
      municipality: 'x',
    }),
    ...assessedConditions.map((condition) => ConditionAssessed({ on, condition, met: false })),
    ...more,
  ]
  const records = events.map((event, i) => {
    const meta = {
      id: `00000000-0000-7000-8000-0000000000${String(i + 10)}`,
      stream: 'participation-1',
      version: i + 1,
      recordedAt: '1980-01-02T00:00:00.000Z',
      schema: 1,
    }
    const record = participation.parse({ ...event, meta })
    if (!record.ok) throw new Error('An event that cannot be read.')
    return record.value
  })
  return participation.timeline('participation-1', records)
}

const praktikFrom = (on: Day, plannedTo: Day) =>
  PraktikStarted({ on, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo })
const extension = (on: Day, plannedTo: Day) => PraktikExtended({ on, praktikId: 'praktik-1', plannedTo })

/** Every verdict on beginnings of each kind, asked on days in the state after an opening. */
export const askedOn = (program: Program, days: readonly Day[]): string => {
  const on = participationOf(program)
  const explain = participation.explain(program)
  const inProgram = (event: Parameters<ReturnType<typeof programHistory.explain>>[0]) =>
    programHistory.explain(program)(event, programHistory.timeline('program-1', []))
  const longest: Day = '2199-12-31'
  const verdicts = days.flatMap((day) => [
    ...subsidyKinds.flatMap((kind) =>
      [0.8, 2.2, 2.7].map((level) =>
        explain(SubsidyDecided({ on: day, subsidyId: 'subsidy-1', kind, from: day, to: longest, level }), on),
      ),
    ),
    ...employmentKinds.map((kind) =>
      explain(
        EmploymentBegun({
          on: day,
          employmentId: 'employment-1',
          kind,
          employer: 'municipality',
          hoursPerWeek: hours(37),
          plannedTo: longest,
        }),
        on,
      ),
    ),
    explain(praktikFrom(day, longest), on),
    explain(
      extension(addDays(day, 170), addDays(day, 200)),
      participationOf(program, praktikFrom(day, addDays(day, 90)), extension(addDays(day, 80), addDays(day, 181))),
    ),
    ...measureKinds.map((kind) => explain(MeasureGranted({ on: day, measureId: 'measure-1', kind, to: longest }), on)),
    inProgram(ProgramAdopted({ on: day, program: program.id, as: 'pilot', to: longest })),
    inProgram(CooperationAgreed({ on: day, units: [] })),
    streamKinds.coach.explain(program)(
      CoachAppointed({ on: day, coach: 'coach-1', fullTimeShare: 1 }),
      streamKinds.coach.timeline('coach-1', []),
    ),
  ])
  return said(verdicts.flat())
}

/** Each event of some streams of each kind, and its verdicts by a program in the state before it, which is computed once. */
const explanationsOf = once((streams: readonly StoredStream[]) => {
  const counts = new Map<string, number>()
  return streams.flatMap((stored) => {
    const n = (counts.get(stored.kind) ?? 0) + 1
    counts.set(stored.kind, n)
    if (n > 12) return []
    const { of, records } = withItsKind(stored)
    return records.flatMap((record, i) => {
      if (isMark(record)) return []
      let before: ReturnType<typeof of.timeline> | undefined
      const by = (program: Program, around: ReturnType<typeof aroundStored>) =>
        said(
          of.explain(program, stored.kind === 'participation' ? (around as never) : undefined)(
            record,
            (before ??= of.timeline(stored.stream, records.slice(0, i))),
          ),
        )
      return [{ on: record.data.on, by }]
    })
  })
})

/** Every verdict on each event of some streams of each kind, in the state before it, met ones too; of one day only, on request. */
export const explained = (program: Program, streams: readonly StoredStream[], only?: Day) => {
  const around = aroundStored(streams, program)
  return explanationsOf(streams).flatMap(({ on, by }) =>
    only === undefined || on === only ? [{ on, said: by(program, around) }] : [],
  )
}

interface Judged {
  readonly rule: string
  readonly verdict: string
  readonly facts: unknown
  readonly missing: unknown
  readonly enforcement: string
}

/** The content of determinations, without the terms themselves. */
const said = (determinations: readonly Judged[]): string =>
  JSON.stringify(
    determinations.map(({ rule, verdict, facts, missing, enforcement }) => [
      rule,
      verdict,
      facts,
      missing,
      enforcement,
    ]),
  )

const computedFor: readonly Day[] = [
  '2014-06-01',
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

const askedFrom: readonly Day[] = [
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

/** The figures of histories, without the terms themselves. */
const figuresOf = (histories: readonly History[], program: Program, asOf: Day, knownAt: Instant) =>
  reportOn(histories, { program, asOf, knownAt, evidence: false }).figures.map(
    ({ id, value, rate, range, comparison, label, details, uncertainty }) => [
      ...[id, value, rate, range, comparison, label, details, uncertainty],
    ],
  )

/** What is found and due under a program in each of some streams, whose timelines are computed once. */
const foundIn = once((streams: readonly StoredStream[]) =>
  streams.map((stored) => {
    const { of, records } = withItsKind(stored)
    const timeline = of.timeline(stored.stream, records)
    return (program: Program, around: ReturnType<typeof aroundStored>, owedOn: readonly Day[]) => [
      ...of.audit(program, stored.kind === 'participation' ? (around as never) : undefined)(timeline),
      ...owedOn.flatMap((day) => of.obligations(program)(timeline, day)),
    ]
  }),
)

/** What a program says of a history seen from a day: what is found and due, and figures. */
export const reported = (program: Program, streams: readonly StoredStream[], asOf: Day, owedOn: readonly Day[]) => {
  const around = aroundStored(streams, program)
  const determinations = foundIn(streams).flatMap((found) => found(program, around, owedOn))
  const histories = streams.map((stored) => historyOf(stored, { asOf }))
  return JSON.stringify([
    determinations.map((one) => ({ ...one, terms: undefined, sources: undefined })),
    figuresOf(histories, program, asOf, '2200-01-01T00:00:00.000Z'),
  ])
}

const planned: readonly Day[] = ['2016-12-31', '2017-06-30', '2017-12-31']

/** Twenty people with a contract to the end of 2016, with no recorded end for the first few. */
const contracts = (program: Program, open: number): readonly History[] =>
  Array.from({ length: 20 }, (_, i) => {
    const [on, employmentId] = ['2016-01-01', 'employment-1'] as const
    return givenHistory(
      'participation',
      i + 1,
      ParticipationOpened({
        ...{ on: '2015-06-01', participant: `participant-${i}`, household: `household-${i}` },
        ...{ program: program.id, municipality: 'x' },
      }),
      EmploymentBegun({
        ...{ on, employmentId, kind: 'ordinary', employer: 'private', plannedTo: planned[0]! },
        hoursPerWeek: hours(20),
      }),
      ...(i < open ? [] : [EmploymentEnded({ on: planned[0]!, employmentId, reason: 'termEnded' })]),
    )
  })

/** The meaning of silence under a program, by the day of knowledge. */
const silences = (program: Program): string =>
  JSON.stringify(
    [10, 20, 40, 60, 100].map((days) => {
      const knownAt: Instant = `${addDays(planned[0]!, days)}T12:00:00.000Z`
      return silenceOf(
        { is: 'spontaneous', fact: 'other' },
        { on: planned[0]! },
        { program, asOf: planned[2]!, knownAt },
      )
    }),
  )

/** Figures with a growing share of cases that are not known. */
const notReported = (program: Program): string =>
  JSON.stringify(
    [0, 1, 2, 3, 5, 8].map((open) =>
      figuresOf(contracts(program, open), program, planned[1]!, '2200-01-01T00:00:00.000Z'),
    ),
  )

/** A program that notes which of its terms and rules are read, by name. */
const noting = (program: Program): { readonly program: Program; readonly read: ReadonlySet<string> } => {
  const read = new Set<string>()
  const { rules = {} } = program
  const notedRules = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [id, { enumerable: true, get: () => (read.add(id), rule) }]),
    ),
  )
  const noted = (terms: object, within: string): object =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(terms).map(([key, value]: [string, unknown]) => {
          const name = `${within}${key}`
          const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
          const shown = isGroup ? noted(value, `${name}.`) : value
          return [key, { enumerable: true, get: () => (read.add(name), shown) }]
        }),
      ),
    )
  return { program: { ...program, terms: noted(program.terms, ''), rules: notedRules }, read }
}

/**
 * Whether one of several variants of a program, which differ from it in one term or rule, says anything else of a history or of
 * amounts. The cheapest is asked first, the answers of the program itself are computed once, and those that do not read the term are not
 * computed again.
 */
export const saysOtherwise = (program: Program, streams: readonly StoredStream[], asOf: Day) => {
  const sayings = [
    (by: Program) => amountsOn(by, computedFor),
    (by: Program) => askedOn(by, askedFrom),
    silences,
    (by: Program) => JSON.stringify(explained(by, streams)),
    notReported,
    (by: Program) => reported(by, streams, asOf, ['2015-06-15', '2016-06-15', '2017-09-15', '2018-01-15']),
  ].map((say) => {
    const { program: noted, read } = noting(program)
    return { say, said: say(noted), read }
  })
  return (name: string, variants: readonly Program[]): boolean =>
    sayings.some(({ say, said, read }) => read.has(name) && variants.some((variant) => say(variant) !== said))
}

/** The versions of one term, whatever the type of its value, or of one rule, whose value is what it states. */
export type Versions = readonly Term<unknown>[]

/** Every term and every rule of a program with its versions, by its name or its id. */
export const namedVersions = ({
  terms,
  rules = {},
}: Program): readonly { readonly name: string; readonly versions: Versions }[] => [
  ...namedTerms(terms),
  ...Object.entries(rules).map(([name, { versions }]) => ({ name, versions: versionsOfRule(versions) })),
]

/** The versions of a rule as those of a term. The same versions answer the same list. */
const versionsOfRule = once((versions: readonly RuleVersion[]): Versions =>
  versions.map(({ from, until, since, enforcement, source, ...value }) => ({
    ...{ from, enforcement, source, value },
    ...(until === undefined ? {} : { until }),
    ...(since === undefined ? {} : { since }),
  })),
)

const withRule = (program: Program, id: string, versions: Versions | undefined): Program => {
  const { [id]: rule, ...others } = program.rules ?? {}
  // A variant of a value keeps its form.
  const stated = versions?.map(({ value, ...frame }) => ({ ...frame, ...(value as object) }) as RuleVersion)
  return {
    ...program,
    rules: stated === undefined ? others : { ...program.rules, [id]: { ...rule, versions: stated } },
  }
}

/** A program with other versions of one term or rule, or without it. */
export const withTerm = (program: Program, name: string, versions: Versions | undefined): Program => {
  if (name.includes('/')) return withRule(program, name, versions)
  const set = (
    at: Readonly<Record<string, unknown>>,
    [first = '', ...rest]: readonly string[],
  ): Record<string, unknown> => {
    const { [first]: here, ...others } = at
    if (rest.length === 0) return versions === undefined ? others : { ...at, [first]: versions }
    return { ...at, [first]: set(here as Readonly<Record<string, unknown>>, rest) }
  }
  return { ...program, terms: set(program.terms, name.split('.')) }
}

/** Each program, and a day from which its history is seen to its end. */
export const asOf: Readonly<Record<string, Day>> = {
  falkenberg: '2019-12-31',
  hassleholm: '2021-12-31',
  bengtsfors: '2018-12-31',
  vasteras: '2019-12-31',
  hedensted: '2016-12-31',
}
