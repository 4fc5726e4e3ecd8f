import { type Row } from './row.js'

/** What is said of earlier events, on any stream, and of what there is not. */
export const markWords: readonly Row[] = [
  [
    'EventCorrected',
    'Event corrected',
    'An earlier event said something wrong; this is the whole of what it should say.',
    'mechanism',
  ],
  ['EventVoided', 'Event voided', 'An earlier event never happened.', 'mechanism'],

  ['none', 'none', 'There is no such thing, or no such day.', 'mechanism'],
  ['never', 'never', 'It has not happened.', 'mechanism'],
  ['open', 'open', 'Without a last day so far.', 'mechanism'],
]
