import { fact, row, yearly, type TermsOf } from './fact.js'
import { sek, type ProgramTerms, type Source } from '@jobbspar/core'

/** Amounts in their order; an unknown one is left out of the norm. */
type Amounts = readonly (number | undefined)[]

const ages = [
  { fromAge: 0, toAge: 0 },
  { fromAge: 1, toAge: 2 },
  { fromAge: 3, toAge: 3 },
  { fromAge: 4, toAge: 6 },
  { fromAge: 7, toAge: 10 },
  { fromAge: 11, toAge: 14 },
  { fromAge: 15, toAge: 18 },
  { fromAge: 19, toAge: 20 },
] as const

const byAge = (amounts: Amounts) =>
  ages.flatMap((group, i) => {
    const amount = amounts[i]
    return amount === undefined ? [] : [{ ...group, amount: sek(amount) }]
  })

/** The norm of a year: a single adult and a couple, the household's persons from 1, children by age, and those of 0 to 6 years with lunch away. */
const norm = (
  year: number,
  [single, couple]: readonly [number, number],
  common: Amounts,
  children: Amounts,
  lunchAway: Amounts,
  source: Source,
) =>
  yearly(
    year,
    {
      single: sek(single),
      couple: sek(couple),
      common: common.flatMap((amount, i) => (amount === undefined ? [] : [{ persons: i + 1, amount: sek(amount) }])),
      children: byAge(children),
      lunchAway: { toAge: 6, children: byAge(lunchAway) },
    },
    source,
  )

const page = 'Socialstyrelsen, Riksnormen för försörjningsstöd'

/** The national norm of försörjningsstöd for a month, by year. 2022 is not known here, and so undetermined, as are the costs of children in 2021. */
export const riksnorm: TermsOf<'riksnorm'> = [
  norm(
    2014,
    [2950, 5320],
    [930, 1040, 1310, 1490, 1710, 1950, 2120],
    [1740, 1980, 1730, 1980, 2410, 2840, 3250, 3280],
    [1610, 1800, 1550, 1730],
    fact('SE-RNF-2014', page),
  ),
  norm(
    2015,
    [2950, 5320],
    [930, 1040, 1310, 1490, 1710, 1950, 2120],
    [1740, 1980, 1730, 1980, 2410, 2840, 3250, 3280],
    [1610, 1800, 1550, 1730],
    fact('SE-RNF-2015', page),
  ),
  norm(
    2016,
    [2950, 5320],
    [940, 1050, 1320, 1500, 1720, 1960, 2130],
    [1840, 2080, 1830, 2080, 2660, 3090, 3500, 3530],
    [1710, 1900, 1650, 1830],
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
    [1860, 2100, 1850, 2100, 2690, 3120, 3540, 3570],
    [1730, 1920, 1670, 1850],
    fact('SE-RNF-2017', 'Socialstyrelsen, dnr 3.8-27193/2016'),
  ),
  norm(
    2018,
    [3030, 5460],
    [970, 1080, 1350, 1540, 1770, 2010, 2180],
    [2090, 2330, 2080, 2330, 2930, 3370, 3800, 3830],
    [1960, 2150, 1900, 2080],
    fact('SE-RNF-2018', page, 'derived', 'The norm of 2019 without the 2 % that each item rose by.'),
  ),
  norm(
    2019,
    [3090, 5570],
    [990, 1100, 1380, 1570, 1810, 2050, 2220],
    [2130, 2380, 2120, 2380, 2990, 3440, 3880, 3910],
    [2000, 2190, 1940, 2120],
    fact('SE-RNF-2019', page),
  ),
  norm(
    2020,
    [3150, 5680],
    [1010, 1120, 1410, 1600, 1850, 2090, 2260],
    [2170, 2430, 2160, 2430, 3050, 3510, 3950, 3980],
    [2040, 2230, 1980, 2160],
    fact(
      'SE-RNF-2020',
      page,
      'derived',
      'The norm of 2019 with 1.9 % for each item, rounded to tens. A public calculator of 2020 agrees in all but the cost of 7 to 10 years, an evident slip, and has no costs with lunch away.',
    ),
  ),
  norm(
    2021,
    [3160, 5700],
    [1020, 1130, 1420, 1610, 1860, 2100, 2270],
    [],
    [],
    fact('SE-RN-2021', 'SFS 2020:1013', 'verified', 'The costs of children are not known here.'),
  ),
  norm(
    2023,
    [3490, 6300],
    [1130, 1250, 1580, 1790, 2060, 2330, 2510],
    [2420, 2700, 2410, 2700, 3380, 3890, 4390, 4430],
    [],
    fact(
      'SE-RNF-2023',
      'Ängelholms kommun, Budgetnorm',
      'verified',
      'The page prints 1 150 for two persons; its items add up to 1 250. The costs with lunch away are not known here.',
    ),
  ),
  norm(
    2024,
    [3790, 6850],
    [1230, 1360, 1720, undefined, 2240, 2530, 2730],
    [undefined, undefined, 2620, 2930, 3670, 4230, undefined, undefined],
    [],
    fact(
      'SE-RNF-2024',
      'Regeringen, Riksnorm för 2024',
      'derived',
      'Every item of 2023 with 8.7 %. What differs by whether items or their sum are rounded is not known here, nor are the costs with lunch away.',
    ),
  ),
  norm(
    2025,
    [3910, 7050],
    [1270, 1400, 1770, 2010, 2310, 2620, 2810],
    [2720, 3030, 2700, 3030, 3790, 4350, 4920, 4960],
    [2540, 2780, 2480, 2700],
    fact('SE-RNF-2025', 'SFS 2025:468 12 kap. 2 §'),
  ),
  norm(
    2026,
    [3940, 7100],
    [1280, 1410, 1790, 2030, 2330, 2640, 2830],
    [2740, 3060, 2720, 3060, 3820, 4390, 4960, 5000],
    [2560, 2800, 2500, 2720],
    fact('SE-RNF-2026', 'SFS 2025:468 12 kap. 2 § as amended by 2025:1046'),
  ),
]

const beyondTheTable = fact('SE-RN-8+', 'SFS 2025:468 12 kap. 3 §; SFS 2020:1013')

/** The common costs of more than seven persons rise by the step from six to seven for each further person. */
export const largerHousehold: TermsOf<'largerHousehold'> = [
  row('2014-01-01', undefined, { abovePersons: 7 }, beyondTheTable),
]

/** An adult in a household who is not a partner has the personal costs of a single adult and an equal share of the common costs. */
export const commonCostShare: TermsOf<'commonCostShare'> = [
  row('2014-01-01', undefined, 'equalByPerson', beyondTheTable),
]

/** The norm of försörjningsstöd, and the rules beyond its table. */
export const riksnormTerms = { riksnorm, largerHousehold, commonCostShare } satisfies ProgramTerms
