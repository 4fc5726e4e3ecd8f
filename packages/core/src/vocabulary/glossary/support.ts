import { type Row } from './row.js'

/** The events of income support. */
export const supportWords: readonly Row[] = [
  ['SupportGranted', 'Support granted', 'Income support is granted from a day on.', 'F12'],
  ['SupportPaid', 'Support paid', 'Income support of a month is paid.', 'F25'],
  ['HouseholdReported', 'Household reported', 'Who belongs to a household, its housing cost and its income.', 'F25'],
  ['BenefitWeeksBefore', 'Benefit weeks before', 'How many weeks a person was on benefits before a day.', 'DK-REF-01'],
  ['SupportEnded', 'Support ended', 'The last day income support is granted for.', 'F03'],
]
