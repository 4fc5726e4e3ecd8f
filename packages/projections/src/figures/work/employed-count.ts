import { countsAs, type Program } from '@jobbspar/core'
import { type Case, personCase } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { unsureCount, type Uncertainty } from '../../asking/unsure.js'
import { type FigureValue, type Formula } from '../define.js'
import { leftOut } from '../values.js'
import { type EmployedNow, type EmployedView } from './employed.js'

/** Whether a person is employed in a resursjobb, or in a kind of employment that counts as one. */
export const isInResursjobb =
  (program: Program) =>
  ({ kind }: EmployedNow): boolean =>
    countsAs(program, kind) === 'resursjobb'

/** Whether a person is employed by a unit of the municipality, or by one that counts as it. */
export const isEmployedBy =
  (unit: 'ama' | 'forvaltning', program: Program) =>
  (one: EmployedNow): boolean =>
    one.unit !== undefined && countsAs(program, one.unit) === unit

/** The number of employed persons who count, plus `more`, with its uncertainty. */
export const employedCount = (
  view: EmployedView,
  isCounted: (one: EmployedNow) => boolean,
  at: At,
  more = 0,
): FigureValue<never> & { readonly uncertainty: Uncertainty } => {
  const counted = view.employed.filter(isCounted)
  const silent = {
    // The kind of a job that is not reported yet is not known.
    notKnown: view.notKnown.filter(isCounted).length + view.mayHaveBegun.length,
    assumed: counted.filter(({ is }) => is === 'assumed').length,
    notYet: view.silent.notYet,
  }
  const { value, uncertainty } = unsureCount(counted.length, silent, at)
  return {
    ...(value === undefined ? {} : { value: value + more }),
    uncertainty: {
      ...uncertainty,
      low: counted.length - silent.assumed + more,
      high: counted.length + silent.notKnown + more,
    },
    ...leftOut(silent.notKnown),
    evidence: at.evidence ? counted.map(({ source }) => source) : [],
  }
}

/** The persons in such a count, including those for whom it is not known. */
export const employedCases = (view: EmployedView, isCounted: (one: EmployedNow) => boolean): readonly Case[] => [
  ...[...view.employed, ...view.notKnown]
    .filter(isCounted)
    .map(({ participant, is }): Case => ({ ...personCase(participant), is })),
  ...view.mayHaveBegun.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
]

/** How counts of employed persons are computed. */
export const employedFormula: Formula = {
  name: 'employed',
  against: 'by hand',
  edges: 'no one, two jobs of one person, planned last day, no end recorded, not reported yet, too much not known',
}
