import { type FigureValue } from '../define.js'
import { leftOut } from '../values.js'
import { type QualificationRate } from './qualification.js'

/** What is missing for the participations that are left out: the end of the employment, or something else. */
export const insuranceNotes = {
  endNotKnown: 'Not known: the end of the employment.',
  endNotKnownAndMissing: 'Not known: the end of the employment, {missing}.',
  missing: 'Not known: {missing}.',
}

/** The rate of participants who qualify for an insurance, and what is missing where it is not known whether they do. */
export const insuranceRate = ({
  rate,
  endNotKnown,
  missing,
  evidence,
}: QualificationRate): FigureValue<keyof typeof insuranceNotes> => {
  const { notKnown = 0 } = rate
  const facts = { missing }
  const wanting =
    endNotKnown === 0
      ? ({ note: 'missing', facts } as const)
      : missing.length === 0
        ? ({ note: 'endNotKnown' } as const)
        : ({ note: 'endNotKnownAndMissing', facts } as const)
  return { rate, evidence, ...leftOut(notKnown), ...(notKnown === 0 ? {} : { details: [wanting] }) }
}
