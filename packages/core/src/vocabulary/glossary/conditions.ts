import { type Row } from './row.js'

/** Conditions, measures and interventions. */
export const conditionWords: readonly Row[] = [
  // Conditions
  ['receivesForsorjningsstod', 'receives försörjningsstöd', 'The person receives försörjningsstöd.', 'F32'],
  [
    'residesInMunicipality',
    'resident in the municipality',
    'The person lives in the municipality that runs the program.',
    'F32',
  ],
  ['wishesToWork', 'wishes to work', 'The person has expressed a wish to work.', 'F33'],
  ['ableToWork', 'able to work', 'The person is assessed as able to take a job.', 'F34'],
  [
    'entitledToWageSubsidy',
    'entitled to a wage subsidy',
    'The person is entitled to any of the wage subsidies.',
    'F35',
  ],
  ['praktikPassed', 'praktik passed', 'The person has passed a praktik.', 'F36'],

  ['isUnemployed', 'is unemployed', 'The person has no work.', 'H26'],
  [
    'receivesEkonomisktBistand',
    'receives ekonomiskt bistånd',
    'The person receives ekonomiskt bistånd, of which försörjningsstöd is a part.',
    'H26',
  ],
  [
    'hasDifficultyEstablishing',
    'has difficulty establishing',
    'The person has difficulty getting established on the labour market.',
    'B02',
  ],
  [
    'hasLeftEstablishment',
    'has left the establishment phase',
    'The person has left the establishment phase of newcomers.',
    'B13',
  ],
  [
    'isLeavingEstablishment',
    'is leaving the establishment phase',
    'The person is about to leave the establishment phase of newcomers.',
    'B13',
  ],
  [
    'atRiskOfEkonomisktBistand',
    'at risk of needing ekonomiskt bistånd',
    'The person is at risk of needing ekonomiskt bistånd.',
    'B13',
  ],
  [
    'hasEstablishedWorkAbility',
    'has an established work ability',
    'The person’s work ability has been established.',
    'B14',
  ],
  ['inLabourMarketProgram', 'in a labour-market program', 'The person takes part in a labour-market program.', 'V17'],
  ['farFromLabourMarket', 'far from the labour market', 'The person is assessed as far from the labour market.', 'V09'],

  // Measures and recommendations
  [
    'ressourceforlob',
    'ressourceforløb',
    'A course of one to some years that combines treatment and steps towards work.',
    'D05; LAB § 112',
  ],
  ['hetaJobbspar', 'heta jobbspår', 'Hot job tracks: from an employer’s need to a job.', 'H01; H18'],
  ['jobbcoachning', 'jobbcoachning', 'Municipal job coaching.', 'B01'],
  [
    'fleksjob',
    'fleksjob',
    'An employment on special terms for people with a permanent and substantial limitation.',
    'D06; LAB § 116',
  ],
  ['fortidspension', 'førtidspension', 'A pension before old age, for people who cannot work.', 'DK-RF-06'],

  // Routes, matches and agreements
  ['advertised', 'advertised', 'Looking for a job starts from an advertised one.', 'B07'],
  ['reverse', 'reverse matching', 'Looking for a job starts from the person, and employers are sought out.', 'B08'],
  ['accepted', 'accepted', 'A match is taken up.', 'B08'],
  ['declined', 'declined', 'A match is not taken up.', 'B08'],
  ['parallelInterventions', 'parallel interventions', 'That interventions run in parallel with the praktik.', 'D19'],
  ['paidTasks', 'paid tasks', 'That the company pays for a task the person can do.', 'D12'],

  // Interventions
  ['medicalTreatment', 'medical treatment', 'Treatment by a doctor.', 'D18'],
  ['trainingAndDiet', 'training and diet', 'Physical training and diet.', 'D18; D16'],
  ['mentor', 'mentor', 'A mentor.', 'D18'],
  ['lifestyleCourse', 'lifestyle course', 'A course on ways of living.', 'D18'],
  ['coachCourse', 'coach course', 'A course with a coach.', 'D18; D16'],
  ['financialGuidance', 'financial guidance', 'Guidance on one’s finances.', 'D18; D16'],
  ['socialPsychiatry', 'social psychiatry', 'An offer of the social psychiatry.', 'D18'],
  ['educationMeasure', 'education measure', 'Education, with the help of employers.', 'H09'],
  ['validation', 'validation', 'Assessing and documenting what a person can do.', 'H09'],
]
