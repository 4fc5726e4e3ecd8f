import { leftOut, type DerivedFigure } from './figures.js'
import { isAnswered } from './program-figures.js'
import { type At } from '../asking/projection.js'
import { type QualificationRate, type QualificationView } from './work/qualification.js'

/** How many qualified for the insurances by the program’s employment, where the program’s source speaks of it. */
export const qualificationFigures = (view: QualificationView, at: At): readonly DerivedFigure[] => {
  const figure = (
    id: string,
    says: string,
    { rate, endNotKnown, missing, evidence }: QualificationRate,
  ): readonly DerivedFigure[] => {
    const { notKnown = 0 } = rate
    const wanting = [...(endNotKnown === 0 ? [] : ['the end of the employment']), ...missing]
    return isAnswered(at, id)
      ? [
          {
            ...({ id, says, unit: 'percent', rate, evidence } as const),
            ...leftOut(notKnown),
            ...(notKnown === 0 ? {} : { note: `Not known: ${wanting.join(', ')}.` }),
          },
        ]
      : []
  }
  return [
    ...figure(
      'qualifiedForUnemploymentInsurance',
      'Participations whose work qualified for unemployment insurance the day after the program’s employment; membership is not asked.',
      view.unemploymentInsurance,
    ),
    ...figure(
      'qualifiedForSicknessInsurance',
      'Participations whose employment in the program qualified for sickness benefit.',
      view.sicknessInsurance,
    ),
  ]
}
