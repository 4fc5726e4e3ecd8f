import {
  atRiskAt,
  cumulativeIncidence,
  happenedBy,
  incidenceBy,
  kaplanMeier,
  restrictedMean,
  type Observation,
} from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'

const told = (text: string): readonly Observation[] =>
  text
    .split(' ')
    .map((one) => (one.endsWith('+') ? { time: Number(one.slice(0, -1)) } : { time: Number(one), exit: 'work' }))

/** The 21 patients on 6-MP of Freireich et al. (1963), as printed in Kalbfleisch & Prentice; `+` marks a censored time. */
const freireich = told('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')

/** Cases that are under observation only from a later day on. */
const late: readonly Observation[] = [
  [0, 3, 1],
  [0, 5, 1],
  [2, 5, 0],
  [0, 8, 1],
  [4, 8, 1],
  [0, 9, 0],
  [3, 11, 1],
  [0, 12, 0],
  [5, 14, 1],
  [0, 15, 0],
].map(([entry = 0, time = 0, event]) => ({ entry, time, ...(event === 1 ? { exit: 'work' } : {}) }))

const competing: readonly Observation[] = [
  [5, 'work'],
  [8, 'moved'],
  [8, 'work'],
  [12],
  [15, 'work'],
  [15],
  [20, 'moved'],
  [22, 'work'],
  [30],
  [31, 'death'],
  [40, 'work'],
  [45],
].map(([time, exit]) => ({ time: time as number, ...(exit === undefined ? {} : { exit: exit as string }) }))

