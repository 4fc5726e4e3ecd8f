import { temporaryKindsOn, unsubsidisedKindsOn, type EmploymentKind } from '@jobbspar/core'
import { type At } from './projection.js'
import { termValue } from './term-value.js'

/**
 * The kinds of employment that a program runs itself: those that it requires to have a planned end, those that it
 * categorises, and those that it requires to be without a wage subsidy.
 */
export const programKinds = ({ program, asOf }: At): readonly EmploymentKind[] => [
  ...new Set([
    ...temporaryKindsOn(program, asOf),
    ...(termValue(program.terms.employmentCategories, asOf) ?? []).map(({ kind }) => kind),
    ...unsubsidisedKindsOn(program, asOf),
  ]),
]
