import { type Row } from './row.js'

/** Results, endings, exits and contact. */
export const exitWords: readonly Row[] = [
  // Results, endings and exits
  ['passed', 'passed', 'Carried through to the end with success.', 'F36', 'klarad', 'bestået'],
  ['interrupted', 'interrupted', 'Broken off before the end.', 'F36', 'avbruten', 'afbrudt'],
  ['failed', 'failed', 'Carried through without success.', 'F36', 'inte klarad', 'ikke bestået'],
  ['termEnded', 'term ended', 'The planned last day was reached.', 'F17', 'tiden löpte ut', 'tiden udløb'],
  ['newJob', 'new job', 'The person left for another job.', 'F30', 'nytt arbete', 'nyt arbejde'],
  ['studies', 'studies', 'The person left for studies.', 'F30', 'studier', 'uddannelse'],
  ['resigned', 'resigned', 'The person gave notice.', 'mechanism', 'egen uppsägning', 'egen opsigelse'],
  ['dismissed', 'dismissed', 'The employer gave notice.', 'mechanism', 'uppsagd av arbetsgivaren', 'afskediget'],
  ['work', 'work', 'In work.', 'F04', 'arbete', 'arbejde'],
  ['education', 'education', 'In education.', 'F04', 'utbildning', 'uddannelse'],
  ['incomeSupport', 'income support', 'Back on income support.', 'F26', 'försörjningsstöd', 'kontanthjælp'],
  ['moved', 'moved', 'Moved to another municipality.', 'F32', 'flyttat', 'flyttet'],
  ['pension', 'pension', 'Retired.', 'mechanism', 'pension', 'pension'],
  ['death', 'death', 'The person has died.', 'mechanism', 'avliden', 'død'],
  ['aborted', 'aborted', 'The participation was broken off.', 'mechanism', 'avbrutet', 'afbrudt'],
  ['unemployed', 'unemployed', 'Without work, and not on income support.', 'mechanism', 'arbetslös', 'ledig'],
  ['notReached', 'not reached', 'Nobody could reach the person.', 'mechanism', 'ej nådd', 'ikke truffet'],
  ['other', 'other', 'None of the others; lists that a source leaves open have it.', 'F20', 'annat', 'andet'],

  ['dagpenge', 'dagpenge', 'Unemployment benefit: ready to take a job.', 'D06; D07', undefined, 'dagpenge'],
  ['selfSupport', 'self-support', 'Living on one’s own income.', 'B04', 'egenförsörjning', 'selvforsørgelse'],

  // Contact
  ['meeting', 'meeting', 'Met in person.', 'F30', 'möte', 'møde'],
  ['visit', 'visit', 'Visited at the workplace.', 'F30', 'besök', 'besøg'],
  ['call', 'call', 'Spoke by telephone.', 'F30', 'samtal', 'opkald'],
  ['message', 'message', 'Wrote to each other.', 'F30', 'meddelande', 'besked'],
  ['coaching', 'coaching', 'Towards a new job or studies.', 'F30', 'coachning', 'coaching'],
  ['followUp', 'follow-up', 'To see how it goes.', 'F30', 'uppföljning', 'opfølgning'],
  ['planning', 'planning', 'To plan what comes next.', 'F19', 'planering', 'planlægning'],
]
