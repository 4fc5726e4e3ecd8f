import {
  BenefitWeeksBefore,
  dkk,
  HouseholdReported,
  inForce,
  problemsOfTerms,
  support,
  SupportGranted,
  type Day,
  type Money,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { danishTerms, swedishSubsidies } from '../src/index.js'
import { programWith } from './synthetic.js'

/** A kroner amount regulated by hundredths of a per cent and rounded to whole kroner, in whole numbers. */
const regulated = (kroner: number, hundredths: number): number =>
  Number((BigInt(kroner) * BigInt(10_000 + hundredths) * 2n + 10_000n) / 20_000n)

const years = Array.from({ length: 11 }, (_, i) => 2016 + i)
const kroner = ({ minor }: { readonly minor: number }) => minor / 100
const valueIn = <V>(terms: Parameters<typeof inForce<V>>[0], year: number): V => {
  const value = inForce(terms, `${year}-06-30`)?.value
  if (value === undefined || value === 'notSettled') throw new Error(`nothing in ${String(year)}`)
  return value
}

describe('Danish terms', () => {
  it('follow each other without overlap', () => {
    for (const [name, terms] of Object.entries(danishTerms)) expect(problemsOfTerms(terms, name)).toEqual([])
  })

  it.each(years)(
    '[DK-RY-REG] the rates of %i are those of the year before, regulated and rounded to whole kroner',
    (year) => {
      const percent = valueIn(danishTerms.rateRegulation, year)
      for (const rate of ['provider', 'nonProvider'] as const)
        expect(kroner(valueIn(danishTerms.benefit, year)[rate])).toBe(
          regulated(kroner(valueIn(danishTerms.benefit, year - 1)[rate]), Math.round(percent * 100)),
        )
    },
  )

  it.each(years)('[DK-LG-%i] the wage limit is that of the year before, with the whole regulation', (year) => {
    expect(kroner(valueIn(danishTerms.wageLimit, year))).toBe(
      regulated(
        kroner(valueIn(danishTerms.wageLimit, year - 1)),
        Math.round(valueIn(danishTerms.wageLimitRegulation, year) * 100),
      ),
    )
  })

  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    'the highest dagpenge of %i is that of the year before, regulated as the rates are and rounded to whole kroner',
    (year) => {
      const before = inForce(danishTerms.highestDagpenge, `${year - 1}-12-31` as Day)?.value as Money
      expect(kroner(valueIn(danishTerms.highestDagpenge, year))).toBe(
        regulated(kroner(before), Math.round(valueIn(danishTerms.rateRegulation, year) * 100)),
      )
    },
  )

  it.each([
    [2013, 801, 17_355],
    [2014, 815, 17_658],
    [2015, 827, 17_918],
    [2016, 836, 18_113],
  ])(
    '[DK-DPM-%i] the highest dagpenge are %i kr a day, five days a week, which is %i kr a month',
    (year, perDay, perMonth) => {
      expect(Math.round((perDay * 5 * 52) / 12)).toBe(perMonth)
      expect(valueIn(danishTerms.highestDagpenge, year)).toEqual(dkk(perMonth))
    },
  )

  it('[DK-DPM-2017] the highest dagpenge are 849 kr a day until June, and from July the 18 113 kr of 2016 with 1.6 %', () => {
    expect(inForce(danishTerms.highestDagpenge, '2017-06-30')?.value).toEqual(dkk((849 * 5 * 52) / 12))
    expect(inForce(danishTerms.highestDagpenge, '2017-07-01')?.value).toEqual(dkk(regulated(18_113, 160)))
    expect(inForce(danishTerms.highestDagpenge, '2012-12-31')).toBeUndefined()
    expect(inForce(danishTerms.highestDagpenge, '2027-01-01')).toBeUndefined()
  })

  it('know no rate of 2014 and 2027, and no wage limit of 2013 and 2014: never the nearest year', () => {
    expect(inForce(danishTerms.benefit, '2014-12-31')).toBeUndefined()
    expect(inForce(danishTerms.benefit, '2027-01-01')).toBeUndefined()
    expect(kroner(valueIn(danishTerms.wageLimit, 2012))).toBe(13_000)
    expect(inForce(danishTerms.wageLimit, '2013-01-01')).toBeUndefined()
    expect(inForce(danishTerms.wageLimit, '2014-12-31')).toBeUndefined()
  })

  it('tell which rows were read and which are derived', () => {
    const derived = (terms: typeof danishTerms.benefit | typeof danishTerms.wageLimit) =>
      terms.filter(({ source }) => source.status === 'derived').map(({ from }) => from.slice(0, 4))
    expect(derived(danishTerms.benefit)).toEqual(['2018', '2019', '2025', '2026'])
    expect(derived(danishTerms.wageLimit)).toEqual(['2016', '2018', '2023', '2025', '2026'])
  })
})

