import { fact, row, yearly, type TermsOf } from './fact.js'
import { dkk, type Day, type ProgramTerms, type Source } from '@jobbspar/core'

const rates = 'borger.dk, historiske ATP-satser'
const others =
  'State employees have other rates, which are not known here. The lower bands are two thirds and one third.'

const atpOf = (
  from: Day,
  until: Day | undefined,
  kroner: number,
  document: string,
  status: Source['status'],
  id: string,
) =>
  row(
    from,
    until,
    {
      amount: dkk(kroner),
      employers: ['municipality', 'private'] as const,
      partsOf: 3,
      bands: [
        { fromHours: 117, parts: 3 },
        { fromHours: 78, parts: 2 },
        { fromHours: 39, parts: 1 },
      ],
    },
    fact(
      id,
      document,
      status,
      status === 'derived' ? `Two thirds of the whole contribution, as from 2016 to 2023. ${others}` : others,
    ),
  )

/** What an employer pays to ATP in a month, by wage month. */
export const atp: TermsOf<'atp'> = [
  atpOf('2009-01-01', '2015-12-31', 180, rates, 'derived', 'DK-ATP-1'),
  atpOf('2016-01-01', '2023-12-31', 189.35, `${rates}; BEK 1385/2015; Djøf`, 'verified', 'DK-ATP-2'),
  atpOf('2024-01-01', undefined, 198, `${rates}; virk.dk`, 'derived', 'DK-ATP-3'),
]

const deducted =
  'Full-time employees are counted by their ATP. What an employer is spared for its first employee, and for each fifty, is not counted.'

const aubOf = (year: number, kroner: number, document: string, note?: string) =>
  yearly(
    year,
    dkk(kroner),
    fact(`DK-AUB-${year}`, document, 'verified', note === undefined ? deducted : `${note} ${deducted}`),
  )

/**
 * What an employer pays to AUB and VEU in a year per full-time employee. Before 2017, from April 2020 to the end of the year, and in years to
 * come it is not known here, and so undetermined.
 */
export const aub: TermsOf<'aub'> = [
  aubOf(2017, 2_837, 'LBK 95/2017 § 18; Dansk Erhverv 2018-12'),
  aubOf(2018, 2_702, 'LBK 811/2018 § 18; Dansk Erhverv; virk.dk'),
  aubOf(2019, 2_866, 'LBK 822/2019 § 18; Dansk Erhverv', 'The part of it that was repaid in 2020 is not known here.'),
  row(
    '2020-01-01',
    '2020-03-31',
    dkk(0),
    fact('DK-AUB-2020', 'LBK 187/2020 § 18; virk.dk, samlet betaling', 'verified', 'Nothing in the first quarter.'),
  ),
  aubOf(2021, 2_803, 'LBK 816/2021 § 18', 'Dansk Service prints 2 797, with another VEU.'),
  aubOf(2022, 3_213, 'LBK 426/2022, 1401/2022 § 18'),
  aubOf(2023, 3_001, 'LBK 1075/2023 § 18'),
  aubOf(2024, 3_149, 'LBK 111/2024 § 18; virk.dk'),
  aubOf(2025, 3_590, 'LBK 1046/2025 § 18'),
]

/** What an employer pays to barsel.dk in a year per full-time employee. Other years are not known here, and so undetermined. */
export const barsel: TermsOf<'barsel'> = [
  yearly(
    2017,
    dkk(750),
    fact('DK-BARSEL-2017', 'FDR, Hvad er samlet betaling, 2017', 'verified', 'Four times 187.50 for a quarter.'),
  ),
  yearly(2024, dkk(1_350), fact('DK-BARSEL-2024', 'virk.dk 2024', 'verified', 'Four times 337.50 for a quarter.')),
]

/** Who pays to barsel.dk: private employers; municipalities are exempt. */
export const barselPaidBy: TermsOf<'barselPaidBy'> = [
  row(
    '2017-01-01',
    undefined,
    ['private'] as const,
    fact(
      'DK-BARSEL-2017',
      'FDR 2017; virk.dk 2024',
      'interpretation',
      'Said for 2017 and 2024, and read as holding in the years between and after.',
    ),
  ),
]

/**
 * The contributions of Danish employers. FIB, AFU and the premium of AES, which depends on the branch, have no terms: except for 2017 they are not known
 * here. They are counted as far as the employer has booked them.
 */
export const employerTerms = { atp, aub, barsel, barselPaidBy } satisfies ProgramTerms
