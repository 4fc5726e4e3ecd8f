import { fact, row, sinceNotKnown } from './fact.js'
import { employerContribution } from './sweden-wages.js'
import { sek, type Day, type Source, type SubsidyTerms, type Term, type Terms } from '@jobbspar/core'

/** A percentage with two decimals as a factor, without the rounding error of binary division. */
const asFactor = (percent: number): number => Math.round(percent * 100) / 10_000

/** No source was read for a limit up to and including `until`: it is not settled there, so that nothing is judged. */
const notReadBefore = (until: Day, source: Source): Term<never> => ({
  from: '1900-01-01',
  until,
  value: 'notSettled',
  source: { ...source, status: 'unverified', note: 'The limit before the next version was not read.' },
})

const contributionFactor: Terms<number> = employerContribution.map((term) => ({
  ...term,
  value: term.value === 'notSettled' ? term.value : asFactor(term.value),
}))

const ofWageCost: Terms<number> = employerContribution.map((term) => ({
  ...term,
  value: term.value === 'notSettled' ? term.value : asFactor(100 + term.value),
  source: { ...term.source, status: 'derived', note: 'Wage cost: the gross wage and the contribution on it.' },
}))

/**
 * How a part of a month is paid. The page has no date: the ceiling that it prints for lönebidrag is that of April to December 2019. How it was paid
 * in other months is not known here, and so undetermined.
 */
const partOfMonth = (status?: Source['status'], note?: string): NonNullable<SubsidyTerms['partOfMonth']> => [
  row(
    '2019-04-01',
    '2019-12-31',
    'calendarDays',
    fact(
      'SE-PART-01; SE-PART-02; SE-PART-03',
      'Arbetsförmedlingen, Så här beräknas ersättningen vid del av månad',
      status,
      note,
    ),
  ),
]

/** Nystartsjobb: a multiple of the employer contribution on the wage up to a ceiling, by the day of the decision. */
export const nystartsjobb: SubsidyTerms = {
  granted: [
    sinceNotKnown(
      row('2009-01-01', undefined, { anew: true }, fact('SE-NSJ-10', 'SFS 2006:1481; SFS 2018:43', 'derived')),
    ),
  ],
  ceiling: [
    row('2015-04-01', '2017-10-31', sek(22_000), fact('SE-NSJ-02', 'SFS 2015:41; Arbetsgivaralliansen')),
    row('2017-11-01', undefined, sek(20_000), fact('SE-NSJ-01', 'SFS 2017:885; SFS 2018:43 17 §')),
  ],
  costFactor: contributionFactor,
  longestDecision: [
    notReadBefore('2018-04-30', fact('SE-NSJ-12', 'SFS 2018:43 28 §')),
    row('2018-05-01', undefined, { months: 12 }, fact('SE-NSJ-12', 'SFS 2018:43 28 §')),
  ],
  // The longest that anyone can have it for: the shorter time for young people is not modelled, since age is no fact of a history.
  // After six months without it, the shortest time that qualifies again, the count starts again.
  longestInAll: [
    notReadBefore('2018-04-30', fact('SE-NSJ-11', 'SFS 2018:43 11–15 §§')),
    row('2018-05-01', '2019-12-31', { months: 24, againAfter: 6 }, fact('SE-NSJ-11', 'SFS 2018:43 10–15 §§')),
    sinceNotKnown(
      row(
        '2021-03-01',
        '2021-12-31',
        { months: 36, againAfter: 6 },
        fact(
          'SE-NSJ-16',
          'Wiklands, Förlängt nystartsjobb igen',
          'derived',
          'There was one in 2020 too, from a day not read.',
        ),
      ),
    ),
    row('2022-01-01', '2022-01-31', { months: 24, againAfter: 6 }, fact('SE-NSJ-11', 'SFS 2018:43 10–15 §§')),
    row(
      '2022-02-01',
      '2023-12-31',
      { months: 48, againAfter: 6 },
      fact(
        'SE-NSJ-17',
        'Arbetsförmedlingen 2022-03-15',
        'derived',
        'Only from the age of 55, which is no fact of a history.',
      ),
    ),
    row('2024-01-01', undefined, { months: 24, againAfter: 6 }, fact('SE-NSJ-11', 'SFS 2018:43 10–15 §§')),
  ],
  highestLevel: [
    row('2009-01-01', '2017-01-31', 2, fact('SE-NSJ-10', 'Shortcut; Arbetet 2016-02-18')),
    row('2018-05-01', '2022-03-31', 2.5, fact('SE-NSJ-09', 'SFS 2018:43 16 §')),
    row(
      '2022-04-01',
      '2023-12-31',
      3,
      fact('SE-NSJ-08', 'Arbetsförmedlingen 2023-03-10', 'verified', 'The last day is inferred.'),
    ),
    row('2024-01-01', undefined, 2.5, fact('SE-NSJ-07', 'SFS 2018:43 11–16 §§ as amended by 2023:701 and 2024:1108')),
  ],
  partOfMonth: partOfMonth(),
}

