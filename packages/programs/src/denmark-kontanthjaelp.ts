import { fact, row, yearly, type TermsOf } from './fact.js'
import {
  dkk,
  kontanthjaelpRates,
  type KontanthjaelpRate,
  type KontanthjaelpSupplement,
  type ProgramTerms,
  type Source,
} from '@jobbspar/core'

const both = (provider: number, nonProvider: number) => ({
  rates: [
    { rate: 'provider' as const, amount: dkk(provider) },
    { rate: 'nonProvider' as const, amount: dkk(nonProvider) },
  ],
  supplements: [],
})

const adults = 'The rates of persons who are 30 or older.'
const asRessourceforlob = `${adults} Equal to ressourceforløbsydelse in every year that was read, and so derived from it.`

const old = (
  year: number,
  rates: readonly [number, number],
  document: string,
  status: Source['status'] = 'verified',
  note = status === 'derived' ? asRessourceforlob : adults,
) => yearly(year, both(...rates), fact(`DK-KHJ-${year}`, document, status, note))

const rateAmounts = (amounts: Readonly<Partial<Record<KontanthjaelpRate, number>>>) =>
  kontanthjaelpRates.flatMap((rate) => {
    const amount = amounts[rate]
    return amount === undefined ? [] : [{ rate, amount: dkk(amount) }]
  })

const supplementAmounts = (amounts: Readonly<Record<KontanthjaelpSupplement, number>>) =>
  (Object.entries(amounts) as readonly (readonly [KontanthjaelpSupplement, number])[]).map(([supplement, amount]) => ({
    supplement,
    amount: dkk(amount),
  }))

const law = 'Aktivloven §§ 16–19, 109, LBK 1004/2025'

/** Kontanthjælp of a month: by children until June 2025, by the rates of the new system since. Years to come are not known here, and so undetermined. */
export const kontanthjaelp: TermsOf<'kontanthjaelp'> = [
  old(
    2013,
    [13_952, 10_500],
    'Beskæftigelsesministeriet, satser for 2013, kontanthjælp',
    'verified',
    'The rates of persons who are 25 or older; 30 from 2014 on.',
  ),
  old(2014, [14_203, 10_689], 'Beskæftigelsesministeriet, satser for 2014, kontanthjælp'),
  old(2015, [14_416, 10_849], 'Vejledning om satser 2015'),
  old(2016, [14_575, 10_968], 'Beskæftigelsesministeriet, satser for 2016, kontanthjælp'),
  old(2017, [14_808, 11_143], 'Beskæftigelsesministeriet, satser for 2017, kontantydelse', 'derived'),
  old(2018, [14_993, 11_282], 'DK-RY-2018', 'derived'),
  old(2019, [15_180, 11_423], 'DK-RY-2019', 'derived'),
  old(2020, [15_355, 11_554], 'DK-RY-2020', 'derived'),
  old(2021, [15_547, 11_698], 'Beskæftigelsesministeriet, satser for 2021'),
  old(2022, [15_570, 11_716], 'DK-RY-2022; Serviceforbundet', 'derived'),
  old(2023, [15_874, 11_944], 'Beskæftigelsesministeriet, satser for 2023, kontanthjælp'),
  old(2024, [16_382, 12_326], 'Beskæftigelsesministeriet, satser for 2024, kontanthjælpsloft'),
  row(
    '2025-01-01',
    '2025-06-30',
    both(16_972, 12_770),
    fact('DK-KHJ-2025', 'DK-RY-2025', 'derived', asRessourceforlob),
  ),
  row(
    '2025-07-01',
    '2025-12-31',
    {
      rates: rateAmounts({ grundsats: 7_205, forhojetSats: 12_498, hjemmeboende: 2_925, mindstesats: 6_789 }),
      supplements: supplementAmounts({
        ...{ bornetillaeg: 2_784, enligForsorger: 1_638, enligIkkeForsorger: 1_092 },
        ...{ lavtUngetillaeg: 1_036, hojtUngetillaeg: 2_590 },
      }),
    },
    fact(
      'DK-KHN-2025',
      law,
      'derived',
      'The amounts of the law, at the level of 2024, with 3.6 % and rounded to whole kroner.',
    ),
  ),
  yearly(
    2026,
    {
      rates: rateAmounts({ grundsats: 7_529, forhojetSats: 13_060, hjemmeboende: 3_057, mindstesats: 7_095 }),
      supplements: supplementAmounts({
        ...{ bornetillaeg: 2_909, enligForsorger: 1_712, enligIkkeForsorger: 1_141 },
        ...{ lavtUngetillaeg: 1_083, hojtUngetillaeg: 2_707 },
      }),
    },
    fact('DK-KHN-2026', law, 'derived', 'The amounts of 2025 with 4.5 % and rounded to whole kroner.'),
  ),
]

/** The adaptation supplement of two years, for those under 30 who lost an activity supplement in the reform. */
export const tilpasningstillaeg: TermsOf<'tilpasningstillaeg'> = [
  row(
    '2025-07-01',
    '2027-06-30',
    dkk(2_000),
    fact(
      'DK-TPT-01',
      'Aktivloven § 20, LBK 1004/2025',
      'verified',
      'Only for persons on help in June and in July 2025; who they are is not judged.',
    ),
  ),
]

/** The part of a wage that is disregarded, and the income ceiling, of the higher rate and of the two others that have them. */
const disregarding = (
  [higher, others]: readonly [number, number],
  [ceiling, lowerCeiling]: readonly [number, number],
) => ({
  byRate: [
    { rate: 'grundsats' as const, disregarded: dkk(others), incomeCeiling: dkk(lowerCeiling) },
    { rate: 'forhojetSats' as const, disregarded: dkk(higher), incomeCeiling: dkk(ceiling) },
    { rate: 'mindstesats' as const, disregarded: dkk(others), incomeCeiling: dkk(lowerCeiling) },
  ],
  disregardedPercentAbove: 35,
})

const wageLaw = 'Aktivloven §§ 31, 109, LBK 1004/2025'
const regulatedFrom = (before: string) =>
  `${before} The amount disregarded is rounded to hundreds, the ceiling to whole kroner. No rule is known here for the rate of those who live at home.`

/** The part of a wage that is disregarded in the new system. Years to come are not known here, and so undetermined, as is what was disregarded before. */
export const kontanthjaelpWageDeduction: TermsOf<'kontanthjaelpWageDeduction'> = [
  row(
    '2025-07-01',
    '2025-12-31',
    disregarding([2_600, 5_200], [21_092, 17_928]),
    fact(
      'DK-KH-01',
      wageLaw,
      'derived',
      regulatedFrom('2 500 and 5 000 kr. disregarded, 20 359 and 17 305 kr. in all, at the level of 2024, with 3.6 %.'),
    ),
  ),
  yearly(
    2026,
    disregarding([2_700, 5_400], [22_041, 18_735]),
    fact('DK-KH-01', wageLaw, 'derived', regulatedFrom('The amounts of 2025 with 4.5 %.')),
  ),
]

/** The public terms of kontanthjælp that Danish programs share. */
export const kontanthjaelpTerms = {
  kontanthjaelp,
  tilpasningstillaeg,
  kontanthjaelpWageDeduction,
} satisfies ProgramTerms
