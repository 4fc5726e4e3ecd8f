import { type Row } from './row.js'

/** What is said of earlier events, on any stream. */
export const markWords: readonly Row[] = [
  [
    'EventCorrected',
    'Event corrected',
    'An earlier event said something wrong; this is the whole of what it should say.',
    'mechanism',
  ],
  ['EventVoided', 'Event voided', 'An earlier event never happened.', 'mechanism'],
]
