import { type Case, personCase } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { unsureCount, type Uncertainty } from '../../asking/unsure.js'
import { type FigureValue, type Formula } from '../define.js'
import { leftOut } from '../values.js'
import { type EmployedNow, type EmployedView } from './employed.js'

/** Whether somebody is employed in a resursjobb. */
export const isInResursjobb = ({ kind }: EmployedNow): boolean => kind === 'resursjobb'

/** How many of those employed count, and `more` than these, with what is not known of it. */
export const employedCount = (
  view: EmployedView,
  isCounted: (one: EmployedNow) => boolean,
  at: At,
  more = 0,
): FigureValue<never> & { readonly uncertainty: Uncertainty } => {
  const counted = view.employed.filter(isCounted)
  const silent = {
    // Of a job that is not reported yet nobody knows what it is.
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

/** The persons that such a count is of, those not known with them. */
export const employedCases = (view: EmployedView, isCounted: (one: EmployedNow) => boolean): readonly Case[] => [
  ...[...view.employed, ...view.notKnown]
    .filter(isCounted)
    .map(({ participant, is }): Case => ({ ...personCase(participant), is })),
  ...view.mayHaveBegun.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
]

/** How those employed are counted. */
export const employedFormula: Formula = {
  name: 'employed',
  against: 'by hand',
  edges: 'nobody, two jobs of one person, planned last day, no end recorded, not reported yet, too much not known',
}
