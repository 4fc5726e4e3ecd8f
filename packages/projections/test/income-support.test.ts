import { dkk, hours, sek, shiftMonth, type Month, type ProgramTerms } from '@jobbspar/core'
import { falkenberg, swedishTerms } from '@jobbspar/programs'
import {
  incomeSupportFor,
  jobbstimulansRuns,
  sicknessInsuranceFor,
  unemploymentInsuranceFor,
  type SupportedChild,
  type WorkedMonth,
} from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

const single = { adults: 1, children: [], housingCost: sek(6_000) } as const
const nothing = { netWage: sek(0), other: sek(0), jobbstimulans: false } as const
const amount = (...given: Parameters<typeof incomeSupportFor>) => {
  const answer = incomeSupportFor(...given)
  return answer.known ? answer.amount.minor / 100 : answer.missing.map(lackText)
}

describe('incomeSupportFor', () => {
  it('[SE-RN-2021] is 4 180 and the rent for a single adult without income: 3 160 personal and 1 020 common costs', () => {
    expect(amount(swedishTerms, '2021-03', single, nothing)).toBe(10_180)
    const answer = incomeSupportFor(swedishTerms, '2021-03', single, nothing)
    expect(answer.known && answer.terms.map(({ term }) => term.source.id)).toEqual(['SE-RN-2021'])
  })

  it('[SE-RN-2019] is 6 670 and the rent for a couple: 5 570 and 1 100', () => {
    expect(amount(swedishTerms, '2019-03', { ...single, adults: 2 }, nothing)).toBe(12_670)
  })

  it('[SE-RNF-2016] is 6 370 and the rent for a couple, 5 320 and 1 050', () => {
    expect(amount(swedishTerms, '2016-03', { ...single, adults: 2 }, nothing)).toBe(12_370)
  })

  it('[SE-RNF-2026] is 5 220 without the rent for a single adult, and 8 510 for a couple, as the government sums it up', () => {
    expect(amount(swedishTerms, '2026-03', single, nothing)).toBe(11_220)
    expect(amount(swedishTerms, '2026-03', { ...single, adults: 2 }, nothing)).toBe(14_510)
  })

  it('is undetermined in a year whose norm is not known: never the nearest', () => {
    expect(amount(swedishTerms, '2021-12', single, nothing)).toBe(10_180)
    expect(amount(swedishTerms, '2022-01', single, nothing)).toEqual(['riksnorm on 2022-01-01'])
    expect(amount(swedishTerms, '2023-01', single, nothing)).toBe(3_490 + 1_130 + 6_000)
    // Everything that is missing is reported, not only the first thing.
    expect(amount({}, '2021-01', single, { ...nothing, other: dkk(1), jobbstimulans: true })).toEqual([
      ...['riksnorm on 2021-01-01', 'otherIncome in SEK, found DKK', 'jobbstimulans on 2021-01-01'],
    ])
  })

  describe('with children', () => {
    const family = (adults: 1 | 2, ...children: readonly SupportedChild[]) => ({ ...single, adults, children })

    it('[SE-RNF-2014] to [SE-RNF-2026] has the cost of every age and size that its row gives', () => {
      // Read by hand from the tables: the cost of a child aged 0, 2, 3, 6, 10, 14, 18 and 20 who eats at home, in each
      // year.
      const costs = {
        2014: [1740, 1980, 1730, 1980, 2410, 2840, 3250, 3280],
        2015: [1740, 1980, 1730, 1980, 2410, 2840, 3250, 3280],
        2016: [1840, 2080, 1830, 2080, 2660, 3090, 3500, 3530],
        2017: [1860, 2100, 1850, 2100, 2690, 3120, 3540, 3570],
        2018: [2090, 2330, 2080, 2330, 2930, 3370, 3800, 3830],
        2019: [2130, 2380, 2120, 2380, 2990, 3440, 3880, 3910],
        2020: [2170, 2430, 2160, 2430, 3050, 3510, 3950, 3980],
        2023: [2420, 2700, 2410, 2700, 3380, 3890, 4390, 4430],
        2025: [2720, 3030, 2700, 3030, 3790, 4350, 4920, 4960],
        2026: [2740, 3060, 2720, 3060, 3820, 4390, 4960, 5000],
      }
      // The costs of a single adult and of a household of two, from the same tables, without the rent.
      const rest = {
        ...{ 2014: 2950 + 1040, 2015: 2950 + 1040, 2016: 2950 + 1050, 2017: 2980 + 1060, 2018: 3030 + 1080 },
        ...{ 2019: 3090 + 1100, 2020: 3150 + 1120, 2023: 3490 + 1250, 2025: 3910 + 1400, 2026: 3940 + 1410 },
      }
      const found = Object.fromEntries(
        (Object.keys(costs) as unknown as readonly (keyof typeof costs)[]).map((year) => [
          year,
          [0, 2, 3, 6, 10, 14, 18, 20].map((age) => {
            const sum = amount(swedishTerms, `${year}-07`, family(1, { age, lunchAway: false }), nothing)
            return typeof sum === 'number' ? sum - 6_000 - rest[year] : sum
          }),
        ]),
      )
      expect(found).toEqual(costs)
    })

    it('[SE-RNF-2019] is less for a child up to 6 with lunch away, 2 190 and not 2 380 at 2, and the same from 7 on', () => {
      const at = (age: number, lunchAway: boolean) =>
        amount(swedishTerms, '2019-03', family(1, { age, lunchAway }), nothing)
      // 3 090 for the adult, 1 100 for a household of two and 6 000 rent.
      expect([at(2, true), at(2, false)]).toEqual([10_190 + 2_190, 10_190 + 2_380])
      expect([at(6, true), at(6, false)]).toEqual([10_190 + 2_120, 10_190 + 2_380])
      expect([at(7, true), at(7, false)]).toEqual([10_190 + 2_990, 10_190 + 2_990])
    })

    it('[SE-RNF-2017] ends with the year, 2017-12, and [SE-RNF-2018] begins, 2018-01: a couple with children of 8 and 12', () => {
      const couple = family(2, { age: 8 }, { age: 12 })
      // 5 370 + 2 690 + 3 120 + 1 520 for four, and 5 460 + 2 930 + 3 370 + 1 540.
      expect(amount(swedishTerms, '2017-12', couple, nothing)).toBe(12_700 + 6_000)
      expect(amount(swedishTerms, '2018-01', couple, nothing)).toBe(13_300 + 6_000)
      const answer = incomeSupportFor(swedishTerms, '2018-01', couple, nothing)
      expect(answer.known && answer.terms.map(({ term }) => term.source)).toMatchObject([
        { id: 'SE-RNF-2018', status: 'derived' },
      ])
    })

    it('is undetermined without whether a young child has lunch away, and needs no such word of an older one', () => {
      expect(amount(swedishTerms, '2019-03', family(1, { age: 6 }, { age: 6 }), nothing)).toEqual([
        'whether a child of 6 has lunch away',
      ])
      expect(amount(swedishTerms, '2019-03', family(1, { age: 7 }), nothing)).toBe(10_190 + 2_990)
    })

    it('[SE-RN-2021] gives no costs of children, [SE-RNF-2023] none with lunch away, [SE-RNF-2024] some ages and sizes: never the nearest', () => {
      const at = (month: Month, ...children: readonly SupportedChild[]) =>
        amount(swedishTerms, month, family(1, ...children), nothing)
      expect(at('2021-03', { age: 8 })).toEqual(['riksnorm of a child of 8 on 2021-03-01'])
      expect(at('2022-03', { age: 8 })).toEqual(['riksnorm on 2022-03-01'])
      expect(at('2023-03', { age: 4, lunchAway: true })).toEqual([
        'riksnorm of a child of 4 with lunch away on 2023-03-01',
      ])
      expect(at('2023-03', { age: 4, lunchAway: false })).toBe(3_490 + 2_700 + 1_250 + 6_000)
      expect(at('2024-03', { age: 2, lunchAway: false })).toEqual(['riksnorm of a child of 2 on 2024-03-01'])
      expect(at('2024-03', { age: 8 })).toBe(3_790 + 3_670 + 1_360 + 6_000)
      // In 2024 the amount for four persons is not known, but the amount for five is: 6 850 + 3 × 3 670 + 2 240.
      expect(at('2024-03', { age: 8 }, { age: 8 }, { age: 8 })).toEqual(['riksnorm of a household of 4 on 2024-03-01'])
      expect(amount(swedishTerms, '2024-03', family(2, { age: 8 }, { age: 8 }, { age: 8 }), nothing)).toBe(
        20_100 + 6_000,
      )
      expect(at('2019-03', { age: 21 })).toEqual(['riksnorm of a child of 21 on 2019-03-01'])
    })
  })

  describe('[SE-RN-8+] beyond the table', () => {
    const of = (persons: number) => ({
      ...single,
      adults: 2 as const,
      children: Array.from({ length: persons - 2 }, () => ({ age: 12 })),
    })

    it('adds the step from six to seven persons for each further one: 2 220 for seven, 2 390 for eight, 2 560 for nine in 2019', () => {
      const [adults, child] = [5_570, 3_440]
      expect(amount(swedishTerms, '2019-03', of(7), nothing)).toBe(adults + 5 * child + 2_220 + 6_000)
      expect(amount(swedishTerms, '2019-03', of(8), nothing)).toBe(adults + 6 * child + 2_390 + 6_000)
      expect(amount(swedishTerms, '2019-03', of(9), nothing)).toBe(adults + 7 * child + 2_560 + 6_000)
      const answer = incomeSupportFor(swedishTerms, '2019-03', of(8), nothing)
      expect(answer.known && answer.terms.map(({ term }) => term.source.id)).toEqual(['SE-RNF-2019', 'SE-RN-8+'])
    })

    it('is undetermined where the program has no such rule, or the table lacks the step', () => {
      const { largerHousehold: _, ...without } = swedishTerms
      expect(amount(without, '2019-03', of(8), nothing)).toEqual([
        'largerHousehold on 2019-03-01',
        'riksnorm of a household of 8 on 2019-03-01',
      ])
      const short = swedishTerms.riksnorm.map((term) => ({
        ...term,
        value: term.value === 'notSettled' ? term.value : { ...term.value, common: term.value.common.slice(0, 3) },
      }))
      expect(amount({ ...swedishTerms, riksnorm: short }, '2019-03', of(4), nothing)).toEqual([
        'riksnorm of a household of 4 on 2019-03-01',
      ])
    })

    it('gives an adult who lives with two others an equal share of the common costs: a third of 1 420 is 473.33 in 2021', () => {
      expect(amount(swedishTerms, '2021-03', { ...single, others: 2 }, nothing)).toBe(3_160 + 473.33 + 6_000)
      expect(amount(swedishTerms, '2021-03', { ...single, others: 0 }, nothing)).toBe(10_180)
      // An eighth of 2 270 + 170 = 2 440 is 305.
      expect(amount(swedishTerms, '2021-03', { ...single, others: 7 }, nothing)).toBe(3_160 + 305 + 6_000)
    })

    it('says nothing of a couple, or an adult with children, who lives with others', () => {
      const missing = ['riksnorm of an adult with a partner or children who lives with others on 2021-03-01']
      expect(amount(swedishTerms, '2021-03', { ...single, adults: 2, others: 1 }, nothing)).toEqual(missing)
      const child = { ...single, children: [{ age: 8 }], others: 1 }
      expect(amount(swedishTerms, '2021-03', child, nothing)).toEqual(missing)
    })
  })

  it('[SE-JOB-01] counts three quarters of the wage while jobbstimulans runs, and all of it otherwise', () => {
    const wage = { netWage: sek(4_000), other: sek(1_000), jobbstimulans: false }
    expect(amount(swedishTerms, '2021-03', single, wage)).toBe(5_180)
    expect(amount(swedishTerms, '2021-03', single, { ...wage, jobbstimulans: true })).toBe(6_180)
  })

  it('rounds a quarter of an öre half away from zero, and is never less than nothing', () => {
    // 75 % of 0.01 is 0.0075, which rounds to 0.01.
    expect(amount(swedishTerms, '2021-03', single, { netWage: sek(0.01), other: sek(0), jobbstimulans: true })).toBe(
      10_179.99,
    )
    expect(amount(swedishTerms, '2021-03', single, { ...nothing, netWage: sek(10_180.01) })).toBe(0)
  })

  it('is undetermined with an amount in another currency: kroner and kronor do not add', () => {
    const foreign = dkk(1_000)
    expect(amount(swedishTerms, '2021-03', { ...single, housingCost: foreign }, nothing)).toEqual([
      'housingCost in SEK, found DKK',
    ])
    expect(amount(swedishTerms, '2021-03', { ...single, otherCosts: foreign }, nothing)).toEqual([
      'otherCosts in SEK, found DKK',
    ])
    expect(amount(swedishTerms, '2021-03', single, { netWage: foreign, other: foreign, jobbstimulans: false })).toEqual(
      ['netWage in SEK, found DKK', 'otherIncome in SEK, found DKK'],
    )
  })

  it('counts other costs that are granted', () => {
    expect(amount(swedishTerms, '2021-03', { ...single, otherCosts: sek(250) }, nothing)).toBe(10_430)
  })
})

