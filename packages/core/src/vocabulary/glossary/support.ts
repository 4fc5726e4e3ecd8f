import { type Row } from './row.js'

/** The events of income support. */
export const supportWords: readonly Row[] = [
  [
    'SupportGranted',
    'Support granted',
    'Income support is granted from a day on.',
    'F12',
    'Bistånd beviljat',
    'Hjælp bevilget',
  ],
  ['SupportPaid', 'Support paid', 'Income support of a month is paid.', 'F25', 'Bistånd utbetalt', 'Hjælp udbetalt'],
  [
    'SupportEnded',
    'Support ended',
    'The last day income support is granted for.',
    'F03',
    'Bistånd avslutat',
    'Hjælp ophørt',
  ],
]
