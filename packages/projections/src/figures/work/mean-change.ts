import { type FigureValue, type Formula } from '../define.js'
import { tenths } from '../values.js'
import { type ProgressionView } from './progression.js'

/** Whose change the mean is of. */
export const meanChangeNotes = {
  observed:
    'Mean change from the first to the latest observation, over {participations, plural, one {# participation} other {# participations}} observed at least twice.',
}

/** A mean change of a series of progression, as it is stated. */
export const meanChange = (
  { participations, evidence }: ProgressionView,
  change: number | undefined,
): FigureValue<keyof typeof meanChangeNotes> => ({
  details: [{ note: 'observed', facts: { participations } }],
  evidence,
  ...(change === undefined ? {} : { value: tenths(change) }),
})

/** How a mean change is computed. */
export const meanChangeFormula: Formula = {
  name: 'progression',
  against: 'by hand',
  edges: 'nobody, one observation, two on one day',
}