describe('jobbstimulansRuns', () => {
  const months = (from: Month, count: number) => Array.from({ length: count }, (_, i) => shiftMonth(from, i))
  const runs = (month: Month, ...supported: readonly Month[]) =>
    jobbstimulansRuns(swedishTerms, month, new Set(supported))

  it('[SE-JOB-01] begins after six months of support in a row and runs for 24', () => {
    const half = months('2015-01', 6)
    expect(runs('2015-06', ...half)).toBe(false)
    expect(runs('2015-07', ...half)).toBe(true)
    expect(runs('2017-06', ...half)).toBe(true)
    expect(runs('2017-07', ...half)).toBe(false)
  })

  it('counts anew after a month without support', () => {
    expect(runs('2015-08', ...months('2015-01', 5), '2015-07')).toBe(false)
    expect(runs('2015-12', ...months('2015-01', 5), ...months('2015-07', 5))).toBe(false)
    expect(runs('2016-01', ...months('2015-01', 5), ...months('2015-07', 6))).toBe(true)
  })

  it('needs six new months for a new period', () => {
    const always = months('2015-01', 60)
    expect(runs('2017-06', ...always)).toBe(true)
    expect(runs('2017-07', ...always)).toBe(false)
    expect(runs('2017-12', ...always)).toBe(false)
    expect(runs('2018-01', ...always)).toBe(true)
  })

  it('is unknown where the program says nothing of it, and false for nobody', () => {
    expect(jobbstimulansRuns({}, '2015-07', new Set(months('2015-01', 6)))).toBeUndefined()
    expect(runs('2015-07')).toBe(false)
  })
})

