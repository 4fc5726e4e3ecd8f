// The question of wait-for-praktik.ts as a figure of a report.
import { defineFigure, meanOfPersons } from '@jobbspar/projections'
import { waitForPraktik } from './wait-for-praktik.js'

// #region figure
export const meanWaitForPraktik = defineFigure({
  id: 'meanWaitForPraktik',
  section: 'time',
  unit: 'days',
  label: 'Mean days from the opening to the first praktik.',
  notes: {
    over: '{persons, plural, one {# participation} other {# participations}} with a praktik, {days, number} days.',
  },
  asks: { wait: waitForPraktik },
  value: ({ wait: { persons, days, mean, evidence } }) => ({
    ...(mean === undefined ? {} : { value: Math.round(10 * mean) / 10 }),
    details: [{ note: 'over', facts: { persons, days } }],
    evidence,
  }),
  cells: ({ wait: { cases = [] } }) => cases,
  formula: { name: 'waitForPraktik', against: 'by hand', edges: 'no one began' },
  release: meanOfPersons,
})
// #endregion