/** Introduktionsjobb: 80 % of the wage cost up to a ceiling, by the day of the decision. */
export const introduktionsjobb: SubsidyTerms = {
  granted: [row('2018-05-01', undefined, { anew: true }, fact('SE-INT-02', 'SFS 2018:42'))],
  ceiling: [
    row('2018-05-01', '2025-01-31', sek(20_000), fact('SE-INT-01', 'Konjunkturinstitutet, ordlista 2019-01-08')),
    row('2025-02-01', undefined, sek(20_000), fact('SE-INT-04', 'SFS 2018:42 16 § as amended by 2024:1345')),
  ],
  costFactor: ofWageCost,
  longestDecision: [row('2018-05-01', undefined, { months: 12 }, fact('SE-INT-02', 'SFS 2018:42 10 §'))],
  longestInAll: [
    row('2018-05-01', '2020-04-30', { months: 24, againAfter: 6 }, fact('SE-INT-02', 'SFS 2018:42 6, 10, 11 §§')),
    row(
      '2020-05-01',
      '2021-12-31',
      { months: 36, againAfter: 6 },
      fact('SE-INT-03', 'SFS 2020:224, 2020:225, 2020:1189'),
    ),
    row('2022-01-01', undefined, { months: 24, againAfter: 6 }, fact('SE-INT-02', 'SFS 2018:42 6, 10, 11 §§')),
  ],
  highestLevel: [
    row('2018-05-01', '2025-01-31', 0.8, fact('SE-INT-01', 'Konjunkturinstitutet, ordlista 2019-01-08')),
    row('2025-02-01', undefined, 0.8, fact('SE-INT-04', 'SFS 2018:42 16 § as amended by 2024:1345')),
  ],
  partOfMonth: partOfMonth('interpretation', 'Read as anställningsstöd, by the name of its ordinance (SFS 2018:42).'),
}

/** Lönebidrag: an individual share of the wage cost up to a ceiling, by the day of the decision. */
export const lonebidrag: SubsidyTerms = {
  granted: [
    sinceNotKnown(row('2017-02-01', undefined, { anew: true }, fact('SE-LB-02', 'SFS 2016:1275 28 §', 'derived'))),
  ],
  ceiling: [
    row('2017-02-01', '2017-10-31', sek(17_100), fact('SE-LB-02', 'SFS 2016:1275 28 §')),
    row('2017-11-01', '2019-03-31', sek(18_300), fact('SE-LB-03', 'SFS 2017:887 21 §')),
    row('2019-04-01', '2019-12-31', sek(19_100), fact('SE-LB-04', 'Arbetsförmedlingen; SFS 2019:48')),
    row('2020-01-01', undefined, sek(20_000), fact('SE-LB-05', 'Arbetsförmedlingen 2026-08-31; SFS 2019:794')),
  ],
  costFactor: [
    row(
      '2019-04-01',
      undefined,
      1.3744,
      fact('SE-LB-06', 'Arbetsförmedlingen, Så här beräknas ersättningen vid del av månad'),
    ),
  ],
  // The share is individual; no highest one was found in the authority's own texts.
  highestLevel: [
    {
      from: '2017-02-01',
      value: 'notSettled',
      source: fact('SE-LB-06', 'Arbetsförmedlingen', 'verified', 'The level is individual.'),
    },
  ],
  partOfMonth: partOfMonth(),
}