describe('[F14] unemploymentInsuranceFor', () => {
  const worked = (from: Month, count: number, h: number, gross = 18_000): readonly WorkedMonth[] =>
    Array.from({ length: count }, (_, i) => ({ month: shiftMonth(from, i), hours: hours(h), gross: sek(gross) }))
  const is = (...given: Parameters<typeof unemploymentInsuranceFor>) => unemploymentInsuranceFor(...given).is

  it('[SE-AK-03] asks for 80 hours in six of twelve months until 29 March 2020', () => {
    expect(is(swedishTerms, '2017-05-01', worked('2016-05', 6, 80))).toBe('qualifies')
    expect(is(swedishTerms, '2017-05-01', worked('2016-05', 5, 80))).toBe('doesNotQualify')
    expect(is(swedishTerms, '2017-05-01', worked('2016-05', 6, 79.99))).toBe('doesNotQualify')
    // May 2016 is no longer among the twelve months before a claim in June 2017.
    expect(is(swedishTerms, '2017-06-01', worked('2016-05', 6, 80))).toBe('doesNotQualify')
  })

  it('[SE-AK-03] or for 480 hours in six months in a row with at least 50 in each', () => {
    const six = [...worked('2016-06', 5, 79), ...worked('2016-11', 1, 85)]
    expect(is(swedishTerms, '2017-05-01', six)).toBe('qualifies')
    expect(is(swedishTerms, '2017-05-01', [...worked('2016-06', 5, 79), ...worked('2016-11', 1, 84.99)])).toBe(
      'doesNotQualify',
    )
    const oneShort = [...worked('2016-06', 5, 79.5), ...worked('2016-11', 1, 49.99), ...worked('2016-12', 1, 79)]
    expect(is(swedishTerms, '2017-05-01', oneShort)).toBe('doesNotQualify')
  })

  it('[SE-AK-04] asks for 60 hours from 30 March 2020 on', () => {
    const work = worked('2019-04', 6, 60)
    expect(is(swedishTerms, '2020-03-29', work)).toBe('doesNotQualify')
    expect(is(swedishTerms, '2020-03-30', worked('2019-04', 6, 60))).toBe('qualifies')
  })

  it('[SE-AK-01] asks for income from 1 October 2025 on: 120 000 with 11 000 in four months, or 11 000 in four in a row', () => {
    expect(is(swedishTerms, '2025-10-01', worked('2024-10', 4, 10, 11_000))).toBe('qualifies')
    expect(is(swedishTerms, '2025-10-01', worked('2024-10', 3, 10, 30_000))).toBe('doesNotQualify')
    const apart = ['2024-10', '2024-12', '2025-02', '2025-04'] as const
    const scattered = (gross: number) => apart.flatMap((month) => worked(month, 1, 10, gross))
    expect(is(swedishTerms, '2025-10-01', scattered(30_000))).toBe('qualifies')
    expect(is(swedishTerms, '2025-10-01', scattered(29_999.99))).toBe('doesNotQualify')
    expect(is(swedishTerms, '2025-09-30', scattered(30_000))).toBe('doesNotQualify')
  })

  it('qualifies by a whole year of resursjobb, and says by which source', () => {
    const answer = unemploymentInsuranceFor(falkenberg.terms, '2017-01-01', worked('2016-01', 12, 160))
    expect(answer).toMatchObject({ is: 'qualifies', because: { months: 12 }, source: { id: 'SE-AK-03' } })
  })

  it('is undetermined on a day without a term, and does not qualify without work', () => {
    expect(is(swedishTerms, '2013-12-31', [])).toBe('undetermined')
    expect(is({}, '2017-01-01', [])).toBe('undetermined')
    expect(is(swedishTerms, '2017-01-01', [])).toBe('doesNotQualify')
  })
})

