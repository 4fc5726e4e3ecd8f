import { type EmploymentKind } from '@jobbspar/core'
import { type At } from './projection.js'
import { termValue } from './term-value.js'

/**
 * The kinds of employment that a program runs itself: its temporary kinds, the kinds that it categorises, and its kinds
 * at ordinary wage.
 */
export const programKinds = ({ program: { terms }, asOf }: At): readonly EmploymentKind[] => [
  ...new Set([
    ...(termValue(terms.temporaryKinds, asOf) ?? []),
    ...(termValue(terms.employmentCategories, asOf) ?? []).map(({ kind }) => kind),
    ...(termValue(terms.ordinaryWage, asOf)?.kinds ?? []),
  ]),
]
