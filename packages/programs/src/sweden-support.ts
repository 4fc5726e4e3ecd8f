import { fact } from './fact.js'
import { sek, type Money, type ProgramTerms, type Term, type Terms } from '@jobbspar/core'

/** The national norm of a month: personal costs of a single adult and of a couple, and common costs by size of household. */
export interface Riksnorm {
  readonly single: Money
  readonly couple: Money
  readonly common: readonly Money[]
}

const norm = (
  year: number,
  [single, couple]: readonly [number, number],
  common: readonly number[],
  document: string,
  derived?: string,
): Term<Riksnorm> => ({
  from: `${year}-01-01`,
  until: `${year}-12-31`,
  value: { single: sek(single), couple: sek(couple), common: common.map(sek) },
  source:
    derived === undefined
      ? fact(`SE-RN-${year}`, document)
      : fact(
          `SE-RN-${year}`,
          document,
          'derived',
          `${derived} The common costs of larger households are not known here.`,
        ),
})

const page = 'Socialstyrelsen, Riksnormen för försörjningsstöd'

/** The national norm of försörjningsstöd for a month, by year. 2022 and 2024 are not known here, and so undetermined; so are the costs of children. */
export const riksnorm: Terms<Riksnorm> = [
  norm(2014, [2950, 5320], [930, 1040, 1310, 1490, 1710, 1950, 2120], page),
  norm(2015, [2950, 5320], [930, 1040, 1310, 1490, 1710, 1950, 2120], page),
  norm(2016, [2950, 5320], [940], page, 'Common costs 10 kr more than in 2015.'),
  norm(2017, [2980, 5370], [950, 1060, 1330, 1520, 1740, 1980, 2150], page),
  norm(2018, [3030, 5460], [970], page, 'The norm of 2019 without its 2 %.'),
  norm(2019, [3090, 5570], [990, 1100, 1380, 1570, 1810, 2050, 2220], page),
  norm(2020, [3150, 5680], [1010], page, 'The norm of 2019 with 1.9 %, rounded to tens.'),
  norm(2021, [3160, 5700], [1020, 1130, 1420, 1610, 1860, 2100, 2270], 'SFS 2020:1013'),
  norm(2023, [3490, 6300], [1130, 1250, 1580, 1790, 2060, 2330, 2510], 'A municipality’s page of the norm of 2023'),
  norm(2025, [3910, 7050], [1270, 1400, 1770, 2010, 2310, 2620, 2810], 'SFS 2025:468 12 kap. 2 §'),
]

/** Of a wage beside support a quarter is not counted, after six months of support and for two years. */
export const jobbstimulans: NonNullable<ProgramTerms['jobbstimulans']> = [
  {
    from: '2013-07-01',
    value: { afterMonths: 6, notCountedPercent: 25, forMonths: 24 },
    source: fact('SE-JOB-01', 'Prop. 2012/13:94; SoL 2025:400 12 kap. 8 §'),
  },
]

/** What qualifies for unemployment insurance, by the day of the claim: hours until September 2025, income from then on. */
export const unemploymentInsurance: NonNullable<ProgramTerms['unemploymentInsurance']> = [
  {
    from: '2014-01-01',
    until: '2020-03-29',
    value: { hours: { perMonth: 80, months: 6, inSixMonths: 480, leastPerMonth: 50 } },
    source: fact(
      'SE-AK-03',
      'Tidningen Elektrikern 2020-04-02',
      'verified',
      'The first day here is not that of the rule; the last day is inferred.',
    ),
  },
  {
    from: '2020-03-30',
    until: '2025-09-30',
    value: { hours: { perMonth: 60, months: 6, inSixMonths: 420, leastPerMonth: 40 } },
    source: fact('SE-AK-04', 'Tidningen Elektrikern 2020-04-02; Scen & Film'),
  },
  {
    from: '2025-10-01',
    value: { income: { inTwelveMonths: sek(120_000), perMonth: sek(11_000), months: 4 } },
    source: fact('SE-AK-01', 'SFS 2024:506 3 kap.; SFS 2024:1350'),
  },
]

/** What qualifies for sickness benefit. No price base amount is known here, so that the income part stays undetermined. */
export const sicknessInsurance: NonNullable<ProgramTerms['sicknessInsurance']> = [
  {
    from: '2011-01-01',
    value: { months: 6, percentOfPriceBase: 24 },
    source: fact('SE-SGI-01', 'SFB 2010:110 25 kap. 3 §', 'verified', 'In force since the code of 2010.'),
  },
]

/** The public terms of support and insurance that Swedish programs share. */
export const swedishSupportTerms = {
  riksnorm,
  jobbstimulans,
  unemploymentInsurance,
  sicknessInsurance,
} satisfies ProgramTerms
