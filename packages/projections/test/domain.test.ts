import { dkk, hours, isMoney, sek, type Day, type Month, type Reason } from '@jobbspar/core'
import { bengtsfors, danishTerms, swedishTerms } from '@jobbspar/programs'
import {
  againstBaseline,
  benefitWeekOf,
  benefitWithWage,
  breakEvenSuccesses,
  clopperPearson,
  coachCostFor,
  costPerParticipant,
  costPerSuccess,
  discountFactor,
  employerCostFor,
  exactly,
  fleksjobGrantFor,
  hoursReductionFor,
  incomeSupportFor,
  jobbstimulansRuns,
  kaplanMeier,
  kontanthjaelpFor,
  kontanthjaelpWithWage,
  paybackYears,
  presentValue,
  refundFor,
  regulatedRate,
  sharedBy,
  sicknessInsuranceFor,
  subsidyFor,
  unemploymentInsuranceFor,
  wilson,
} from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lackText } from '../src/statistics/lack.js'

const month: Month = '2019-05'
const day: Day = '2019-05-01'
const weeks = {
  before: [{ on: '2019-01-01', weeks: 10 }],
  stretches: [{ from: '2019-01-01', to: '2019-12-31' }],
} as const
const operatingDay = bengtsfors.terms.operatingCost?.[0]?.from ?? day

/** Every calculator that reports what is missing, with arguments for which it gives an answer. */
const calculators: Readonly<Record<string, readonly [(...args: never[]) => unknown, readonly unknown[]]>> = {
  subsidyFor: [
    (
      decision: Parameters<typeof subsidyFor>[1],
      wage: Parameters<typeof subsidyFor>[2],
      part: Parameters<typeof subsidyFor>[3],
    ) => subsidyFor(swedishTerms, decision, wage, part),
    [
      { kind: 'lonebidrag', level: 0.75, decidedOn: day },
      { gross: sek(18_000), hoursPerWeek: hours(30) },
      { month, coveredDays: 10, employedDays: 20 },
    ],
  ],
  employerCostFor: [
    (at: Month, wage: Parameters<typeof employerCostFor>[2], employer: 'municipality') =>
      employerCostFor(swedishTerms, at, wage, employer),
    [month, { gross: sek(18_000), pension: sek(1_000) }, 'municipality'],
  ],
  'employerCostFor, by employee': [
    (at: Month, wage: Parameters<typeof employerCostFor>[2], employer: 'municipality') =>
      employerCostFor(danishTerms, at, wage, employer),
    [month, { gross: dkk(18_000), pension: dkk(1_000), hours: hours(160) }, 'municipality'],
  ],
  incomeSupportFor: [
    (at: Month, household: Parameters<typeof incomeSupportFor>[2], income: Parameters<typeof incomeSupportFor>[3]) =>
      incomeSupportFor(swedishTerms, at, household, income),
    [
      month,
      { adults: 1, children: [{ age: 3, lunchAway: true }], others: 0, housingCost: sek(6_000), otherCosts: sek(100) },
      { netWage: sek(4_000), other: sek(0), jobbstimulans: true },
    ],
  ],
  benefitWithWage: [
    (at: Month, rate: 'provider', wage: ReturnType<typeof dkk>) => benefitWithWage(danishTerms, at, rate, wage),
    [month, 'provider', dkk(2_000)],
  ],
  kontanthjaelpFor: [
    (on: Day, help: Parameters<typeof kontanthjaelpFor>[2]) => kontanthjaelpFor(danishTerms, on, help),
    ['2026-05-01', { rate: 'grundsats', supplements: ['bornetillaeg'] }],
  ],
  kontanthjaelpWithWage: [
    (at: Month, help: Parameters<typeof kontanthjaelpFor>[2], wage: ReturnType<typeof dkk>) =>
      kontanthjaelpWithWage(danishTerms, at, help, wage),
    ['2026-05', { rate: 'grundsats', supplements: ['bornetillaeg'] }, dkk(6_000)],
  ],
  regulatedRate: [
    (of: 'benefit', on: Day, before: ReturnType<typeof dkk>) => regulatedRate(danishTerms, of, on, before),
    ['benefit', day, dkk(10_000)],
  ],
  refundFor: [
    (at: Month, benefit: ReturnType<typeof dkk>, onBenefit: typeof weeks) =>
      refundFor(danishTerms, at, benefit, onBenefit),
    [month, dkk(11_000), weeks],
  ],
  fleksjobGrantFor: [
    (at: Month, wages: Parameters<typeof fleksjobGrantFor>[2]) => fleksjobGrantFor(danishTerms, at, wages),
    [month, { wage: dkk(10_000), fullTimeWage: dkk(25_000) }],
  ],
  hoursReductionFor: [
    (at: Month, onHelp: Parameters<typeof hoursReductionFor>[2]) => hoursReductionFor(danishTerms, at, onHelp),
    ['2017-05', { kind: 'kontanthjaelp', rate: 'high', monthsOnHelp: 12, ordinaryHours: hours(10) }],
  ],
  unemploymentInsuranceFor: [
    (on: Day, work: Parameters<typeof unemploymentInsuranceFor>[2]) => unemploymentInsuranceFor(swedishTerms, on, work),
    [day, [{ month: '2019-04', hours: hours(80), gross: sek(10_000) }]],
  ],
  sicknessInsuranceFor: [
    (on: Day, employment: Parameters<typeof sicknessInsuranceFor>[2]) =>
      sicknessInsuranceFor(swedishTerms, on, employment),
    [day, { months: 12, wages: { gross: sek(18_000), months: 1 } }],
  ],
  coachCostFor: [
    (on: Day, posts: { readonly fullTimePosts: number }) => coachCostFor(bengtsfors.terms, on, posts),
    [operatingDay, { fullTimePosts: 1.5 }],
  ],
  costPerParticipant: [
    costPerParticipant,
    [
      { low: sek(100), high: sek(200) },
      { low: 2, high: 4 },
    ],
  ],
  costPerSuccess: [costPerSuccess, [{ low: sek(100), high: sek(200) }, { low: 2, high: 4 }, 10]],
}

