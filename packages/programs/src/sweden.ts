import { swedishSupportTerms } from './sweden-support.js'
import { sek, type ProgramTerms, type Source, type SubsidyTerms, type Term, type Terms } from '@jobbspar/core'

/** A public fact as the source of a term. */
const fact = (id: string, document: string, status: Source['status'] = 'verified', note?: string): Source => ({
  id,
  document,
  status,
  ...(note === undefined ? {} : { note }),
})

const row = <V>(from: Term<V>['from'], until: Term<V>['from'] | undefined, value: V, source: Source): Term<V> => ({
  from,
  ...(until === undefined ? {} : { until }),
  value,
  source,
})

/** The statutory employer contribution with the general payroll tax, per cent of the gross wage, by wage month. */
export const employerContribution: Terms<number> = [
  row(
    '2009-01-01',
    undefined,
    31.42,
    fact(
      'SE-AGA-01',
      'Skatteverket, Rättslig vägledning 2024.3',
      'verified',
      'Reductions by age are not modelled. 2026: the sum is assumed unchanged.',
    ),
  ),
]

const addOnPage = 'SKR, Arbetsgivaravgifter och PO-pålägg'

/**
 * What a municipal employer adds to the gross wage in all (contribution, insurance and pension), per cent, by wage month.
 * 2016, 2017 and 2018 are not known here, and so undetermined.
 */
export const municipalAddOn: Terms<number> = [
  row('2014-01-01', '2014-12-31', 38.46, fact('SE-PO-2014', addOnPage)),
  row('2015-01-01', '2015-12-31', 38.46, fact('SE-PO-2015', addOnPage)),
  row('2019-01-01', '2019-12-31', 39.15, fact('SE-PO-2019', addOnPage)),
  row('2020-01-01', '2020-12-31', 40.15, fact('SE-PO-2020', addOnPage, 'derived')),
  row('2021-01-01', '2021-12-31', 40.15, fact('SE-PO-2021', addOnPage)),
  row('2022-01-01', '2022-12-31', 39.25, fact('SE-PO-2022', addOnPage, 'derived')),
  row('2023-01-01', '2023-12-31', 44.53, fact('SE-PO-2023', addOnPage, 'derived')),
]

/** Full-time working hours a week, which a wage ceiling is a share of. */
export const fullTimeHours: Terms<number> = [
  row(
    '1983-01-01',
    undefined,
    40,
    fact(
      'SFS 1982:673 5 §',
      'Arbetstidslag (1982:673)',
      'interpretation',
      'The ordinary working week; agreements can be shorter.',
    ),
  ),
]

/** A percentage with two decimals as a factor, without what binary division leaves behind. */
const asFactor = (percent: number): number => Math.round(percent * 100) / 10_000

const contributionFactor: Terms<number> = employerContribution.map((term) => ({
  ...term,
  value: term.value === 'notSettled' ? term.value : asFactor(term.value),
}))

const ofWageCost: Terms<number> = employerContribution.map((term) => ({
  ...term,
  value: term.value === 'notSettled' ? term.value : asFactor(100 + term.value),
  source: { ...term.source, status: 'derived', note: 'Wage cost: the gross wage and the contribution on it.' },
}))

/** Nystartsjobb: a multiple of the employer contribution on the wage up to a ceiling, by the day of the decision. */
export const nystartsjobb: SubsidyTerms = {
  ceiling: [
    row('2015-04-01', '2017-10-31', sek(22_000), fact('SE-NSJ-02', 'SFS 2015:41; Arbetsgivaralliansen')),
    row('2017-11-01', undefined, sek(20_000), fact('SE-NSJ-01', 'SFS 2017:885; SFS 2018:43 17 §')),
  ],
  costFactor: contributionFactor,
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
}

/** Introduktionsjobb: 80 % of the wage cost up to a ceiling, by the day of the decision. */
export const introduktionsjobb: SubsidyTerms = {
  ceiling: [row('2018-05-01', undefined, sek(20_000), fact('SE-INT-01', 'Konjunkturinstitutet, ordlista 2019-01-08'))],
  costFactor: ofWageCost,
  highestLevel: [row('2018-05-01', undefined, 0.8, fact('SE-INT-01', 'Konjunkturinstitutet, ordlista 2019-01-08'))],
}

/** Lönebidrag: an individual share of the wage cost up to a ceiling, by the day of the decision. */
export const lonebidrag: SubsidyTerms = {
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
}

/** The public terms that Swedish programs share. */
export const swedishTerms = {
  subsidies: { nystartsjobb, introduktionsjobb, lonebidrag },
  employerContribution,
  municipalAddOn,
  fullTimeHours,
  ...swedishSupportTerms,
} satisfies ProgramTerms
