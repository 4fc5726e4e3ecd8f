import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { percentOf, tenths } from '../values.js'
import { caseload } from './caseload.js'
import { meanOfPersons } from '../release.js'

/** Participants per coach, with the share of coach-days within the band. */
export const caseloadFigure = defineFigure({
  id: 'caseload',
  section: 'other',
  unit: 'persons',
  label: 'Participants per coach, mean over the days after each coach’s first full months.',
  notes: {
    none: 'No coach has completed the first full months.',
    noBand:
      'The number was between {least, number} and {most, number}, over {days, number} coach-days. The program sets no band.',
    inBand:
      'The number was between {least, number} and {most, number}, over {days, number} coach-days. On {percent, number} % of them it was within the band.',
  },
  asks: { caseload },
  applies: speaksOf('caseload'),
  value: ({ caseload: { mean, least, most, inBand, coachDays, daysInBand, notSettled, evidence } }) => {
    if (mean === undefined || least === undefined || most === undefined)
      return { details: [{ note: 'none' }], evidence }
    const facts = { least, most, days: coachDays }
    return {
      value: tenths(mean),
      uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
      details: [
        inBand === undefined
          ? { note: 'noBand', facts }
          : { note: 'inBand', facts: { ...facts, percent: percentOf(daysInBand, coachDays) } },
      ],
      evidence,
    }
  },
  cells: ({ caseload: { cases = [] } }) => cases,
  formula: {
    name: 'caseload',
    against: 'by hand; every day counted again',
    edges: 'no coach, no participant, first months not over, hand-over',
  },
  release: meanOfPersons,
})
