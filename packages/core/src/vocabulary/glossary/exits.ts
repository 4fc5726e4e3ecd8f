import { type Row } from './row.js'

/** Results, endings, exits and contact. */
export const exitWords: readonly Row[] = [
  // Results, endings and exits
  ['passed', 'passed', 'Carried through to the end with success.', 'F36'],
  ['interrupted', 'interrupted', 'Broken off before the end.', 'F36'],
  ['failed', 'failed', 'Carried through without success.', 'F36'],
  ['termEnded', 'term ended', 'The planned last day was reached.', 'F17'],
  ['newJob', 'new job', 'The person left for another job.', 'F30'],
  ['studies', 'studies', 'The person left for studies.', 'F30'],
  ['resigned', 'resigned', 'The person gave notice.', 'mechanism'],
  ['dismissed', 'dismissed', 'The employer gave notice.', 'mechanism'],
  ['work', 'work', 'In work.', 'F04'],
  ['education', 'education', 'In education.', 'F04'],
  ['incomeSupport', 'income support', 'Back on income support.', 'F26'],
  ['moved', 'moved', 'Moved to another municipality.', 'F32'],
  ['pension', 'pension', 'Retired.', 'mechanism'],
  ['death', 'death', 'The person has died.', 'mechanism'],
  ['aborted', 'aborted', 'The participation was broken off.', 'mechanism'],
  ['unemployed', 'unemployed', 'Without work, and not on income support.', 'mechanism'],
  ['notReached', 'not reached', 'The person could not be reached.', 'mechanism'],
  ['other', 'other', 'None of the others; lists that a source leaves open have it.', 'F20'],

  ['dagpenge', 'dagpenge', 'Unemployment benefit: ready to take a job.', 'D06; D07'],
  ['selfSupport', 'self-support', 'Living on one’s own income.', 'B04'],

  // Contact
  ['meeting', 'meeting', 'Met in person.', 'F30'],
  ['visit', 'visit', 'Visited at the workplace.', 'F30'],
  ['call', 'call', 'Spoke by telephone.', 'F30'],
  ['message', 'message', 'Wrote to each other.', 'F30'],
  ['coaching', 'coaching', 'Towards a new job or studies.', 'F30'],
  ['followUp', 'follow-up', 'To see how it goes.', 'F30'],
  ['planning', 'planning', 'To plan what comes next.', 'F19'],
]
