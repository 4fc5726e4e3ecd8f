import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { weeklyContact } from './weekly-contact.js'
import { sharesOfPersons } from '../release.js'

/** Weekly contact, where the program requires it. */
export const weeklyContactFigure = defineFigure({
  id: 'weeklyContact',
  section: 'other',
  unit: 'percent',
  label: 'Participant-weeks with at least one contact, as a share of weeks at risk.',
  asks: { contact: weeklyContact },
  applies: speaksOf('weeklyContact'),
  value: ({ contact: { rate, evidence } }) => ({ rate, evidence }),
  cells: ({ contact: { cases = [] } }) => cases,
  formula: {
    name: 'weeklyContact',
    against: 'by hand; weeks as Python’s `isocalendar`; interval of R’s `prop.test`',
    edges: 'no one, no whole week, pauses, week 53, two contacts at once',
  },
  release: sharesOfPersons,
})
