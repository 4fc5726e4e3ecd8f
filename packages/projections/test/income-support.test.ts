import { dkk, hours, sek, shiftMonth, type Month, type ProgramTerms } from '@jobbspar/core'
import { falkenberg, swedishTerms } from '@jobbspar/programs'
import {
  incomeSupportFor,
  jobbstimulansRuns,
  sicknessInsuranceFor,
  unemploymentInsuranceFor,
  type WorkedMonth,
} from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'

const single = { adults: 1, children: 0, housingCost: sek(6_000) } as const
const nothing = { netWage: sek(0), other: sek(0), jobbstimulans: false } as const
const amount = (...given: Parameters<typeof incomeSupportFor>) => {
  const answer = incomeSupportFor(...given)
  return answer.known ? answer.amount.minor / 100 : answer.missing
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

  it('[SE-RNF-2016] is 6 370 and the rent for a couple, 5 320 and 1 050; with children it is undetermined', () => {
    expect(amount(swedishTerms, '2016-03', { ...single, adults: 2 }, nothing)).toBe(12_370)
    expect(amount(swedishTerms, '2021-03', { ...single, children: 1 }, nothing)).toEqual([
      'riksnorm of children on 2021-03-01',
    ])
  })

  it('[SE-RNF-2026] is 5 220 without the rent for a single adult, and 8 510 for a couple, as the government sums it up', () => {
    expect(amount(swedishTerms, '2026-03', single, nothing)).toBe(11_220)
    expect(amount(swedishTerms, '2026-03', { ...single, adults: 2 }, nothing)).toBe(14_510)
  })

  it('is undetermined in a year whose norm is not known: never the nearest', () => {
    expect(amount(swedishTerms, '2021-12', single, nothing)).toBe(10_180)
    expect(amount(swedishTerms, '2022-01', single, nothing)).toEqual(['riksnorm on 2022-01-01'])
    expect(amount(swedishTerms, '2023-01', single, nothing)).toBe(3_490 + 1_130 + 6_000)
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
      'a housing cost in SEK, found DKK',
    ])
    expect(amount(swedishTerms, '2021-03', { ...single, otherCosts: foreign }, nothing)).toEqual([
      'other costs in SEK, found DKK',
    ])
    expect(amount(swedishTerms, '2021-03', single, { netWage: foreign, other: foreign, jobbstimulans: false })).toEqual(
      ['a net wage in SEK, found DKK', 'other income in SEK, found DKK'],
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
      missing: ['priceBase on 2027-01-01'],
    })
    expect(sicknessInsuranceFor(swedishTerms, '2027-01-01', { ...employment, months: 5 }).is).toBe('doesNotQualify')
  })
})
