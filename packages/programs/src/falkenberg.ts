import { quoting } from './said.js'
import { swedishTerms } from './sweden.js'
import { libraryTerms, sek, type Program } from '@jobbspar/core'

const title = 'Falkenbergs kommun, Resursjobb – ett framgångskoncept, 2020-04-29'

const said = quoting(title)

const from = '2015-01-01'
const kinds = ['resursjobb'] as const

const fourConditions = said(
  'F31',
  'Man behöver uppfylla fyra villkor',
  'Four conditions of six parts; judged at the first resursjobb, and as advice when the praktik starts.',
)

/** Resursjobb in Falkenberg: a praktik, then a municipal job for at most a year, a fifth of it competence development. */
export const falkenberg: Program = {
  id: 'falkenberg',
  name: 'Resursjobb',
  municipality: 'Falkenberg',
  country: 'SE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  document: { title, date: '2020-04-29' },
  terms: {
    ...swedishTerms,
    ...libraryTerms,
    competencePlan: [
      {
        from,
        enforcement: 'should',
        value: { kinds },
        source: said('F19', 'Det utgår från personens behov', 'Each activity is one of the individual plan.'),
      },
    ],
    remainderPaidFrom: [
      {
        from,
        value: 'incomeSupportBudget',
        source: said('F22', 'Den del som inte täcks av arbetsförmedlingen finansieras med medel från försörjningsstöd'),
      },
    ],
    comparedSupport: [
      {
        from,
        value: 'forsorjningsstod',
        source: said('F25', 'låg kostnaden för kommunen på cirka 2,5 miljoner i försörjningsstöd'),
      },
    ],
    pilotYears: [
      {
        from,
        enforcement: 'must',
        value: 3,
        source: said('F09', 'under tre år skulle prova resursjobb som ett projekt'),
      },
    ],
  },
  rules: {
    'falkenberg/before-praktik': {
      was: ['eligibility/before-praktik'],
      versions: [
        {
          from,
          enforcement: 'should',
          source: fourConditions,
          requires: {
            at: 'praktik',
            allOf: [
              'receivesForsorjningsstod',
              'residesInMunicipality',
              'wishesToWork',
              'ableToWork',
              'entitledToWageSubsidy',
            ],
          },
        },
      ],
    },
    'resursjobb/conditions': {
      was: ['eligibility/before-employment'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: fourConditions,
          requires: {
            at: 'resursjobb',
            unlessGapless: true,
            allOf: [
              'receivesForsorjningsstod',
              'residesInMunicipality',
              'wishesToWork',
              'ableToWork',
              'entitledToWageSubsidy',
              'praktikPassed',
            ],
          },
        },
      ],
    },
    'resursjobb/praktik-passed-before': {
      was: ['praktik/months-passed-before-employment'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: said(
            'F36',
            'Klara av 3 månaders praktik',
            'Calendar months in one stretch, passed. Absence does not break it, an interrupted ending does. F37: no exceptions.',
          ),
          order: { first: 'praktik', then: 'resursjobb', result: 'passed', lasting: { months: 3 } },
        },
      ],
    },
    'resursjobb/at-most-months': {
      was: ['employment/at-most-months'],
      applies: 'byBeginning',
      versions: [
        {
          from,
          enforcement: 'must',
          source: said(
            'F17',
            'Ett resursjobb är max på 12 månader',
            'Calendar months. Contracts without a gap count as one, others by their days: our reading. Absence does not stop the clock.',
          ),
          limit: { of: 'months', in: 'resursjobb', per: 'participation', most: 12, atEnd: true },
        },
      ],
    },
    'resursjobb/employer': {
      was: ['employment/by-the-right-employer'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('F11', 'kommunen inrättar tillfälliga arbeten under ett års tid'),
          requires: { at: 'resursjobb', allOf: [{ field: 'employer', oneOf: ['municipality'] }] },
        },
      ],
    },
    'resursjobb/subsidy-decided-before': {
      was: ['subsidy/decided-before-employment'],
      says: {
        en: 'The wage subsidy that carries a resursjobb was decided before it begins and covers its first day, or time added.',
        sv: 'Beslutet om anställningsstöd ska ha fattats innan resursjobbet börjar och ska omfatta resursjobbets första dag eller den tid som läggs till.',
        da: 'Løntilskuddet til et resursjobb skal være bevilget, før det begynder, og skal dække dets første dag eller den tid, der lægges til.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said(
            'F21',
            'lönesubventionerad anställning genom arbetsförmedlingen, de flesta anställs med ett Nystartjobb',
            'Any wage subsidy, usually nystartsjobb. SE-NSJ-12: the decision precedes the employment.',
          ),
          order: {
            first: ['nystartsjobb', 'introduktionsjobb', 'lonebidrag'],
            then: 'resursjobb',
            by: 'subsidyId',
            covers: 'beginning',
          },
        },
      ],
    },
    'resursjobb/subsidy-covers': {
      was: ['subsidy/covers-the-employment'],
      says: {
        en: 'The wage subsidy covers the resursjobb to its planned last day.',
        sv: 'Anställningsstödet ska gälla hela resursjobbet, till och med den planerade sista dagen.',
        da: 'Løntilskuddet skal gælde for hele resursjobbet, til og med den planlagte sidste dag.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said(
            'F21',
            'lönesubventionerad anställning genom arbetsförmedlingen, de flesta anställs med ett Nystartjobb',
            'Any wage subsidy, usually nystartsjobb. SE-NSJ-12: the decision precedes the employment.',
          ),
          order: {
            first: ['nystartsjobb', 'introduktionsjobb', 'lonebidrag'],
            then: 'resursjobb',
            by: 'subsidyId',
            covers: 'whole',
          },
        },
      ],
    },
    'resursjobb/planned-end': {
      was: ['employment/planned-end-given'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('F11', 'kommunen inrättar tillfälliga arbeten under ett års tid'),
          requires: { at: 'resursjobb', allOf: [{ field: 'plannedTo', given: true }] },
        },
      ],
    },
    'resursjobb/one-at-a-time': {
      was: ['employment/one-of-a-kind-at-a-time'],
      says: {
        en: 'A resursjobb begins only when no other resursjobb is open.',
        sv: 'Ett resursjobb får påbörjas bara om inget annat resursjobb pågår.',
        da: 'Et resursjobb kan kun begynde, hvis intet andet resursjobb er i gang.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('F11', 'kommunen inrättar tillfälliga arbeten under ett års tid'),
          requires: { at: 'resursjobb', allOf: [{ noneOf: [{ running: 'resursjobb' }] }] },
        },
      ],
    },
    'resursjobb/competence-share': {
      was: ['competence/share-of-working-time'],
      versions: [
        {
          from,
          enforcement: 'must',
          source: said(
            'F18',
            'Minst 20 procent av arbetstiden ska vara kompetensutveckling',
            'Hours of competence development lie inside working time; judged over the whole employment at its end.',
          ),
          limit: { of: 'competenceHours', in: 'resursjobb', per: 'one', least: 20, percentOf: 'workHours' },
        },
      ],
    },
    'resursjobb/coached': {
      was: ['contact/coached-during-employment'],
      says: {
        en: 'During a resursjobb the participant is coached towards a new job or studies.',
        sv: 'Under ett resursjobb ska deltagaren få coachning mot ett nytt jobb eller studier.',
        da: 'Under et resursjobb skal deltageren coaches hen imod et nyt job eller en uddannelse.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said('F30', 'Under anställningen coachar och stöttar vi även den anställde till en ny anställning'),
          limit: { of: 'coachingContact', in: 'resursjobb', per: 'one', least: 1 },
        },
      ],
    },
  },
  outcome: {
    id: 'falkenberg.workOrEducation',
    version: 1,
    says: 'Ended in work or education, of all who ended.',
    counts: ['work', 'education'],
    excluded: [],
    source: said('F04', 'lett till arbete och utbildning så har det minskat kostnaden för kommunen'),
  },
  published: [
    {
      id: 'personsInFirstYear',
      says: 'Persons with a resursjobb in the first year.',
      unit: 'persons',
      value: 24,
      statements: ['F24'],
      source: said('F24', 'Under första året fick 24 personer resursjobb'),
    },
    {
      id: 'supportBefore',
      says: 'Income support the year before, all of them.',
      unit: 'money',
      value: { low: sek(2_375_000), high: sek(2_625_000) },
      statements: ['F25'],
      source: said(
        'F25',
        'låg kostnaden för kommunen på cirka 2,5 miljoner i försörjningsstöd',
        'About 2.5 million: a range of ±5 %.',
      ),
    },
    {
      id: 'supportAfter',
      says: 'Income support the year after a year with resursjobb, the same persons.',
      unit: 'money',
      value: { low: sek(332_500), high: sek(367_500) },
      statements: ['F26'],
      source: said(
        'F26',
        'låg kostnaden för samma personer på cirka 350 000 kr/år',
        'About 350 000: a range of ±5 %. The source leaves open whether the year is during or after the job; gross of employment cost.',
      ),
    },
    {
      id: 'pilotYears',
      says: 'Years the pilot was planned for.',
      unit: 'years',
      value: 3,
      statements: ['F09'],
      source: said('F09', 'under tre år skulle prova resursjobb som ett projekt'),
    },
    {
      id: 'longestEmploymentMonths',
      says: 'Months a resursjobb lasts at most.',
      unit: 'months',
      value: 12,
      statements: ['F17', 'F11'],
      source: said('F17', 'Ett resursjobb är max på 12 månader'),
    },
    {
      id: 'competencePercentRequired',
      says: 'Least share of working time that is competence development.',
      unit: 'percent',
      value: 20,
      statements: ['F18'],
      source: said('F18', 'Minst 20 procent av arbetstiden ska vara kompetensutveckling'),
    },
    {
      id: 'praktikMonthsRequired',
      says: 'Months of praktik before an employment.',
      unit: 'months',
      value: 3,
      statements: ['F36'],
      source: said('F36', 'Klara av 3 månaders praktik'),
    },
    {
      id: 'conditions',
      says: 'Conditions to be met, of six parts.',
      unit: 'conditions',
      value: 4,
      statements: ['F31'],
      source: said('F31', 'Man behöver uppfylla fyra villkor'),
    },
  ],
  coverage: {
    F01: { is: 'modelled', by: ['program:document'] },
    F02: { is: 'modelled', by: ['event:ProgramMadePermanent'] },
    F03: { is: 'modelled', by: ['figure:supportBefore', 'figure:supportAfter', 'figure:wageIncome'] },
    F04: { is: 'modelled', by: ['outcome:falkenberg.workOrEducation', 'figure:outcome'] },
    F05: {
      is: 'notModelled',
      because: 'A gain in wellbeing without a number; no free text is kept, and none is turned into money.',
    },
    F06: { is: 'modelled', by: ['rule:resursjobb/conditions'] },
    F07: { is: 'modelled', by: ['event:ProgramAdopted'] },
    F08: { is: 'documented', note: 'The labour market around the program.' },
    F09: { is: 'modelled', by: ['term:pilotYears', 'rule:adoption/pilot-at-most-years', 'figure:pilotYears'] },
    F10: { is: 'modelled', by: ['event:ProgramMadePermanent', 'rule:adoption/permanent-after-pilot'] },
    F11: {
      is: 'modelled',
      by: ['rule:resursjobb/planned-end', 'rule:resursjobb/employer'],
    },
    F12: { is: 'modelled', by: ['condition:receivesForsorjningsstod'] },
    F13: { is: 'modelled', by: ['figure:wageIncome'] },
    F14: {
      is: 'modelled',
      by: [
        'term:unemploymentInsurance',
        'term:sicknessInsurance',
        'figure:qualifiedForUnemploymentInsurance',
        'figure:qualifiedForSicknessInsurance',
      ],
    },
    F15: { is: 'documented', note: 'Who typically takes part; not a condition.' },
    F16: { is: 'documented', note: 'A goal without a figure or a time.' },
    F17: {
      is: 'modelled',
      by: ['rule:resursjobb/at-most-months', 'figure:longestEmploymentMonths'],
    },
    F18: {
      is: 'modelled',
      by: ['rule:resursjobb/competence-share', 'figure:competenceShare', 'figure:competencePercentRequired'],
    },
    F19: { is: 'modelled', by: ['term:competencePlan', 'event:PlanAgreed', 'rule:competence/by-individual-plan'] },
    F20: {
      is: 'modelled',
      by: [
        'event:CompetenceHoursLogged',
        'activity:swedish',
        'activity:drivingLicence',
        'activity:raisingAGrade',
        'activity:other',
      ],
    },
    F21: { is: 'modelled', by: ['event:SubsidyDecided'] },
    F22: { is: 'modelled', by: ['term:remainderPaidFrom', 'figure:remainder'] },
    F23: { is: 'documented', note: 'An expected effect without a figure.' },
    F24: { is: 'modelled', by: ['figure:personsInFirstYear'] },
    F25: { is: 'modelled', by: ['term:comparedSupport', 'figure:supportBefore'] },
    F26: { is: 'modelled', by: ['figure:supportAfter'] },
    F27: { is: 'notModelled', because: 'Wellbeing and belonging without a number; nothing is invented for them.' },
    F28: { is: 'documented', note: 'A wish to grow, without a number.' },
    F29: { is: 'modelled', by: ['projection:employmentCertificate', 'figure:certificates'] },
    F30: { is: 'modelled', by: ['event:ContactMade', 'rule:resursjobb/coached'] },
    F31: { is: 'modelled', by: ['figure:conditions'] },
    F32: {
      is: 'modelled',
      by: ['condition:receivesForsorjningsstod', 'condition:residesInMunicipality', 'rule:falkenberg/before-praktik'],
    },
    F33: { is: 'modelled', by: ['condition:wishesToWork', 'event:ConditionAssessed'] },
    F34: { is: 'modelled', by: ['condition:ableToWork', 'event:ConditionAssessed'] },
    F35: { is: 'modelled', by: ['condition:entitledToWageSubsidy', 'rule:resursjobb/subsidy-decided-before'] },
    F36: {
      is: 'modelled',
      by: ['rule:resursjobb/praktik-passed-before', 'condition:praktikPassed', 'figure:praktikMonthsRequired'],
    },
    F37: { is: 'modelled', by: ['rule:resursjobb/praktik-passed-before'] },
    F38: { is: 'documented', note: 'Roles at two units. Events name roles and references in `actor`, never persons.' },
  },
}
