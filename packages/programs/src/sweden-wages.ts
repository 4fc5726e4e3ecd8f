import { fact, row } from './fact.js'
import { type Terms } from '@jobbspar/core'

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

/** Full-time working hours a week, from which the share of a wage ceiling is computed. */
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
