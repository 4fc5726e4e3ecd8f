import { type Row } from './row.js'

/** Employers, agreements and payers. */
export const payerWords: readonly Row[] = [
  ['municipality', 'municipality', 'The municipality; as a payer, its budgets.', 'F11'],
  ['private', 'private employer', 'A private employer.', 'mechanism'],
  ['state', 'state employer', 'An employer of the state.', 'mechanism'],
  ['BEA', 'BEA', 'The collective agreement for labour-market measures.', 'SE-BEA-01'],
  ['AB', 'AB', 'The general collective agreement of municipalities.', 'SE-BEA-01'],
  ['central', 'central government', 'As a payer: the state, through its authorities.', 'F21'],
  ['employer', 'employer', 'As a payer: an employer other than the municipality.', 'mechanism'],
  ['participant', 'participant', 'A person who takes part; as a payer, the person.', 'mechanism'],
]
