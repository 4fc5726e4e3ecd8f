import { type Row } from './row.js'

/** Marks on earlier events, on any stream, and words for what does not exist. */
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
