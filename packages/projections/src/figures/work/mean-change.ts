import { ProgressObserved, shownDecimal } from '@jobbspar/core'
import { type Case, participationCase } from '../../asking/cases.js'
import { type At } from '../../asking/projection.js'
import { mayBeReported, silentNone, withoutBounds } from '../../asking/unsure.js'
import { type FigureValue, type Formula } from '../define.js'
import { tenths } from '../values.js'
import { type ProgressionView, type Series } from './progression.js'

/** The participations in the mean. */
export const meanChangeNotes = {
  observed:
    'Mean change from the first to the latest observation, over {participations, plural, one {# participation} other {# participations}} observed at least twice.',
}

/** The mean change in a series of observations of progression. */
export const meanChange = (
  { participations, evidence }: ProgressionView,
  change: number | undefined,
  at: At,
): FigureValue<keyof typeof meanChangeNotes> => ({
  details: [{ note: 'observed', facts: { participations } }],
  evidence,
  uncertainty: withoutBounds({
    ...silentNone,
    notKnown: mayBeReported(ProgressObserved, at.asOf, at) ? participations : 0,
  }),
  ...(change === undefined ? {} : { value: tenths(change) }),
})

/** The change in each participation. */
export const changeCases = (streams: readonly string[], series: readonly Series[]): readonly Case[] =>
  series.map(({ first, latest }, i) => {
    const stream = streams[i] ?? ''
    const amount = shownDecimal(latest - first, 2)
    return { ...participationCase(stream), is: 'known', amount }
  })

/** How a mean change is computed. */
export const meanChangeFormula: Formula = {
  name: 'progression',
  against: 'by hand',
  edges: 'no one, one observation, two on one day',
}
