import { fact, yearly } from './fact.js'
import { riksnormTerms } from './sweden-riksnorm.js'
import { sek, type ProgramTerms } from '@jobbspar/core'

/** Of a wage earned while on support a quarter is not counted, after six months of support and for two years. */
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
  ...riksnormTerms,
  jobbstimulans,
  unemploymentInsurance,
  sicknessInsurance,
  priceBase,
} satisfies ProgramTerms
