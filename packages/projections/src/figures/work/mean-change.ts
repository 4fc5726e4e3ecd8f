import { type FigureValue, type Formula } from '../define.js'
import { tenths } from '../values.js'
import { type ProgressionView } from './progression.js'

/** Whose change the mean is of. */
export const meanChangeNotes = {
  observed:
    '{participations, number} participations that were observed at least twice; a mean of the change from the first to the latest.',
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
