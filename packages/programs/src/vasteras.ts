import { quoting } from './said.js'
import { swedishTerms } from './sweden.js'
import { libraryTerms, type Program } from '@jobbspar/core'

const title = 'Västerås stad, Resursjobb (bilder), 2018'
const said = quoting(title)

// The day on which the city's board decided to have a model designed [V01].
const from = '2017-05-31'
const kinds = ['resursjobb'] as const

const table = said(
  'V19',
  'Resursjobb Yrkes- eller studieresurs Ordinarie anställningar med bidrag',
  'A table of three columns, V20–V27, read by column order: tasks, agreements, placement, employer, subsidies.',
)
const exclusions = said(
  'V42',
  'alla arbetsplatser som har möjlighet att ta emot resursjobbare ska göra det',
  'V43–V46: four exceptions, of which any one is enough.',
)
const clarity = said(
  'V47',
  'Tydlighet i vad som förväntas',
  'V47–V52: six items; time plan, support and options afterwards are explained to each person.',
)
const order = said(
  'V53',
  'Beslut om implementering Projektsätta implementeringen',
  'V01, V53–V55: design, decision, project, transition of existing, increase.',
)
const lost = said(
  'V29',
  'i januari personer är anställda på olika förvaltningar',
  'The number is lost in the source; 416 − 340.',
  'derived',
)

