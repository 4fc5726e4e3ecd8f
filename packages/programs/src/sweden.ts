import { employerContribution, fullTimeHours, municipalAddOn } from './sweden-wages.js'
import { swedishSubsidies } from './sweden-subsidies.js'
import { swedishSupportTerms } from './sweden-support.js'
import { type ProgramTerms } from '@jobbspar/core'

/** The public terms that Swedish programs share. */
export const swedishTerms = {
  subsidies: swedishSubsidies,
  employerContribution,
  municipalAddOn,
  fullTimeHours,
  ...swedishSupportTerms,
} satisfies ProgramTerms
