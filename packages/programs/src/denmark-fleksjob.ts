import { fact, row, type TermsOf } from './fact.js'
import { dkk, type ProgramTerms, type Source } from '@jobbspar/core'

const act = 'Arbejdsløshedsforsikringsloven § 47'

const rate = (from: `${number}-${number}`, kroner: number, page: string, status?: Source['status'], note?: string) =>
  row(`${from}-01`, `${from.slice(0, 4) as `${number}`}-12-31`, dkk(kroner), fact(act, page, status, note))

/**
 * The highest dagpenge of a month for somebody insured full-time, by year, without the supplement of 2023. The months before 2016, the first half of
 * 2017, when dagpenge were still told by the day, and years to come are not known here, and so undetermined.
 */
export const highestDagpenge: TermsOf<'highestDagpenge'> = [
  rate(
    '2016-01',
    18_113,
    'LBK 208/2024, elov.dk',
    'derived',
    'What the later act begins its regulation with; in 2016 dagpenge were told by the day.',
  ),
  rate('2017-07', 18_403, '3F, dagpengesatser 2017, from 1 July 2017; Beskæftigelsesministeriet, satser for 2017'),
  rate('2018-01', 18_633, '3F, dagpengesatser 2018'),
  rate('2019-01', 18_866, '3F, dagpengesatser 2019'),
  rate('2020-01', 19_083, 'LAKA, udbetaling af dagpenge'),
  rate('2021-01', 19_322, 'FOA, dagpengesatser 2021'),
  rate('2022-01', 19_351, 'MA-kasse, dagpengesatser 2022'),
  rate('2023-01', 19_728, 'Beskæftigelsesministeriet, satser for 2023, dagpenge'),
  rate('2024-01', 20_359, 'FA-kassen, dagpenge- og efterlønssatser i 2024'),
  rate(
    '2025-01',
    21_092,
    'DSA, dagpengesatser',
    'derived',
    'The page tells no year: the rate of the year before, regulated and rounded to whole kroner.',
  ),
]

/** The grant beside the wage of a fleksjob. The wage limit is that of benefits. */
export const fleksjobGrant: TermsOf<'fleksjobGrant'> = [
  row(
    '2013-01-01',
    undefined,
    { percentOfHighestDagpenge: 98, belowPercent: 30, abovePercent: 55 },
    fact('DK-FLX-01', 'LAB § 123, LBK 280/2024'),
  ),
]

/** The public terms of a fleksjob that Danish programs share. */
export const fleksjobTerms = { highestDagpenge, fleksjobGrant } satisfies ProgramTerms
