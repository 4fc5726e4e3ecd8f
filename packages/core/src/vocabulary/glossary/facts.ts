import { type Row } from './row.js'

/** Kinds of fact: what a reporting lag and a complete delivery are stated for. */
export const factWords: readonly Row[] = [
  ['participations', 'participations', 'Participations opened, paused and resumed.', 'mechanism', 'deltaganden'],
  ['exits', 'exits', 'How participations ended.', 'mechanism', 'avslut'],
  ['assessments', 'assessments', 'What was assessed or observed of a person.', 'mechanism', 'bedömningar'],
  ['plans', 'plans', 'Plans and job goals that were agreed.', 'mechanism', 'planer'],
  ['jobSearch', 'job search', 'Routes, CVs and matches.', 'mechanism', 'jobbsökande'],
  ['measures', 'measures', 'Measures, praktik and interventions that began or were extended.', 'mechanism', 'insatser'],
  ['employments', 'employments', 'Employments that began, were extended or changed.', 'mechanism', 'anställningar'],
  ['subsidyDecisions', 'subsidy decisions', 'Decisions on wage subsidies.', 'mechanism', 'beslut om anställningsstöd'],
  ['endings', 'endings', 'The last days of employments, praktik and measures.', 'mechanism', 'slutdagar'],
  ['wages', 'wages', 'Wages paid, by month.', 'mechanism', 'löner'],
  ['subsidies', 'subsidies', 'Wage subsidies paid, by month.', 'mechanism', 'utbetalda anställningsstöd'],
  ['hours', 'hours', 'Hours worked, of competence development and of absence.', 'mechanism', 'timmar'],
  ['contacts', 'contacts', 'Contacts between coach and participant.', 'mechanism', 'kontakter'],
  ['followUps', 'follow-ups', 'What former participants do when asked again.', 'mechanism', 'uppföljningar'],
  ['support', 'support', 'Income support paid, by month.', 'mechanism', 'utbetalt bistånd'],
  ['supportDecisions', 'support decisions', 'Income support granted and ended.', 'mechanism', 'beslut om bistånd'],
  ['households', 'households', 'Who lives in a household and what it pays for housing.', 'mechanism', 'hushåll'],
  [
    'employerContacts',
    'employer contacts',
    'Calls on employers and what was agreed with them.',
    'mechanism',
    'arbetsgivarkontakter',
  ],
  ['workplaces', 'workplaces', 'Workplaces, their conditions and their vacancies.', 'mechanism', 'arbetsplatser'],
  ['places', 'places', 'Places at workplaces, reserved and released.', 'mechanism', 'platser'],
  ['caseloads', 'caseloads', 'Coaches and the participants assigned to them.', 'mechanism', 'ärendefördelning'],
  [
    'programHistory',
    'program history',
    'What happened to a program: adopted, funded, followed up, ended.',
    'mechanism',
    'programmets historia',
  ],
]
