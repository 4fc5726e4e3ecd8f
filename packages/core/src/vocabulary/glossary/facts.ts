import { type Row } from './row.js'

/** Kinds of fact, for which a reporting lag and a complete delivery are stated. */
export const factWords: readonly Row[] = [
  ['participations', 'participations', 'Participations opened, paused and resumed.', 'mechanism'],
  ['exits', 'exits', 'How participations ended.', 'mechanism'],
  ['assessments', 'assessments', 'What was assessed or observed of a person.', 'mechanism'],
  ['plans', 'plans', 'Plans and job goals that were agreed.', 'mechanism'],
  ['jobSearch', 'job search', 'Routes, CVs and matches.', 'mechanism'],
  ['measures', 'measures', 'Measures, praktik and interventions that began or were extended.', 'mechanism'],
  ['employments', 'employments', 'Employments that began, were extended or changed.', 'mechanism'],
  ['subsidyDecisions', 'subsidy decisions', 'Decisions on wage subsidies.', 'mechanism'],
  ['endings', 'endings', 'The last days of employments, praktik and measures.', 'mechanism'],
  ['wages', 'wages', 'Wages paid, by month.', 'mechanism'],
  ['subsidies', 'subsidies', 'Wage subsidies paid, by month.', 'mechanism'],
  ['hours', 'hours', 'Hours worked, of competence development and of absence.', 'mechanism'],
  ['contacts', 'contacts', 'Contacts between coach and participant.', 'mechanism'],
  ['followUps', 'follow-ups', 'What former participants do when asked again.', 'mechanism'],
  ['support', 'support', 'Income support paid, by month.', 'mechanism'],
  ['supportDecisions', 'support decisions', 'Income support granted and ended.', 'mechanism'],
  ['households', 'households', 'Who lives in a household and what it pays for housing.', 'mechanism'],
  ['employerContacts', 'employer contacts', 'Calls on employers and what was agreed with them.', 'mechanism'],
  ['workplaces', 'workplaces', 'Workplaces, their conditions and their vacancies.', 'mechanism'],
  ['places', 'places', 'Places at workplaces, reserved and released.', 'mechanism'],
  ['caseloads', 'caseloads', 'Coaches and the participants assigned to them.', 'mechanism'],
  [
    'programHistory',
    'program history',
    'What happened to a program: adopted, funded, followed up, ended.',
    'mechanism',
  ],
]