/** The arguments that are whole numbers. Other numbers may have a fraction. */
const counts =
  /\.(months|weeks|monthsOnHelp|adults|age|others|coveredDays|employedDays|minor|low|high)$|^costPerSuccess\.2$/u

/** Amounts that may be in any currency, because only percentages are taken or because no term of the day uses them. */
const anyCurrency = new Set(['employerCostFor.1.gross', 'refundFor.1', 'unemploymentInsuranceFor.1.0.gross'])

const badOf = (value: unknown, path: string): readonly unknown[] => {
  if (typeof value === 'number') return [NaN, -1, Infinity, ...(counts.test(path) ? [0.5] : [])]
  if (isMoney(value))
    return [
      { ...value, minor: NaN },
      { ...value, minor: 0.5 },
      ...(path.startsWith('cost') ? [] : [{ ...value, minor: -1 }]),
      ...(anyCurrency.has(path) ? [] : [{ ...value, currency: value.currency === 'SEK' ? 'DKK' : 'SEK' }]),
    ]
  // Texts are words or days of the calendar. The kind of a subsidy selects its terms.
  return typeof value === 'string' ? ['2019-13', '2019-02-30', ''] : []
}

/** Each argument of a calculator, and each value inside it, replaced by each bad value, with its place. */
const spoilt = (value: unknown, path: string): readonly (readonly [path: string, value: unknown])[] => [
  ...badOf(value, path).map(
    (bad) => [`${path} = ${typeof bad === 'number' ? String(bad) : JSON.stringify(bad)}`, bad] as const,
  ),
  ...(typeof value !== 'object' || value === null || isMoney(value)
    ? []
    : Object.entries(value).flatMap(([name, one]) =>
        spoilt(one, `${path}.${name}`).map(
          ([where, bad]) =>
            [
              where,
              Array.isArray(value)
                ? value.map((old: unknown, i) => (String(i) === name ? bad : old))
                : { ...value, [name]: bad },
            ] as const,
        ),
      )),
]

const isAnswer = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  (('known' in answer && answer.known === true) || ('is' in answer && answer.is !== 'undetermined'))

const missingOf = (answer: unknown): readonly string[] | undefined =>
  typeof answer === 'object' && answer !== null && 'missing' in answer
    ? (answer.missing as readonly Reason[]).map(lackText)
    : undefined

