import { inAYear as wholeYear, inHalfAYear as halfYear } from '../asked.js'
import { defineFigure } from '../define.js'
import { personCounts, sustainedNames } from '../persons/person-counts.js'
import { rated } from '../release.js'
import { leftOut } from '../values.js'

/** The share of persons still employed half a year and a year after the start. Stated if anyone was employed. */
export const sustained = defineFigure({
  id: 'sustained',
  section: 'outcomes',
  unit: 'percent',
  label:
    'Persons still employed, in any job, {part} months after their first employment began, without a gap between contracts.',
  notes: {
    lastDay: 'An employment of exactly this many months ended the day before.',
    notKnown:
      'Not known: no end recorded after the planned last day or the end of the participation, or a report that may still be outstanding.',
  },
  asks: { halfYear, wholeYear },
  parts: () => ['6', '12'],
  value: (views, _at, part) => {
    const { rate, evidence } = part === '6' ? views.halfYear : views.wholeYear
    const { n, pending, notKnown = 0 } = rate
    if (n + pending + notKnown === 0) return undefined
    return {
      rate,
      details: [{ note: 'lastDay' }, ...(notKnown === 0 ? [] : [{ note: 'notKnown' } as const])],
      ...leftOut(notKnown),
      evidence,
    }
  },
  cells: (views, _at, part) => (part === '6' ? views.halfYear : views.wholeYear).cases ?? [],
  formula: {
    name: 'sustainedEmployment',
    against: 'by hand, by the calendar',
    edges: 'no one, one person, everyone, a day less, a gap, two participations',
  },
  release: rated(personCounts, sustainedNames),
})
