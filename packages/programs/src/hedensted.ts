import { danishRules, danishTerms } from './denmark.js'
import { quoting } from './said.js'
import { libraryTerms, type Program } from '@jobbspar/core'

const title = 'Cabi, Case: Opskriften på succesfulde ressourceforløb, Hedensted Kommune, 2016'
const said = quoting(title)

// Ressourceforløb exist since 2013; the source looks back on them from July 2016.
const from = '2013-01-01'

const practised = said(
  'D09',
  'starter et forløb typisk med en virksomhedspraktik',
  '`Typisk`: the usual order, and advice.',
)
const rounded = said(
  'D06',
  '36 % af dem kom videre i ordinært job, uddannelse, fleksjob eller på dagpenge',
  'Only 28 of 78 rounds to 36 %.',
  'derived',
)

/** Ressourceforløb in Hedensted: a praktik, and small jobs at ordinary wage, in parallel with treatment and other interventions. */
export const hedensted: Program = {
  id: 'hedensted',
  name: 'Ressourceforløb med småjobs',
  municipality: 'Hedensted',
  country: 'DK',
  currency: 'DKK',
  timeZone: 'Europe/Copenhagen',
  document: { title, date: '2016-07-31' },
  terms: {
    ...danishTerms,
    ...libraryTerms,
    companyAgreement: [
      {
        from,
        enforcement: 'should',
        value: 'parallelInterventions',
        source: said('D19', 'Det skal bare aftales med virksomhederne', 'It never prevents treatment.'),
      },
    ],
    comparedSupport: [
      {
        from,
        value: 'ressourceforlobsydelse',
        source: said(
          'D14',
          'Borgeren beholder selv 70 % af lønnen for de pågældende timer',
          'The benefit is what the wage reduces.',
        ),
      },
    ],
    baseline: [
      {
        from,
        value: 17,
        source: said('D08', 'Det tilsvarende tal var på landsplan 17 %', 'Rounded: from 16.5 % to below 17.5 %.'),
      },
    ],
  },
  rules: {
    ...danishRules,
    'hedensted/measures': {
      was: ['measure/of-this-program'],
      says: {
        en: 'The measure granted is a ressourceforløb.',
        sv: 'Den insats som beviljas ska vara ett ressourceforløb.',
        da: 'Det forløb, der bevilges, skal være et ressourceforløb.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('D05', 'frem til juli 2016 haft 78 personer gennem et ressourceforløb'),
          requires: { at: 'measure', allOf: [{ field: 'kind', oneOf: ['ressourceforlob'] }] },
        },
      ],
    },
    'hedensted/within-a-measure': {
      was: ['measure/granted-before'],
      says: {
        en: 'A praktik or a småjob begins within a measure that has been granted.',
        sv: 'När en praktik eller ett småjob börjar ska det ske inom en insats som har beviljats.',
        da: 'Når en praktik eller et småjob begynder, skal det ske inden for et forløb, der er bevilget.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said(
            'D09',
            'starter et forløb typisk med en virksomhedspraktik',
            'The praktik and the small job are those of a person in a ressourceforløb.',
          ),
          order: { first: 'measure', then: ['praktik', 'smajob'], covers: 'beginning' },
        },
      ],
    },
    'hedensted/job-goal-first': {
      was: ['job-goal/before-the-team-meets'],
      says: {
        en: 'The job a person wants has been talked about before the rehabilitation team meets.',
        sv: 'Innan rehabiliteringsteamet träffas ska man ha talat om vilket jobb personen vill ha.',
        da: 'Før rehabiliteringsteamet holder møde, skal der være talt om, hvilket job personen ønsker.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said(
            'D20',
            'medarbejderne tydeligt om job allerede inden mødet i rehabiliteringsteamet',
            'A described practice, and advice.',
          ),
          order: { first: 'JobGoalAgreed', then: 'RehabilitationTeamMet' },
        },
      ],
    },
    'smajob/praktik-first': {
      was: ['praktik/first-before-employment'],
      versions: [
        {
          from,
          enforcement: 'should',
          source: practised,
          order: { first: 'praktik', then: 'smajob' },
        },
      ],
    },
    'smajob/familiarity-first': {
      was: ['familiarity/before-employment'],
      says: {
        en: 'The person has become familiar with tasks and workplace before a småjob there begins.',
        sv: 'Personen ska vara förtrogen med arbetsuppgifterna och arbetsplatsen innan ett småjob där börjar.',
        da: 'Personen skal have lært opgaverne og arbejdspladsen at kende, før et småjob dér begynder.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said('D10', 'Når borgeren er blevet fortrolig med opgaverne og arbejdspladsen'),
          order: { first: 'FamiliarityConfirmed', then: 'smajob', by: 'workplace' },
        },
      ],
    },
    'smajob/few-weekly-hours': {
      was: ['employment/few-weekly-hours'],
      says: {
        en: 'A småjob is of few hours a week; how many at most is not settled.',
        sv: 'Ett småjob ska omfatta få timmar i veckan. Hur många det får vara som mest är inte fastställt.',
        da: 'Et småjob skal være på få timer om ugen. Hvor mange det højst må være, er ikke fastsat.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('D36', 'Småjob er job på ganske få timer', 'How few is not stated.'),
          requires: { at: 'smajob', throughout: true, allOf: [{ field: 'hoursPerWeek', most: 'notSettled' }] },
        },
      ],
    },
    'smajob/ordinary-wage': {
      was: ['employment/ordinary-wage-without-subsidy'],
      says: {
        en: 'A småjob is paid by an ordinary wage, and no wage subsidy carries it.',
        sv: 'Ett småjob ska ge ordinarie lön och ska inte ha något anställningsstöd.',
        da: 'Et småjob skal være med ordinær løn og uden løntilskud.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('D11', 'nogle småjobs i virksomheden, som vedkommende kan varetage og få ordinær løn for'),
          requires: {
            at: 'smajob',
            throughout: true,
            allOf: [
              { field: 'subsidyId', given: false },
              { field: 'wage', over: 0 },
            ],
          },
        },
      ],
    },
  },
  outcome: {
    id: 'hedensted.jobEducationFleksjobOrDagpenge',
    version: 1,
    says: 'Went on to an ordinary job, education, fleksjob or dagpenge, of all who ended.',
    counts: ['work', 'education', 'fleksjob', 'dagpenge'],
    excluded: [],
    source: said(
      'D06',
      '36 % af dem kom videre i ordinært job, uddannelse, fleksjob eller på dagpenge',
      'D07: dagpenge counts, as ready to take a job.',
    ),
  },
  published: [
    {
      id: 'ended',
      says: 'Persons who have been through a ressourceforløb, until July 2016.',
      unit: 'persons',
      value: 78,
      statements: ['D05'],
      source: said('D05', 'frem til juli 2016 haft 78 personer gennem et ressourceforløb'),
    },
    {
      id: 'lookedBackFrom',
      says: 'The month the figures go to.',
      unit: 'month',
      value: '2016-07',
      statements: ['D05'],
      source: said('D05', 'frem til juli 2016 haft 78 personer gennem et ressourceforløb'),
    },
    {
      id: 'reachedOutcome',
      says: 'Of them, the persons who went on to an ordinary job, education, fleksjob or dagpenge.',
      unit: 'persons',
      value: 28,
      statements: ['D06'],
      source: rounded,
    },
    {
      id: 'outcomePrinted',
      says: 'The same in per cent, rounded.',
      unit: 'percent',
      value: 36,
      statements: ['D06'],
      source: said('D06', '36 % af dem kom videre i ordinært job, uddannelse, fleksjob eller på dagpenge'),
    },
    {
      id: 'baseline',
      says: 'The same in the whole country, in per cent, rounded.',
      unit: 'percent',
      value: 17,
      statements: ['D08'],
      source: said('D08', 'Det tilsvarende tal var på landsplan 17 %'),
    },
    {
      id: 'keptOfWage',
      says: 'Share of the wage of the hours that the citizen retains, in per cent.',
      unit: 'percent',
      value: 70,
      statements: ['D14'],
      source: said('D14', 'Borgeren beholder selv 70 % af lønnen for de pågældende timer'),
    },
    {
      id: 'taskForceSince',
      says: 'The year the task force was set up.',
      unit: 'year',
      value: 2015,
      statements: ['D30'],
      source: said('D30', 'I 2015 etablerede Hedensted i samarbejde med Code of Care en Task force'),
    },
    {
      id: 'taskForceMembers',
      says: 'Companies in the task force.',
      unit: 'companies',
      value: 24,
      statements: ['D31'],
      source: said('D31', 'hvor nu 24 lokale virksomheder deltager'),
    },
    {
      id: 'companiesWithSmallJobs',
      says: 'Companies that came up with small jobs; nothing to do with the 36 %.',
      unit: 'companies',
      value: 36,
      statements: ['D44'],
      source: said('D44', 'Senest har 36 virksomheder budt ind med ideer til småjobs'),
    },
    {
      id: 'kindsOfSmallJob',
      says: 'Kinds of small job that are named; there are others.',
      unit: 'items',
      value: 8,
      statements: ['D37', 'D38'],
      source: said('D37', 'Buskørsel', 'The first of eight that are named.'),
    },
  ],
  coverage: {
    D01: { is: 'documented', note: 'What is held to have led to success: the management’s focus.' },
    D02: { is: 'documented', note: 'What is held to have led to success: a focus on jobs everywhere.' },
    D03: { is: 'documented', note: 'Close cooperation with local business on small jobs.' },
    D04: { is: 'documented', note: 'Experiences that raise belief; nothing is measured.' },
    D05: { is: 'modelled', by: ['figure:ended', 'figure:lookedBackFrom', 'rule:hedensted/measures'] },
    D06: {
      is: 'modelled',
      by: [
        'outcome:hedensted.jobEducationFleksjobOrDagpenge',
        'figure:outcome',
        'figure:reachedOutcome',
        'figure:outcomePrinted',
      ],
    },
    D07: { is: 'modelled', by: ['word:dagpenge', 'outcome:hedensted.jobEducationFleksjobOrDagpenge'] },
    D08: { is: 'modelled', by: ['term:baseline', 'figure:baseline', 'figure:expectedAtBaseline'] },
    D09: { is: 'modelled', by: ['rule:smajob/praktik-first', 'rule:hedensted/within-a-measure'] },
    D10: {
      is: 'modelled',
      by: ['event:FamiliarityConfirmed', 'rule:smajob/familiarity-first'],
    },
    D11: { is: 'modelled', by: ['rule:smajob/ordinary-wage'] },
    D12: { is: 'modelled', by: ['event:CompanyAgreementReached', 'word:paidTasks'] },
    D13: { is: 'modelled', by: ['event:PraktikStarted', 'event:EmploymentBegun', 'word:smajob'] },
    D14: { is: 'modelled', by: ['term:wageDeduction', 'term:wageLimit', 'figure:keptOfWage'] },
    D15: {
      is: 'modelled',
      by: ['term:otherJobFunction', 'rule:employment/other-job-function-than-praktik'],
    },
    D16: { is: 'modelled', by: ['event:InterventionStarted', 'figure:parallelInterventions'] },
    D17: { is: 'modelled', by: ['figure:parallelInterventions'] },
    D18: {
      is: 'modelled',
      by: [
        'word:medicalTreatment',
        'word:trainingAndDiet',
        'word:mentor',
        'word:lifestyleCourse',
        'word:coachCourse',
        'word:financialGuidance',
        'word:socialPsychiatry',
        'word:other',
      ],
    },
    D19: {
      is: 'modelled',
      by: ['term:companyAgreement', 'event:CompanyAgreementReached', 'rule:intervention/agreed-with-the-company'],
    },
    D20: { is: 'modelled', by: ['event:JobGoalAgreed', 'rule:hedensted/job-goal-first'] },
    D21: { is: 'modelled', by: ['field:JobGoalAgreed.jobGoal'] },
    D22: { is: 'modelled', by: ['field:JobGoalAgreed.paid'] },
    D23: {
      is: 'modelled',
      by: ['event:RehabilitationTeamMet', 'rule:ressourceforlob/team-first'],
    },
    D24: { is: 'documented', note: 'Wage as a part of motivation; nothing is measured.' },
    D25: { is: 'notModelled', because: 'What illness means in everyday life: health data, which is not kept.' },
    D26: { is: 'documented', note: 'Appointments that fit the hours at the company; they may overlap.' },
    D27: { is: 'modelled', by: ['event:ProgressObserved', 'figure:progressHours', 'figure:progressTasks'] },
    D28: { is: 'modelled', by: ['event:ExperienceShared'] },
    D29: {
      is: 'modelled',
      by: ['word:goodStory', 'word:citizenAtStaffMeeting', 'word:companyAtStaffMeeting', 'figure:experiencesShared'],
    },
    D30: { is: 'modelled', by: ['event:TaskForceJoined', 'figure:taskForceSince'] },
    D31: { is: 'modelled', by: ['event:TaskForceJoined', 'figure:taskForceMembers'] },
    D32: { is: 'documented', note: 'What the task force is for.' },
    D33: { is: 'documented', note: 'What the task force is for: people on the edge.' },
    D34: { is: 'modelled', by: ['event:TaskForceJoined', 'event:VacancyPosted'] },
    D35: { is: 'documented', note: 'Many have employed people in small jobs already; no number.' },
    D36: {
      is: 'modelled',
      by: ['rule:smajob/few-weekly-hours', 'word:smajob'],
    },
    D37: {
      is: 'modelled',
      by: [
        'word:busDriving',
        'word:busCleaning',
        'word:goodsTransport',
        'word:packing',
        'word:administration',
        'word:cleaning',
        'word:containerEmptying',
        'word:minorItTasks',
        'figure:kindsOfSmallJob',
      ],
    },
    D38: { is: 'modelled', by: ['word:other', 'field:VacancyPosted.kind'] },
    D39: { is: 'documented', note: 'A brochure for companies.' },
    D40: { is: 'documented', note: 'What the task force offers citizens: talks and advice on a CV.' },
    D41: { is: 'documented', note: 'What the task force reports at meetings of the job centre.' },
    D42: { is: 'modelled', by: ['event:CvShared', 'event:CvWithdrawn', 'figure:cvsShared'] },
    D43: { is: 'modelled', by: ['event:VacancyPosted', 'figure:companiesWithSmallJobs'] },
    D44: { is: 'modelled', by: ['figure:companiesWithSmallJobs'] },
    D45: { is: 'documented', note: 'What caseworkers believe; nothing is measured.' },
    D46: { is: 'documented', note: 'Roles. Events name roles and references in `actor`, never persons.' },
  },
}