describe.each(Object.entries(calculators))('%s', (name, [calculate, args]) => {
  const ask = (given: readonly unknown[]): unknown => calculate(...(given as never[]))

  it('answers where it is asked within its domain', () => {
    expect(isAnswer(ask(args))).toBe(true)
  })

  it.each(
    args.flatMap((arg, i) => spoilt(arg, `${name}.${String(i)}`).map(([where, bad]) => [where, i, bad] as const)),
  )('says what is wrong with %s, and computes nothing of it', (_where, at, bad) => {
    const answer = ask(args.map((arg, i) => (i === at ? bad : arg)))
    expect(isAnswer(answer)).toBe(false)
    expect(missingOf(answer)).not.toEqual([])
    expect(missingOf(answer)).toBeInstanceOf(Array)
  })
})

describe('outside its domain', () => {
  const decision = { kind: 'nystartsjobb', level: 2, decidedOn: '2016-05-01' } as const
  const wage = { gross: sek(18_000), hoursPerWeek: hours(40) }

  it('a subsidy says in words what is wrong: the currency, the level, a wage below nothing', () => {
    const missing = (...given: [typeof decision | { level: number }, Partial<Parameters<typeof subsidyFor>[2]>]) =>
      missingOf(subsidyFor(swedishTerms, { ...decision, ...given[0] }, { ...wage, ...given[1] }))
    expect(missing(decision, { gross: dkk(18_000) })).toEqual(['wage in SEK, found DKK'])
    expect(missing({ level: 3 }, {})).toEqual(['a level of nystartsjobb up to 2, found 3'])
    expect(missing(decision, { gross: sek(-100) })).toEqual(['wage of no less than nothing, found -100 SEK'])
    expect(isAnswer(subsidyFor(swedishTerms, decision, wage))).toBe(true)
  })

  it('income support says that a household has one adult or two', () => {
    const three = { adults: 3, children: [], housingCost: sek(0) } as unknown as Parameters<typeof incomeSupportFor>[2]
    const income = { netWage: sek(0), other: sek(0), jobbstimulans: false }
    expect(missingOf(incomeSupportFor(swedishTerms, month, three, income))).toEqual(['adults from 1 to 2, found 3'])
  })

  it('what answers a number or nothing answers nothing', () => {
    expect(benefitWeekOf({ ...weeks, before: [{ on: '2019-01-01', weeks: 1.5 }] }, day)).toBeUndefined()
    expect(jobbstimulansRuns(swedishTerms, '2019-13', new Set())).toBeUndefined()
    expect(jobbstimulansRuns(swedishTerms, month, new Set<Month>(['2019-13']))).toBeUndefined()
    for (const n of [0, -1, NaN, Infinity]) expect(sharedBy(exactly(sek(1)), n)).toBeUndefined()
    expect(breakEvenSuccesses(exactly(sek(1)), exactly(dkk(1)))).toBeUndefined()
    expect(paybackYears(sek(1), [dkk(2)], 3)).toBeUndefined()
    for (const percent of [NaN, -100, Infinity]) expect(paybackYears(sek(1), [sek(2)], percent)).toBeUndefined()
  })

  it('what promises a number throws a RangeError that says why', () => {
    const shares = [
      [5, 4],
      [-1, 4],
      [0.5, 4],
      [NaN, 4],
      [0, 0],
    ] as const
    for (const [x, n] of shares)
      for (const of of [wilson, clopperPearson, (a: number, b: number) => againstBaseline(a, b, 0.5)])
        expect(() => of(x, n)).toThrow(RangeError)
    for (const baseline of [-0.1, 1.1, NaN]) expect(() => againstBaseline(1, 4, baseline)).toThrow(RangeError)
    for (const percent of [NaN, -100]) {
      expect(() => discountFactor(percent, 1)).toThrow(RangeError)
      expect(() => presentValue([sek(1)], percent, 'SEK')).toThrow(RangeError)
    }
    expect(() => presentValue([sek(1), dkk(1)], 3, 'SEK')).toThrow('amounts in SEK')
  })

  it('a case without an exit is censored, said as nothing or as null, and times that are none are left out', () => {
    const seen = [{ time: 5, exit: 'work' }, { time: 9 }]
    const curve = kaplanMeier(seen)
    expect(curve).toMatchObject({ n: 2, events: 1, censored: 1 })
    expect(
      kaplanMeier([
        { time: 5, exit: 'work' },
        { time: 9, exit: null },
      ]),
    ).toEqual(curve)
    const none = [{ time: NaN }, { time: Infinity, exit: 'work' }, { entry: NaN, time: 3 }, { entry: -1, time: 3 }]
    expect(kaplanMeier([...seen, ...none])).toEqual(curve)
  })
})
