import { fact, yearly } from './fact.js'
import { sek, type Money, type ProgramTerms, type Source, type Term, type Terms } from '@jobbspar/core'

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
  source: Source,
): Term<Riksnorm> => yearly(year, { single: sek(single), couple: sek(couple), common: common.map(sek) }, source)

const page = 'Socialstyrelsen, Riksnormen för försörjningsstöd'

/** The national norm of försörjningsstöd for a month, by year. 2022 is not known here, and so undetermined; so are the costs of children. */
export const riksnorm: Terms<Riksnorm> = [
  norm(2014, [2950, 5320], [930, 1040, 1310, 1490, 1710, 1950, 2120], fact('SE-RNF-2014', page)),
  norm(2015, [2950, 5320], [930, 1040, 1310, 1490, 1710, 1950, 2120], fact('SE-RNF-2015', page)),
  norm(
    2016,
    [2950, 5320],
    [940, 1050, 1320, 1500, 1720, 1960, 2130],
    fact(
      'SE-RNF-2016',
      page,
      'derived',
      'The norm of 2015 and what each item rose by; with 1 % more it gives that of 2017.',
    ),
  ),
  norm(
    2017,
    [2980, 5370],
    [950, 1060, 1330, 1520, 1740, 1980, 2150],
    fact('SE-RNF-2017', 'Socialstyrelsen, dnr 3.8-27193/2016'),
  ),
  norm(
    2018,
    [3030, 5460],
    [970, 1080, 1350, 1540, 1770, 2010, 2180],
    fact('SE-RNF-2018', page, 'derived', 'The norm of 2019 without the 2 % that each item rose by.'),
  ),
  norm(2019, [3090, 5570], [990, 1100, 1380, 1570, 1810, 2050, 2220], fact('SE-RNF-2019', page)),
  norm(
    2020,
    [3150, 5680],
    [1010, 1120, 1410, 1600, 1850, 2090, 2260],
    fact('SE-RNF-2020', page, 'derived', 'The norm of 2019 with 1.9 % for each item, rounded to tens.'),
  ),
  norm(2021, [3160, 5700], [1020, 1130, 1420, 1610, 1860, 2100, 2270], fact('SE-RN-2021', 'SFS 2020:1013')),
  norm(
    2023,
    [3490, 6300],
    [1130, 1250, 1580, 1790, 2060, 2330, 2510],
    fact('SE-RNF-2023', 'Ängelholms kommun, Budgetnorm'),
  ),
  norm(
    2024,
    [3790, 6850],
    [1230, 1360, 1720],
    fact(
      'SE-RNF-2024',
      'Regeringen, Riksnorm för 2024',
      'derived',
      'Every item of 2023 with 8.7 %. The common costs of four and more persons are not known here.',
    ),
  ),
  norm(2025, [3910, 7050], [1270, 1400, 1770, 2010, 2310, 2620, 2810], fact('SE-RNF-2025', 'SFS 2025:468 12 kap. 2 §')),
  norm(
    2026,
    [3940, 7100],
    [1280, 1410, 1790, 2030, 2330, 2640, 2830],
    fact('SE-RNF-2026', 'SFS 2025:468 12 kap. 2 § as amended by 2025:1046'),
  ),
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

const priceBaseOf = (year: number, kronor: number, document: string) =>
  yearly(year, sek(kronor), fact(`SE-PBB-${year}`, document))

/** The price base amount of a year. Years to come are not known here, and so undetermined. */
export const priceBase: NonNullable<ProgramTerms['priceBase']> = [
  priceBaseOf(2014, 44_400, 'SFS 2013:715'),
  priceBaseOf(2015, 44_500, 'Officersförbundet 2015-12; SCB'),
  priceBaseOf(2016, 44_300, 'SFS 2015:536'),
  priceBaseOf(2017, 44_800, 'SFS 2016:863'),
  priceBaseOf(2018, 45_500, 'SFS 2017:865'),
  priceBaseOf(2019, 46_500, 'SFS 2018:1549'),
  priceBaseOf(2020, 47_300, 'SFS 2019:572'),
  priceBaseOf(2021, 47_600, 'SFS 2020:764, Åkeriföretagen'),
  priceBaseOf(2022, 48_300, 'FAR, Rätt Lön 2022; SFS 2021:866'),
  priceBaseOf(2023, 52_500, 'SFS 2022:1398'),
  priceBaseOf(2024, 57_300, 'SFS 2023:532'),
  priceBaseOf(2025, 58_800, 'SFS 2024:663'),
  priceBaseOf(2026, 59_200, 'Balans; basbelopp.se'),
]

/** What qualifies for sickness benefit. */
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
  priceBase,
} satisfies ProgramTerms