describe('[F14] sicknessInsuranceFor', () => {
  const wages = (kronor: number, months = 1) => ({ gross: sek(kronor), months })
  const employment = { months: 12, wages: wages(18_000) }
  const source = { id: 'TEST', document: 'made up', status: 'verified' } as const
  const withBase: ProgramTerms = { ...swedishTerms, priceBase: [{ from: '2015-01-01', value: sek(44_500), source }] }

  it('[SE-SGI-01] qualifies from the first day of a job that is to last six months, at 24 % of the price base', () => {
    expect(sicknessInsuranceFor(withBase, '2016-01-01', employment).is).toBe('qualifies')
    // 24 % of 44 500 is 10 680, which is 890 a month.
    expect(sicknessInsuranceFor(withBase, '2016-01-01', { months: 6, wages: wages(890) }).is).toBe('qualifies')
    expect(sicknessInsuranceFor(withBase, '2016-01-01', { months: 6, wages: wages(889.99) }).is).toBe('doesNotQualify')
    expect(sicknessInsuranceFor(withBase, '2016-01-01', { ...employment, months: 5 }).is).toBe('doesNotQualify')
  })

  it('compares a year before it is rounded: 9 789.99 kr of eleven months are less than 10 680 a year', () => {
    const eleven = (kronor: number) =>
      sicknessInsuranceFor(withBase, '2016-01-01', { months: 12, wages: wages(kronor, 11) })
    expect(eleven(9_790).is).toBe('qualifies')
    expect(eleven(9_789.99)).toMatchObject({ is: 'doesNotQualify', because: { yearlyIncomeMinor: 1_067_999 } })
    // Three öre a year too little over 12 000 months round to the amount itself.
    expect(
      sicknessInsuranceFor(withBase, '2016-01-01', { months: 12, wages: wages(10_679_999.97, 12_000) }),
    ).toMatchObject({ is: 'doesNotQualify', because: { yearlyIncomeMinor: 1_068_000, requiredMinor: 1_068_000 } })
  })

  it('[SE-PBB-2016] asks 10 632 kr a year in 2016, which is 24 % of 44 300', () => {
    const in2016 = (kronor: number) =>
      sicknessInsuranceFor(swedishTerms, '2016-01-01', { months: 12, wages: wages(kronor, 12) }).is
    expect([in2016(10_632), in2016(10_631.99)]).toEqual(['qualifies', 'doesNotQualify'])
  })

  it('is undetermined while no price base amount is known', () => {
    expect(sicknessInsuranceFor(swedishTerms, '2027-01-01', employment)).toEqual({
      is: 'undetermined',
      missing: lacks('priceBase on 2027-01-01'),
    })
    expect(sicknessInsuranceFor(swedishTerms, '2027-01-01', { ...employment, months: 5 }).is).toBe('doesNotQualify')
  })
})
