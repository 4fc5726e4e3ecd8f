import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { leftOut } from '../values.js'
import { phases, timeInPhases } from './phases.js'
import { meanOfPersons } from '../release.js'

/** The mean time in each phase. */
export const timeIn = defineFigure({
  id: 'timeIn',
  section: 'time',
  unit: 'days',
  label: 'Mean days in the phase {part}.',
  notes: {
    days: '{days, number} days over {participations, plural, one {# participation} other {# participations}}.',
    open: '{open, plural, one {# is} other {# are}} still in this phase and counted to the reference date.',
    notKnown: 'No end is recorded for {notKnown, number} of them. These are followed to the planned last day.',
  },
  asks: { time: timeInPhases },
  parts: () => phases,
  value: ({ time: view }, _at, part) => {
    const time = view[part]
    if (time === undefined) return undefined
    const { mean, days, participations, open, notKnown, notSettled, evidence } = time
    return {
      value: mean,
      uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
      details: [
        { note: 'days', facts: { days, participations } },
        ...(open === 0 ? [] : [{ note: 'open', facts: { open } } as const]),
        ...(notKnown === 0 ? [] : [{ note: 'notKnown', facts: { notKnown } } as const]),
      ],
      ...leftOut(notKnown),
      evidence,
    }
  },
  cells: ({ time: view }, _at, part) => view[part]?.cases ?? [],
  formula: {
    name: 'timeInPhases',
    against: 'by hand, by the calendar',
    edges: 'open, no one, two jobs of one person',
  },
  release: meanOfPersons,
})
