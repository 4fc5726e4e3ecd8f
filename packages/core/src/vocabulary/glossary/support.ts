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
    'HouseholdReported',
    'Household reported',
    'Who belongs to a household, its housing cost and its income.',
    'F25',
    'Hushåll redovisat',
    'Husstand oplyst',
  ],
  [
    'BenefitWeeksBefore',
    'Benefit weeks before',
    'How many weeks a person was on benefits before a day.',
    'DK-REF-01',
    'Veckor med bidrag dessförinnan',
    'Uger på offentlig ydelse forinden',
  ],
  [
    'SupportEnded',
    'Support ended',
    'The last day income support is granted for.',
    'F03',
    'Bistånd avslutat',
    'Hjælp ophørt',
  ],
]