describe('kaplanMeier', () => {
  const curve = kaplanMeier(freireich)

  it('gives the interval of the median of those on placebo: 8, from 4 to 11', () => {
    // As printed there. By hand: the lower end of the interval is 0.504 at 3 and 0.425 at 4, and the upper end 0.578 at
    // 8 and 0.482 at 11.
    const placebo = kaplanMeier(told('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'))
    expect(placebo).toMatchObject({ median: 8, medianInterval: { low: 4, high: 11 } })
  })

  it('gives the curve that is printed of Freireich’s trial, its intervals as R’s survival 3.5.3 (conf.type log-log) has them', () => {
    expect(curve.steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ])
    const expected = [
      [0.8571428571, 0.07636035483, 0.6197179553, 0.9515517476],
      [0.8067226891, 0.08693528518, 0.5631465646, 0.9228090192],
      [0.7529411765, 0.09634965299, 0.5031995108, 0.8893618352],
      [0.6901960784, 0.10681470778, 0.4316102225, 0.8490659633],
      [0.6274509804, 0.11405386526, 0.367510856, 0.8049121895],
      [0.5378151261, 0.12823375169, 0.2677789368, 0.7467907176],
      [0.4481792717, 0.13459145676, 0.188052006, 0.6801426285],
    ]
    curve.steps.forEach(({ survival, variance = NaN, interval }, i) => {
      const found = [survival, Math.sqrt(variance), interval?.low ?? NaN, interval?.high ?? NaN]
      found.forEach((value, j) => {
        expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 8)
      })
    })
    // By hand from the intervals above: at 13 days the lower end 0.43 is below one half, but no upper end is.
    expect(curve).toMatchObject({
      n: 21,
      events: 9,
      censored: 12,
      median: 23,
      medianInterval: { low: 13 },
      observedTo: 35,
    })
    expect(curve.medianInterval).not.toHaveProperty('high')
  })

  it('gives the mean up to 30 as R’s survival has it (rmean = 30), and none beyond what was observed', () => {
    expect(restrictedMean(curve, 30)).toBeCloseTo(21.046498599, 8)
    expect(restrictedMean(curve, 36)).toBeUndefined()
    expect(restrictedMean(curve, 6)).toBe(6)
  })

  it('counts those who entered late from then on, as R’s survival does', () => {
    const expected = [
      [3, 7, 1, 0.8571428571, 0.1322600143],
      [5, 8, 1, 0.75, 0.1530931089],
      [8, 7, 2, 0.5357142857, 0.1683963333],
      [11, 4, 1, 0.4017857143, 0.1714749021],
      [14, 2, 1, 0.2008928571, 0.1659213083],
    ]
    const { steps } = kaplanMeier(late)
    expect(steps).toHaveLength(expected.length)
    steps.forEach(({ time, atRisk, events, survival, variance = NaN }, i) => {
      ;[time, atRisk, events, survival, Math.sqrt(variance)].forEach((value, j) => {
        expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 8)
      })
    })
  })

  it('says what has happened by a day, and nothing beyond the last day anybody was seen', () => {
    expect(happenedBy(curve, 5)).toEqual({ share: 0 })
    expect(happenedBy(curve, 10)?.share).toBeCloseTo(1 - 0.7529411765, 8)
    expect(happenedBy(curve, 10)?.interval?.low).toBeCloseTo(1 - 0.8893618352, 8)
    expect(happenedBy(curve, 36)).toBeUndefined()
    expect(atRiskAt(freireich, 10)).toBe(15)
  })

  it('knows the edges: nobody, one person, all open, all at once, a median not reached', () => {
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, censored: 0, steps: [], observedTo: 0 })
    expect(happenedBy(kaplanMeier([]), 1)).toBeUndefined()
    expect(kaplanMeier([{ time: 4, exit: 'work' }])).toEqual({
      ...{ n: 1, events: 1, censored: 0, observedTo: 4, median: 4 },
      steps: [{ time: 4, atRisk: 1, events: 1, survival: 0 }],
    })
    expect(happenedBy(kaplanMeier([{ time: 4, exit: 'work' }]), 90)).toEqual({ share: 1 })
    expect(kaplanMeier(told('3+ 5+ 9+'))).toMatchObject({ events: 0, steps: [] })
    expect(kaplanMeier(told('3+ 5+ 9+')).median).toBeUndefined()
    expect(kaplanMeier(told('4 4 4')).steps).toEqual([{ time: 4, atRisk: 3, events: 3, survival: 0 }])
    // An event and a censoring on one day: the event comes first.
    expect(kaplanMeier(told('4 4+')).steps[0]).toMatchObject({ atRisk: 2, survival: 0.5 })
  })

  it('takes an end on the first day as R’s survival does: of four one is gone at 0', () => {
    const { steps, median } = kaplanMeier(told('0 3 5+ 8'))
    const expected = [
      [0, 4, 0.75, 0.21650635, 0.127946918, 0.96054864],
      [3, 3, 0.5, 0.25, 0.057847083, 0.84486128],
    ]
    expected.forEach((row, i) => {
      const { time = NaN, atRisk = NaN, survival = NaN, variance = NaN, interval } = steps[i] ?? {}
      const found = [time, atRisk, survival, Math.sqrt(variance), interval?.low ?? NaN, interval?.high ?? NaN]
      found.forEach((value, j) => {
        expect(value).toBeCloseTo(row[j] ?? NaN, 8)
      })
    })
    expect(steps).toHaveLength(3)
    expect(steps[2]).toEqual({ time: 8, atRisk: 1, events: 1, survival: 0 })
    expect(median).toBe(3)
  })

  it('counts at every time those whom a count of its own finds under observation, whatever the cases', () => {
    const cases = fc.array(
      fc.record({
        entry: fc.integer({ min: 0, max: 6 }),
        time: fc.integer({ min: 0, max: 9 }),
        exit: fc.constantFrom('work', undefined),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(cases, (some) => {
        const observations = some.map(({ entry, time, exit }) => ({
          entry,
          time,
          ...(exit === undefined ? {} : { exit }),
        }))
        for (const { time, atRisk } of kaplanMeier(observations).steps)
          expect([time, atRisk]).toEqual([time, atRiskAt(observations, time)])
      }),
      { numRuns: scaled(1000, 15) },
    )
  })

  it('takes as many cases as a register has: of 200 000 the half are gone by the 100 000th', () => {
    const all = Array.from({ length: 200_000 }, (_, i) => ({ time: i + 1, exit: 'work' }))
    expect(kaplanMeier(all)).toMatchObject({ n: 200_000, observedTo: 200_000, median: 100_000 })
  })

  it('has no variance from where the share is nothing, also when others enter later', () => {
    const { steps } = kaplanMeier([
      { time: 1, exit: 'work' },
      { entry: 2, time: 5, exit: 'work' },
      { entry: 2, time: 6 },
    ])
    expect(steps).toEqual([
      { time: 1, atRisk: 1, events: 1, survival: 0 },
      { time: 5, atRisk: 2, events: 1, survival: 0 },
    ])
  })

  it('has its median at the middle case when nobody is censored: half of an even number are gone by then', () => {
    for (let n = 2; n <= 400; n += 2) {
      const all = Array.from({ length: n }, (_, i) => ({ time: i + 1, exit: 'work' }))
      expect([n, kaplanMeier(all).median]).toEqual([n, n / 2])
    }
  })
})