/**
 * Extratjänst: all of the wage cost, by the day of the decision. Its cap is an amount per day, not a wage, so that neither a ceiling
 * nor a factor is stated and its amount is undetermined: 1 140 kr a day at full time, and 1 213 kr from 2017-11-01. Nothing was granted or
 * extended from 2019-01-01 until a day that is not known; 10 500 people had one in December 2021, so that there was such a day.
 */
export const extratjanst: SubsidyTerms = {
  granted: [
    row('2015-11-01', '2018-12-31', { anew: true }, fact('SE-EXT-01', 'Arbetet 2017-05-31; SFS 2017:886 11 §')),
    row(
      '2019-01-01',
      '2019-01-01',
      { anew: false },
      fact(
        'SE-EXT-05',
        'SKR, Extratjänster; Kommunalarbetaren 2019-01-29; Arbetsförmedlingen 2018-12-21',
        'verified',
        'A stop for new placements and for extensions. The day that it ended was not found.',
      ),
    ),
    sinceNotKnown(
      row(
        '2020-05-01',
        '2021-12-31',
        { anew: true },
        fact(
          'SE-EXT-04',
          'SFS 2020:224, 2020:225, 2020:1189',
          'derived',
          'The longest time was made longer for decisions from this day on, so the stop of 2019 had ended.',
        ),
      ),
    ),
    row(
      '2022-01-01',
      undefined,
      { anew: false },
      fact(
        'SE-EXT-02',
        'Arbetsförmedlingen 2021-12-23; SFS 2022:1734',
        'verified',
        'Running decisions were completed.',
      ),
    ),
  ],
  longestDecision: [
    notReadBefore('2020-04-30', fact('SE-EXT-04', 'SFS 2020:224, 2020:225, 2020:1189')),
    row('2020-05-01', '2021-12-31', { months: 12 }, fact('SE-EXT-04', 'SFS 2020:224, 2020:225, 2020:1189')),
    {
      from: '2022-01-01',
      value: 'notSettled',
      source: fact('SE-EXT-02', 'Arbetsförmedlingen 2021-12-23', 'verified', 'Nothing more is decided.'),
    },
  ],
  longestInAll: [
    notReadBefore('2016-11-30', fact('SE-EXT-01', 'SFS 2017:886 11 §')),
    row('2016-12-01', '2020-04-30', { months: 24 }, fact('SE-EXT-01', 'SFS 2017:886 11 §')),
    row('2020-05-01', '2021-12-31', { months: 36 }, fact('SE-EXT-04', 'SFS 2020:224, 2020:225, 2020:1189')),
    row('2022-01-01', undefined, { months: 24 }, fact('SE-EXT-04', 'Arbetsförmedlingen 2020-12-11')),
  ],
  highestLevel: [
    row('2015-11-01', '2016-11-30', 0.75, fact('SE-EXT-08', 'Arbetet 2017-05-31')),
    row('2016-12-01', '2021-12-31', 1, fact('SE-EXT-01', 'Arbetet 2017-05-31; SFS 2017:886 11 §')),
  ],
}

const renamed = 'That one became the other follows from two lists of names.'

/** Trygghetsanställning: granted since a day that is not known, and called lönebidrag för trygghet i anställning from July 2017 on. */
export const trygghetsanstallning: SubsidyTerms = {
  granted: [
    sinceNotKnown(
      row(
        '2017-06-30',
        '2017-06-30',
        { anew: true },
        fact(
          'SE-TRY-01',
          'SFS 2000:630; SFS 2017:462',
          'derived',
          'The last day of the ordinance that it was granted by.',
        ),
      ),
    ),
    row(
      '2017-07-01',
      undefined,
      { anew: false, successor: 'lonebidragForTrygghet' },
      fact('SE-TRY-01', 'SFS 2000:630; SFS 2017:462', 'derived', renamed),
    ),
  ],
}