/** The resursjobb model of Västerås: three kinds of employment with state subsidies, and workplaces that receive people. */
export const vasteras: Program = {
  id: 'vasteras',
  name: 'Resursjobbsmodellen',
  municipality: 'Västerås',
  country: 'SE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  document: { title, date: '2018-01-31' },
  terms: {
    ...swedishTerms,
    ...libraryTerms,
    employmentCategories: [
      {
        from,
        enforcement: 'must',
        value: [
          {
            kind: 'resursjobb',
            placements: [
              { unit: 'ama', tasks: ['ownAreaTasks', 'adaptedTasks'] },
              { unit: 'forvaltning', tasks: ['adaptedTasks'] },
            ],
            employedBy: [
              { unit: 'ama', agreement: 'BEA' },
              { unit: 'forvaltning', agreement: 'AB' },
            ],
            subsidies: [
              'extratjanst',
              'trygghetsanstallning',
              'lonebidrag',
              'offentligtSkyddadAnstallning',
              'utbildningskontrakt',
            ],
          },
          {
            kind: 'yrkesEllerStudieresurs',
            placements: [
              { unit: 'ama', tasks: ['learningTasks'] },
              { unit: 'forvaltning', tasks: ['learningTasks'] },
            ],
            employedBy: [{ unit: 'ama', agreement: 'BEA' }],
            subsidies: [
              'extratjanst',
              'utbildningskontrakt',
              'yrkesintroduktionsanstallning',
              'etablering',
              'traineejobb',
            ],
          },
          {
            kind: 'ordinaryWithSubsidy',
            placements: [{ unit: 'forvaltning', tasks: ['ordinaryTasks'] }],
            employedBy: [{ unit: 'forvaltning', agreement: 'AB' }],
            subsidies: ['nystartsjobb', 'lonebidrag'],
          },
        ],
        source: table,
      },
    ],
    firstEmployerMonths: [
      {
        from,
        enforcement: 'must',
        value: 'notSettled',
        source: said(
          'V24',
          'AMA första tiden (BEA-avtal), därefter förvaltning (AB-avtal) AMA Förvaltning',
          'The length of the first period is not stated.',
        ),
      },
    ],
    reservedPlace: [
      {
        from,
        enforcement: 'must',
        value: { praktik: false, kinds },
        source: said(
          'V41',
          'kan finnas på alla stadens förvaltningar',
          'A place is reserved at its workplace, so that an excepted workplace receives no one.',
        ),
      },
    ],
    taskBox: [
      {
        from,
        enforcement: 'should',
        value: { kinds, unit: 'forvaltning' },
        source: said(
          'V39',
          'tas fram genom kompetensdelning kategoriserade i så kallade boxar för olika verksamhetsområden',
        ),
      },
    ],
    exclusions: [
      {
        from,
        enforcement: 'must',
        value: ['unmetWorkingTimeWishes', 'seriousWorkEnvironmentProblems', 'manyInterns', 'facingReorganisation'],
        source: exclusions,
      },
    ],
    receptionDuty: [{ from, enforcement: 'must', value: 'everyAbleWorkplace', source: exclusions }],
    clarity: [
      {
        from,
        enforcement: 'should',
        value: {
          atWorkplace: ['expectations', 'purpose', 'compensation'],
          forPerson: ['timePlan', 'supportEducationAndFollowUp', 'optionsAfterwards'],
        },
        source: clarity,
      },
    ],
    stages: [
      {
        from,
        enforcement: 'must',
        value: ['design', 'implementationDecision', 'implementationProject', 'transitionOfExisting', 'increase'],
        source: order,
      },
    ],
    followedUpStages: [
      {
        from,
        enforcement: 'should',
        value: ['increase'],
        source: said('V55', 'Fas 2 Ökning av antalet resursjobbare i flera steg med kontinuerlig uppföljning'),
      },
    ],
    cooperation: [
      {
        from,
        enforcement: 'must',
        value: ['stadsledningskontoret', 'barnOchUtbildningsforvaltningen'],
        source: said(
          'V02',
          'kommunövergripande modell för resursjobb i samarbete med Barn- och utbildningsförvaltning',
        ),
      },
    ],
    comparedSupport: [
      {
        from,
        value: 'forsorjningsstod',
        source: said('V14', 'Minskning av försörjningsstödsberoende genom att fler västeråsare får en anställning'),
      },
    ],
    scenarios: [
      {
        from,
        value: [50, 100, 200],
        source: said(
          'V34',
          'Ökning med 50, 100 eller 200 personer',
          'Alternatives, not steps; the base is the resursjobb, never the 416, which mix groups [V31, V32].',
        ),
      },
    ],
  },
  rules: {
    'resursjobb/conditions': {
      was: ['eligibility/before-employment'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('V17', 'som en person i ett arbetsmarknadspolitiskt program kan få'),
          requires: { at: 'resursjobb', unlessGapless: true, allOf: ['inLabourMarketProgram'] },
        },
      ],
    },
    'resursjobb/expected': {
      was: ['eligibility/expected-at-employment'],
      versions: [
        {
          from,
          enforcement: 'should',
          source: said(
            'V09',
            'möjliggöra för personer som står långt ifrån arbetsmarknaden att få en anställning som resursjobbare',
            'How far is not defined: it is assessed.',
          ),
          requires: { at: 'resursjobb', unlessGapless: true, allOf: ['farFromLabourMarket'] },
        },
      ],
    },
  },
  outcome: {
    id: 'vasteras.selfSupport',
    version: 1,
    says: 'Ended in work or self-support, of all who ended.',
    counts: ['work', 'selfSupport'],
    excluded: [],
    source: said('V07', 'Fler kan försörja sig själva', 'The source names the aim and defines no outcome.'),
  },
  published: [
    {
      id: 'decided',
      says: 'The day it was decided that a model is designed.',
      unit: 'day',
      value: '2017-05-31',
      statements: ['V01'],
      source: said('V01', 'Kommunstyrelsen beslutade den 31 maj 2017'),
    },
    {
      id: 'employed',
      says: 'Persons employed by the city with any state support, in January.',
      unit: 'persons',
      value: 416,
      statements: ['V28'],
      source: said(
        'V28',
        '416 personer anställda med någon form av arbetsmarknadspolitiskt statligt stöd',
        'The year is lost in the source.',
      ),
    },
    {
      id: 'employedByAma',
      says: 'Of them, employed by the labour-market unit.',
      unit: 'persons',
      value: 340,
      statements: ['V30'],
      source: said('V30', '340 anställda av Arbetsmarknadsavdelningen (AMA)'),
    },
    {
      id: 'employedByForvaltningPrinted',
      says: 'Of them, employed at the departments: the number is lost.',
      unit: 'persons',
      value: 'missing',
      statements: ['V29'],
      source: said(
        'V29',
        'i januari personer är anställda på olika förvaltningar',
        'The number is lost in the source.',
      ),
    },
    {
      id: 'employedByForvaltning',
      says: 'Of them, employed at the departments, as the rest of the two other numbers.',
      unit: 'persons',
      value: 76,
      statements: ['V28', 'V29', 'V30'],
      source: lost,
    },
    {
      id: 'scenarioIncrease.50',
      says: 'One alternative: this many more.',
      unit: 'persons',
      value: 50,
      statements: ['V34'],
      source: said('V34', 'Ökning med 50, 100 eller 200 personer'),
    },
    {
      id: 'scenarioIncrease.100',
      says: 'Another alternative: this many more.',
      unit: 'persons',
      value: 100,
      statements: ['V34'],
      source: said('V34', 'Ökning med 50, 100 eller 200 personer'),
    },
    {
      id: 'scenarioIncrease.200',
      says: 'A third alternative: this many more.',
      unit: 'persons',
      value: 200,
      statements: ['V34'],
      source: said('V34', 'Ökning med 50, 100 eller 200 personer'),
    },
    {
      id: 'sortsOfEmployment',
      says: 'Kinds of employment the table has.',
      unit: 'items',
      value: 3,
      statements: ['V19'],
      source: table,
    },
    {
      id: 'exclusions',
      says: 'Exceptions from receiving people.',
      unit: 'items',
      value: 4,
      statements: ['V43', 'V44', 'V45', 'V46'],
      source: exclusions,
    },
    {
      id: 'clarityItems',
      says: 'Items to be clear about.',
      unit: 'items',
      value: 6,
      statements: ['V47', 'V48', 'V49', 'V50', 'V51', 'V52'],
      source: clarity,
    },
    {
      id: 'phasesOfRollOut',
      says: 'Phases of the roll-out: existing employments first, then the increase.',
      unit: 'items',
      value: 2,
      statements: ['V54', 'V55'],
      source: said('V54', 'Fas 1 övergång av befintliga'),
    },
  ],
  coverage: {
    V01: { is: 'modelled', by: ['event:StageStarted', 'word:design', 'term:stages', 'figure:decided'] },
    V02: { is: 'modelled', by: ['term:cooperation', 'event:CooperationAgreed', 'rule:cooperation/all-units'] },
    V03: { is: 'documented', note: 'A goal of the constitution; a principle and no rule.' },
    V04: { is: 'documented', note: 'The city’s statement of values.' },
    V05: { is: 'documented', note: 'More initiatives to employ people with disabilities, without a number.' },
    V06: { is: 'documented', note: 'More diversity among the staff, without a number.' },
    V07: { is: 'modelled', by: ['outcome:vasteras.selfSupport', 'figure:outcome'] },
    V08: { is: 'documented', note: 'Raising knowledge in the city, without a number.' },
    V09: {
      is: 'modelled',
      by: ['condition:farFromLabourMarket', 'rule:resursjobb/expected'],
    },
    V10: { is: 'documented', note: 'The purpose of making it easier for departments to receive people.' },
    V11: { is: 'documented', note: 'A hoped-for effect on the staff, without a figure.' },
    V12: { is: 'documented', note: 'An expected effect on efficiency, without a figure.' },
    V13: {
      is: 'notModelled',
      because: 'Life situation and health without a number; nothing is invented for them, and no health data is kept.',
    },
    V14: { is: 'modelled', by: ['term:comparedSupport', 'figure:supportBefore', 'figure:supportAfter'] },
    V15: { is: 'documented', note: 'The supply of skills in the long run, without a figure.' },
    V16: {
      is: 'modelled',
      by: ['word:resursjobb', 'word:adaptedTasks', 'term:employmentCategories', 'rule:sort/placement-and-tasks'],
    },
    V17: {
      is: 'modelled',
      by: ['condition:inLabourMarketProgram', 'rule:resursjobb/conditions'],
    },
    V18: { is: 'modelled', by: ['word:adaptedTasks', 'field:EmploymentBegun.tasks'] },
    V19: {
      is: 'modelled',
      by: [
        'term:employmentCategories',
        'word:resursjobb',
        'word:yrkesEllerStudieresurs',
        'word:ordinaryWithSubsidy',
        'figure:sortsOfEmployment',
      ],
    },
    V20: { is: 'modelled', by: ['term:employmentCategories', 'word:adaptedTasks', 'rule:sort/placement-and-tasks'] },
    V21: { is: 'modelled', by: ['term:employmentCategories', 'word:learningTasks', 'rule:sort/placement-and-tasks'] },
    V22: {
      is: 'modelled',
      by: [
        'term:employmentCategories',
        'word:ordinaryTasks',
        'word:BEA',
        'word:AB',
        'rule:sort/employer-and-agreement',
      ],
    },
    V23: {
      is: 'modelled',
      by: ['term:employmentCategories', 'field:EmploymentBegun.placement', 'rule:sort/placement-and-tasks'],
    },
    V24: {
      is: 'modelled',
      by: [
        'term:employmentCategories',
        'term:firstEmployerMonths',
        'rule:sort/employer-and-agreement',
        'rule:sort/moves-one-way',
        'rule:sort/first-employer-months',
      ],
    },
    V25: {
      is: 'modelled',
      by: ['term:employmentCategories', 'rule:sort/subsidy-kind', 'word:offentligtSkyddadAnstallning'],
    },
    V26: { is: 'modelled', by: ['term:employmentCategories', 'rule:sort/subsidy-kind', 'word:etablering'] },
    V27: { is: 'modelled', by: ['term:employmentCategories', 'rule:sort/subsidy-kind', 'word:nystartsjobb'] },
    V28: { is: 'modelled', by: ['figure:employed'] },
    V29: { is: 'modelled', by: ['figure:employedByForvaltningPrinted', 'figure:employedByForvaltning'] },
    V30: { is: 'modelled', by: ['figure:employedByAma'] },
    V31: {
      is: 'modelled',
      by: [
        'field:EmploymentBegun.recruitmentPath',
        'word:ordinaryRecruitment',
        'word:amaRecruitment',
        'figure:recruitedOrdinarily',
      ],
    },
    V32: { is: 'modelled', by: ['figure:recruitedOrdinarily', 'figure:employedInResursjobb'] },
    V33: { is: 'documented', note: 'The goal of more resursjobb; V34 has its numbers.' },
    V34: {
      is: 'modelled',
      by: [
        'term:scenarios',
        'figure:scenario.50',
        'figure:scenario.100',
        'figure:scenario.200',
        'figure:scenarioIncrease.50',
        'figure:scenarioIncrease.100',
        'figure:scenarioIncrease.200',
      ],
    },
    V35: { is: 'documented', note: 'A model that lasts, without a measure.' },
    V36: { is: 'notModelled', because: 'The slide was a picture and is lost; no process is invented for it.' },
    V37: { is: 'modelled', by: ['term:employmentCategories', 'word:ownAreaTasks', 'rule:sort/placement-and-tasks'] },
    V38: { is: 'modelled', by: ['term:employmentCategories', 'word:adaptedTasks', 'rule:sort/placement-and-tasks'] },
    V39: { is: 'modelled', by: ['term:taskBox', 'event:TaskBoxDefined', 'rule:place/task-box'] },
    V40: { is: 'modelled', by: ['event:TaskBoxDefined', 'word:generic', 'word:area'] },
    V41: { is: 'modelled', by: ['term:reservedPlace', 'event:PlaceReserved', 'rule:place/reserved'] },
    V42: {
      is: 'modelled',
      by: ['term:receptionDuty', 'rule:place/able-workplaces-receive', 'rule:place/no-exclusion'],
    },
    V43: { is: 'modelled', by: ['term:exclusions', 'word:unmetWorkingTimeWishes', 'figure:exclusions'] },
    V44: { is: 'modelled', by: ['term:exclusions', 'word:seriousWorkEnvironmentProblems', 'figure:exclusions'] },
    V45: { is: 'modelled', by: ['term:exclusions', 'word:manyInterns', 'figure:exclusions'] },
    V46: {
      is: 'modelled',
      by: ['term:exclusions', 'word:facingReorganisation', 'rule:place/no-exclusion', 'figure:exclusions'],
    },
    V47: { is: 'modelled', by: ['term:clarity', 'word:expectations', 'rule:place/clarified', 'figure:clarityItems'] },
    V48: { is: 'modelled', by: ['term:clarity', 'word:purpose', 'rule:place/clarified'] },
    V49: { is: 'modelled', by: ['term:clarity', 'word:timePlan', 'rule:place/clarified'] },
    V50: { is: 'modelled', by: ['term:clarity', 'word:supportEducationAndFollowUp', 'rule:place/clarified'] },
    V51: { is: 'modelled', by: ['term:clarity', 'word:compensation', 'rule:place/clarified'] },
    V52: { is: 'modelled', by: ['term:clarity', 'word:optionsAfterwards', 'rule:place/clarified'] },
    V53: {
      is: 'modelled',
      by: ['term:stages', 'word:implementationDecision', 'word:implementationProject', 'rule:stage/in-order'],
    },
    V54: {
      is: 'modelled',
      by: ['term:stages', 'word:transitionOfExisting', 'rule:stage/in-order', 'figure:phasesOfRollOut'],
    },
    V55: {
      is: 'modelled',
      by: [
        'term:followedUpStages',
        'word:increase',
        'event:StageFollowedUp',
        'rule:stage/followed-up-before-the-next-step',
        'figure:phasesOfRollOut',
      ],
    },
  },
}