describe('support under Danish terms', () => {
  const newcomer = scenario(support, programWith({}))

  it('is granted at a rate, and tells the household and the weeks before', () => {
    const granted = SupportGranted({
      ...{ on: '2016-01-04', household: 'household-1', kind: 'ressourceforlobsydelse', rate: 'provider' },
    })
    const weeks = (before: number) => BenefitWeeksBefore({ on: '2016-01-04', weeks: before })
    const household = HouseholdReported({
      ...{ on: '2016-01-04', adults: 1, children: 2, housingCost: dkk(6_000), otherIncome: dkk(0) },
    })
    newcomer
      .when([granted, weeks(30), household])
      .then(granted, weeks(30), household)
      .finds()
    newcomer.given(weeks(30), weeks(31)).when(weeks(30)).then(weeks(30))
    newcomer.given(weeks(30)).when(weeks(30)).thenNothing()
  })

  it('tells no negative weeks and no negative cost', () => {
    newcomer.when(BenefitWeeksBefore({ on: '2016-01-04', weeks: -1 })).invalid('/data/weeks')
    newcomer
      .when(
        HouseholdReported({
          ...{ on: '2016-01-04', adults: 0, children: 0, housingCost: dkk(-1), otherIncome: dkk(0) },
        }),
      )
      .invalid('/data/adults', '/data/housingCost')
  })
})

describe('Swedish subsidies', () => {
  const anew = (kind: keyof typeof swedishSubsidies, day: Parameters<typeof inForce>[1]) => {
    const { granted } = swedishSubsidies[kind]
    const value = granted === undefined ? undefined : inForce(granted, day)?.value
    return value === undefined || value === 'notSettled' ? value : value.anew
  }

  it('follow each other without overlap', () => {
    for (const [kind, terms] of Object.entries(swedishSubsidies))
      for (const [name, versions] of Object.entries(terms))
        expect(problemsOfTerms(versions, `${kind}.${name}`)).toEqual([])
  })

  /** First day, last day and day after of what is granted again. */
  it.each([
    ['extratjanst', 'SE-EXT-02', '2015-11-01', '2021-12-31', '2022-01-01'],
    ['utbildningskontrakt', 'SE-UTB-01', '2015-08-03', '2019-12-31', '2020-01-01'],
    ['yrkesintroduktionsanstallning', 'SE-YRK-01', '2014-01-15', '2023-12-31', '2024-01-01'],
    ['traineejobb', 'SE-TRA-01', '2015-08-03', '2018-04-30', '2018-05-01'],
  ] as const)('%s [%s] is granted anew from %s to %s, and from %s on no more', (kind, _id, first, last, after) => {
    expect([anew(kind, first), anew(kind, last), anew(kind, after), anew(kind, '2030-01-01')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(anew(kind, '2014-01-14')).toBeUndefined()
  })

  it('[SE-EXT-08] extratjanst bears 75 per cent to November 2016, and all of the wage cost from December', () => {
    const on = (day: Parameters<typeof inForce>[1]) => inForce(swedishSubsidies.extratjanst.highestLevel ?? [], day)
    expect(on('2016-11-30')).toMatchObject({ value: 0.75, source: { id: 'SE-EXT-08' } })
    expect(on('2016-12-01')).toMatchObject({ value: 1, source: { id: 'SE-EXT-01' } })
    expect(on('2015-10-31')).toBeUndefined()
  })

  it('[SE-TRY-01] trygghetsanstallning is called lonebidragForTrygghet from July 2017 on; since when it was granted is not known', () => {
    expect(inForce(swedishSubsidies.trygghetsanstallning.granted ?? [], '2017-07-01')?.value).toEqual({
      anew: false,
      successor: 'lonebidragForTrygghet',
    })
    expect(anew('trygghetsanstallning', '2017-06-30')).toBe(true)
    expect(anew('trygghetsanstallning', '2017-06-29')).toBeUndefined()
    expect(anew('lonebidragForTrygghet', '2017-07-01')).toBe(true)
    expect(anew('lonebidragForTrygghet', '2017-06-30')).toBeUndefined()
  })

  it('[SE-INT-02] [SE-NSJ-10] [SE-LB-02] [SE-OSA-01] the kinds that go on are granted still', () => {
    for (const kind of ['introduktionsjobb', 'nystartsjobb', 'lonebidrag', 'offentligtSkyddadAnstallning'] as const)
      expect(anew(kind, '2026-01-01')).toBe(true)
    expect(anew('introduktionsjobb', '2018-04-30')).toBeUndefined()
  })
})
