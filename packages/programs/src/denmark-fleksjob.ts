import { fact, row, yearly, type TermsOf } from './fact.js'
import { dkk, type ProgramTerms, type Source } from '@jobbspar/core'

const act = 'Arbejdsløshedsforsikringsloven § 47'

const rate = (year: number, kroner: number, page: string, status?: Source['status'], note?: string) =>
  yearly(year, dkk(kroner), fact(`DK-DPM-${year}`, `${act}; ${page}`, status, note))

const byDay = 'Dagpenge were stated by the day and paid by the week: five days in each of 52 weeks, a twelfth of it.'

/** The highest dagpenge of a month for a person insured full-time, by year, without supplements. Years to come are not known here, and so undetermined. */
export const highestDagpenge: TermsOf<'highestDagpenge'> = [
  rate(2013, 17_355, 'DI, nye satser 2013', 'derived', byDay),
  rate(2014, 17_658, 'FOA, dagpengesatser 2014', 'derived', byDay),
  rate(2015, 17_918, 'Din A-kasse, dagpengeret', 'derived', byDay),
  rate(2016, 18_113, 'akassefinder.dk, dagpengesats'),
  row(
    '2017-01-01',
    '2017-06-30',
    dkk(18_395),
    fact('DK-DPM-2017', `${act}; 3F, dagpengesatser 2017`, 'derived', byDay),
  ),
  row('2017-07-01', '2017-12-31', dkk(18_403), fact('DK-DPM-2017', `${act}; 3F, dagpengesatser 2017`)),
  rate(2018, 18_633, '3F, dagpengesatser 2018'),
  rate(2019, 18_866, '3F, dagpengesatser 2019'),
  rate(2020, 19_083, 'LAKA, udbetaling af dagpenge'),
  rate(2021, 19_322, 'FOA, dagpengesatser 2021'),
  rate(2022, 19_351, 'MA-kasse, dagpengesatser 2022'),
  rate(2023, 19_728, 'FA-kassen; DSA, dagpengesatser 2023'),
  rate(2024, 20_359, 'FA-kassen, dagpenge- og efterlønssatser i 2024'),
  rate(2025, 21_092, 'Beskæftigelsesministeriet, satser for 2025, dagpenge'),
  rate(2026, 22_041, 'beraknare.se, after Beskæftigelsesministeriet, satser for 2026'),
]

/** The grant in addition to the wage of a fleksjob. The wage limit is that of benefits. */
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
