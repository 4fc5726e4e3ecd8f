import { fact, row, yearly, type TermsOf } from './fact.js'
import { dkk, type ProgramTerms, type Source } from '@jobbspar/core'

const rate = (year: number, [provider, nonProvider]: readonly [number, number], document?: string) =>
  yearly(
    year,
    { provider: dkk(provider), nonProvider: dkk(nonProvider) },
    document === undefined
      ? fact(
          `DK-RY-${year}`,
          'Aktivloven § 109',
          'derived',
          'The rate of the year before, regulated and rounded to whole kroner.',
        )
      : fact(`DK-RY-${year}`, document),
  )

/** Ressourceforløbsydelse of a month, by year. 2013, 2014 and years to come are not known here, and so undetermined. */
export const ressourceforlobsydelse: TermsOf<'benefit'> = [
  rate(2015, [14_416, 10_849], 'Beskæftigelsesministeriet, satser for 2015'),
  rate(2016, [14_575, 10_968], 'Aktivloven § 13 g, LBK 1031/2023'),
  rate(2017, [14_808, 11_143], 'Beskæftigelsesministeriet, satser for 2017'),
  rate(2018, [14_993, 11_282]),
  rate(2019, [15_180, 11_423]),
  rate(2020, [15_355, 11_554], 'Beskæftigelsesministeriet, satser for 2020'),
  rate(2021, [15_547, 11_698], 'Ældre Sagen'),
  rate(2022, [15_570, 11_716], 'Beskæftigelsesministeriet, satser for 2022'),
  rate(2023, [15_874, 11_944], 'Region Sønderjylland-Schleswig, satser 2023'),
  rate(2024, [16_382, 12_326], 'Beskæftigelsesministeriet, satser for 2024; LBK 1004/2025 § 68'),
  rate(2025, [16_972, 12_770]),
  rate(2026, [17_736, 13_345]),
]

const orders: Readonly<Record<number, string>> = {
  2016: '988/2015',
  2017: '1135/2016',
  2018: '1015/2017',
  2019: '1058/2018',
  2020: '855/2019',
  2021: '1210/2020',
  2022: '1713/2021',
  2023: '1204/2022',
  2024: '1101/2023',
  2025: '983/2024',
  2026: '1056/2025',
}

const regulation = (year: number, percent: number, status: Source['status'], note?: string) =>
  yearly(year, percent, fact('DK-RY-REG', `Aktivloven § 109; BEK ${orders[year] ?? ''}`, status, note))

const rise = (year: number, percent: number) =>
  regulation(
    year,
    percent,
    'derived',
    year < 2020 ? 'What is deducted from the percentage is fitted, so that the verified rates are hit.' : undefined,
  )

/** The percentage by which benefits rise at the beginning of a year; the result is rounded to whole kroner. */
export const rateRegulation: TermsOf<'rateRegulation'> = [
  rise(2016, 1.1),
  rise(2017, 1.6),
  rise(2018, 1.25),
  rise(2019, 1.25),
  rise(2020, 1.15),
  rise(2021, 1.25),
  rise(2022, 0.15),
  rise(2023, 1.95),
  rise(2024, 3.2),
  rise(2025, 3.6),
  rise(2026, 4.5),
]

const wholeRise = (year: number, percent: number) =>
  year < 2020
    ? regulation(year, percent, 'verified', 'The satsreguleringsprocent of the year.')
    : regulation(year, percent, 'derived', '1.7 % and the adjustment of the year.')

/** The percentage by which the wage limit rises at the beginning of a year: without the deduction that applies to the rates of benefits. */
export const wageLimitRegulation: TermsOf<'wageLimitRegulation'> = [
  wholeRise(2016, 1.4),
  wholeRise(2017, 2),
  wholeRise(2018, 2),
  wholeRise(2019, 2),
  wholeRise(2020, 1.9),
  wholeRise(2021, 2),
  wholeRise(2022, 0.9),
  wholeRise(2023, 2.7),
  wholeRise(2024, 3.2),
  wholeRise(2025, 3.6),
  wholeRise(2026, 4.5),
]

const limit = (year: number, kroner: number, status: Source['status'] = 'verified') =>
  yearly(
    year,
    dkk(kroner),
    fact(
      `DK-LG-${year}`,
      'Beskæftigelsesministeriet, satser; LAB § 123; aktivloven § 68 a',
      status,
      'The gross wage with pension. Regulated without the deduction that the rates of benefits have.',
    ),
  )

/** The wage limit of a month, by year. 2013, 2014 and years to come are not known here, and so undetermined. */
export const wageLimit: TermsOf<'wageLimit'> = [
  limit(2012, 13_000),
  limit(2015, 13_648),
  limit(2016, 13_839, 'derived'),
  limit(2017, 14_116),
  limit(2018, 14_398, 'derived'),
  limit(2019, 14_686),
  limit(2020, 14_965),
  limit(2021, 15_264),
  limit(2022, 15_401),
  limit(2023, 15_817, 'derived'),
  limit(2024, 16_323),
  limit(2025, 16_911, 'derived'),
  limit(2026, 17_672, 'derived'),
]

/** What ressourceforløbsydelse is reduced by for a wage: 30 % until 2021, so that 70 % is retained, and nothing from 2022 on; above the limit 55 %. */
export const wageDeduction: TermsOf<'wageDeduction'> = [
  row(
    '2013-01-01',
    '2021-12-31',
    { belowPercent: 30, abovePercent: 55 },
    fact('DK-RY-DED1', 'Aktivloven § 68 a stk. 2, LBK 269/2017, 981/2019, 241/2021'),
  ),
  row(
    '2022-01-01',
    undefined,
    { belowPercent: 0, abovePercent: 55 },
    fact('DK-RY-DED2', 'Aktivloven § 68 a stk. 2, LBK 1031/2023, 1004/2025; LOV 1160/2021'),
  ),
]

/** What the state refunds of a benefit by the week on benefit. What it refunded before 2016 is not known here, and so undetermined. */
export const refundLadder: TermsOf<'refundLadder'> = [
  row(
    '2016-01-01',
    undefined,
    [{ toWeek: 4, percent: 80 }, { toWeek: 26, percent: 40 }, { toWeek: 52, percent: 30 }, { percent: 20 }],
    fact('DK-REF-01', 'LBK 221/2021 § 5 stk. 2; STAR, refusionsreformen'),
  ),
]

/** When the count of weeks on benefit starts again: after 52 whole weeks of self-support within three years. */
export const refundRestart: TermsOf<'refundRestart'> = [
  row('2016-01-01', undefined, { weeks: 52, withinYears: 3 }, fact('DK-REF-02', 'LBK 221/2021 § 6')),
]

/** The benefits that are refunded by this ladder. */
export const refundedSupport: TermsOf<'refundedSupport'> = [
  row(
    '2013-01-01',
    undefined,
    ['ressourceforlobsydelse'] as const,
    fact(
      'DK-REF-01',
      'LBK 221/2021 § 5 stk. 2',
      'interpretation',
      'The ladder is for the municipalities’ cost of benefits; of those, only this one is computed here.',
    ),
  ),
]

/** The public terms of a benefit that Danish programs share. */
export const danishBenefitTerms = {
  benefit: ressourceforlobsydelse,
  rateRegulation,
  wageLimitRegulation,
  wageDeduction,
  wageLimit,
  refundedSupport,
  refundLadder,
  refundRestart,
} satisfies ProgramTerms