/** Lönebidrag för trygghet i anställning, before that trygghetsanställning. */
export const lonebidragForTrygghet: SubsidyTerms = {
  granted: [
    row('2017-07-01', undefined, { anew: true }, fact('SE-TRY-01', 'SFS 2000:630; SFS 2017:462', 'derived', renamed)),
  ],
}

/** Offentligt skyddad anställning: the ceiling and the cost factor of lönebidrag; no level was found. */
export const offentligtSkyddadAnstallning: SubsidyTerms = {
  granted: [
    sinceNotKnown(
      row(
        '2017-02-01',
        undefined,
        { anew: true },
        fact('SE-OSA-01', 'Arbetsförmedlingen 2026-08-31; SFS 2016:1275 28 §', 'derived'),
      ),
    ),
  ],
  longestDecision: [
    sinceNotKnown(row('2026-08-31', undefined, { months: 12 }, fact('SE-OSA-01', 'Arbetsförmedlingen 2026-08-31'))),
  ],
  ...(lonebidrag.ceiling === undefined ? {} : { ceiling: lonebidrag.ceiling }),
  ...(lonebidrag.costFactor === undefined ? {} : { costFactor: lonebidrag.costFactor }),
}

/** Utbildningskontrakt: a monthly grant to the municipality, which is not a share of a wage. */
export const utbildningskontrakt: SubsidyTerms = {
  granted: [
    row('2015-08-03', '2019-12-31', { anew: true }, fact('SE-UTB-01', 'Arbetsförmedlingen, Utbildningskontrakt')),
    row(
      '2020-01-01',
      undefined,
      { anew: false },
      fact('SE-UTB-01', 'Arbetsförmedlingen, Utbildningskontrakt', 'derived', 'Running ones went on until 2020-09-20.'),
    ),
  ],
}

/** Yrkesintroduktionsanställning: the employer contribution and a grant for supervision, whose caps are not known here: undetermined. */
export const yrkesintroduktionsanstallning: SubsidyTerms = {
  granted: [
    row('2014-01-15', '2023-12-31', { anew: true }, fact('SE-YRK-01', 'YA-delegationen; SFS 2013:1157')),
    row('2024-01-01', undefined, { anew: false }, fact('SE-YRK-01', 'SFS 2023:556', 'derived')),
  ],
  longestInAll: [row('2014-01-15', undefined, { months: 12 }, fact('SE-YRK-01', 'YA-delegationen; SFS 2013:1157'))],
  highestLevel: [row('2014-01-15', '2023-12-31', 1, fact('SE-YRK-01', 'YA-delegationen'))],
}

/** Traineejobb: half a job, of whose wage cost a share is paid, up to a ceiling at full time that is twice the one for the half. */
export const traineejobb: SubsidyTerms = {
  granted: [
    row('2015-08-03', '2018-04-30', { anew: true }, fact('SE-TRA-01', 'Regeringen 2015-05; Wiklands')),
    row('2018-05-01', undefined, { anew: false }, fact('SE-INT-02', 'SFS 2018:42', 'verified', 'Replaced that day.')),
  ],
  ceiling: [
    row(
      '2015-08-03',
      '2018-04-30',
      sek(20_000),
      fact(
        'SE-TRA-01',
        'Regeringen 2015-05',
        'interpretation',
        '10 000 kr a month at half time, read as the gross wage.',
      ),
    ),
  ],
  costFactor: ofWageCost,
  highestLevel: [
    row(
      '2015-08-03',
      '2018-04-30',
      0.85,
      fact('SE-TRA-01', 'Regeringen 2015-05', 'verified', '85 % in welfare, 50 % in occupations short of people.'),
    ),
  ],
}

/** The wage subsidies of Sweden, by kind. */
export const swedishSubsidies = {
  nystartsjobb,
  introduktionsjobb,
  lonebidrag,
  extratjanst,
  trygghetsanstallning,
  lonebidragForTrygghet,
  offentligtSkyddadAnstallning,
  utbildningskontrakt,
  yrkesintroduktionsanstallning,
  traineejobb,
}