describe('cumulativeIncidence', () => {
  const curves = cumulativeIncidence(competing)

  it('gives the curves that R’s survival 3.5.3 gives of the same cases (survfit of a factor)', () => {
    const expected: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
      death: [[31, 0.1458333333]],
      moved: [
        [8, 0.08333333333],
        [20, 0.19270833333],
      ],
      work: [
        [5, 0.08333333333],
        [8, 0.1666666667],
        [15, 0.2604166667],
        [22, 0.3697916667],
        [40, 0.515625],
      ],
    }
    expect(curves.map(({ exit }) => exit)).toEqual(Object.keys(expected))
    for (const { exit, steps } of curves) {
      expect(steps.map(({ time }) => time)).toEqual(expected[exit]?.map(([time]) => time))
      steps.forEach(({ incidence }, i) => {
        expect(incidence).toBeCloseTo(expected[exit]?.[i]?.[1] ?? NaN, 8)
      })
    }
    const work = curves.find(({ exit }) => exit === 'work')
    if (work === undefined) throw new Error('no curve')
    expect(incidenceBy(work, 14)?.share).toBeCloseTo(0.1666666667, 8)
    expect(incidenceBy(work, 4)).toEqual({ share: 0 })
    // Beyond the last day of observation the share is not known while a case is left.
    expect(incidenceBy(work, 46)).toBeUndefined()
    // The first standard error is that of a simple share among twelve.
    expect(Math.sqrt(work.steps[0]?.variance ?? NaN)).toBeCloseTo(0.07978559231, 8)
  })

  it('counts those who entered late from then on, as R’s survival does', () => {
    const moved = new Set([5, 11])
    const some = late.map(({ exit, ...one }) => ({
      ...one,
      ...(exit === undefined ? {} : { exit: moved.has(one.time) ? 'moved' : exit }),
    }))
    const expected: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
      moved: [
        [5, 0.107142857143],
        [11, 0.241071428571],
      ],
      work: [
        [3, 0.142857142857],
        [8, 0.357142857143],
        [14, 0.558035714286],
      ],
    }
    const found = cumulativeIncidence(some)
    expect(found.map(({ exit }) => exit)).toEqual(['moved', 'work'])
    for (const { exit, steps } of found)
      expected[exit]?.forEach(([time, share], i) => {
        expect(steps[i]?.time).toBe(time)
        expect(steps[i]?.incidence).toBeCloseTo(share, 10)
      })
  })

  it('shares what falls on one day among the exits, and lets the censored of that day count, as R’s survival does', () => {
    const some = [...told('4 4 4+ 7 7+ 9+').map((one) => ({ ...one })), { time: 4, exit: 'moved' }]
    const [away, work] = cumulativeIncidence(some)
    expect(away?.steps.map(({ time, atRisk, incidence }) => [time, atRisk, incidence.toFixed(12)])).toEqual([
      [4, 7, '0.142857142857'],
    ])
    expect(work?.steps.map(({ time, atRisk, incidence }) => [time, atRisk, incidence.toFixed(12)])).toEqual([
      [4, 7, '0.285714285714'],
      [7, 3, '0.476190476190'],
    ])
  })

  it('knows the edges: nobody, all open, one person, everybody by one exit', () => {
    expect(cumulativeIncidence([])).toEqual([])
    expect(cumulativeIncidence(told('3+ 5+ 9+'))).toEqual([])
    for (const [all, n] of [
      ['4', 1],
      ['4 4 4', 3],
    ] as const) {
      const [curve] = cumulativeIncidence(told(all))
      expect(curve).toMatchObject({ exit: 'work', n, observedTo: 4, complete: true, steps: [{ incidence: 1 }] })
      expect(curve === undefined ? undefined : incidenceBy(curve, 90)).toEqual({ share: 1 })
    }
  })

  it('has the variances of Choudhury’s three sums over the same cases, in exact fractions', () => {
    const expected: Readonly<Record<string, readonly number[]>> = {
      death: [2_807 / 165_888],
      moved: [11 / 1_728, 13_591 / 884_736],
      work: [11 / 1_728, 5 / 432, 3_739 / 221_184, 19_807 / 884_736, 76_277 / 2_654_208],
    }
    for (const { exit, steps } of curves)
      steps.forEach(({ variance }, i) => {
        expect(variance).toBeCloseTo(expected[exit]?.[i] ?? NaN, 14)
      })
  })

  it('has the log(−log) interval that the same fractions give in decimal arithmetic of 30 digits', () => {
    const work = curves.find(({ exit }) => exit === 'work')
    const { low = NaN, high = NaN } = (work === undefined ? undefined : incidenceBy(work, 40)?.interval) ?? {}
    expect(low).toBeCloseTo(0.17337984694449, 12)
    expect(high).toBeCloseTo(0.77850140375504, 12)
  })

  it('takes as many cases as a register has: a third of 150 000 left by each exit', () => {
    const all = Array.from({ length: 150_000 }, (_, i) => ({
      time: i + 1,
      exit: ['work', 'moved', 'death'][i % 3] ?? '',
    }))
    for (const curve of cumulativeIncidence(all)) expect(incidenceBy(curve, 150_000)?.share).toBeCloseTo(1 / 3, 8)
  })

  it('lies below 1 − Kaplan–Meier, which counts those who left otherwise as open', () => {
    const naive = kaplanMeier(competing.map(({ time, exit }) => ({ time, ...(exit === 'work' ? { exit } : {}) })))
    const work = curves.find(({ exit }) => exit === 'work')
    expect(work === undefined ? NaN : incidenceBy(work, 40)?.share).toBeLessThan(
      1 - (naive.steps.at(-1)?.survival ?? 1),
    )
  })

  it('adds up to one with those who have not left, whatever the cases', () => {
    const cases = fc.array(
      fc.record({ time: fc.integer({ min: 1, max: 30 }), exit: fc.constantFrom('work', 'moved', 'death', undefined) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 31 }), (some, day) => {
        const observations = some.map(({ time, exit }) => ({ time, ...(exit === undefined ? {} : { exit }) }))
        const { steps, observedTo } = kaplanMeier(observations)
        fc.pre(day <= observedTo)
        const left = steps.findLast(({ time }) => time <= day)?.survival ?? 1
        const gone = cumulativeIncidence(observations).reduce(
          (sum, curve) => sum + (incidenceBy(curve, day)?.share ?? NaN),
          0,
        )
        expect(gone + left).toBeCloseTo(1, 10)
      }),
      { numRuns: scaled(1000, 15) },
    )
  })

  it('leaves out a stretch without a day in it, in the curve and in S alike: one of two left by 5', () => {
    const some: readonly Observation[] = [
      { time: 5, exit: 'work' },
      { entry: 5, time: 5, exit: 'work' },
      { entry: 7, time: 6, exit: 'moved' },
      { time: 9 },
    ]
    const curves = cumulativeIncidence(some)
    // F = 1 × 1⁄2, with the variance of a simple share of two: 0.5 × 0.5 ÷ 2.
    expect(curves).toEqual([
      {
        ...{ exit: 'work', n: 2, observedTo: 9, complete: false },
        steps: [{ time: 5, atRisk: 2, events: 1, incidence: 0.5, variance: 0.125 }],
      },
    ])
    expect(kaplanMeier(some).steps.at(-1)?.survival).toBe(0.5)
  })

  it('is the share who left when nobody is censored', () => {
    const all = told('1 2 3 4').map((one, i) => ({ ...one, exit: i % 2 === 0 ? 'work' : 'moved' }))
    expect(cumulativeIncidence(all).map((curve) => incidenceBy(curve, 9)?.share)).toEqual([0.5, 0.5])
  })
})
