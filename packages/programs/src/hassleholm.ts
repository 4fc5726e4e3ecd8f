import { quoting } from './said.js'
import { swedishTerms } from './sweden.js'
import { libraryTerms, sek, type Program } from '@jobbspar/core'

const title = 'Hässleholms kommun, Lyckat samarbete leder till snabbare jobb, 2021'
const said = quoting(title)

// The text names no first day; it had run a little over a year [H02], and the years it mentions date the text to 2021 [H17].
const from = '2020-01-01'

const twoConditions = said(
  'H26',
  'testar Hässleholms kommun nya vägar för att få ut fler arbetslösa biståndstagare',
  'Unemployed and receiving ekonomiskt bistånd, of which försörjningsstöd is a part.',
)
const household = said(
  'H12',
  'medför i genomsnitt en kostnad om 96 996 kronor per år',
  '96 996 is 12 × 8 083: a household on support for the whole year, so months are prorated.',
  'derived',
)

/** Framsteget in Hässleholm, a project with hot job tracks: from employers’ needs to jobs in private business. */
export const hassleholm: Program = {
  id: 'hassleholm',
  name: 'Framsteget, heta jobbspår',
  municipality: 'Hässleholm',
  country: 'SE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  document: { title, date: '2021-01-01' },
  terms: {
    ...swedishTerms,
    ...libraryTerms,
    admission: [
      {
        from,
        enforcement: 'must',
        value: 'whileProgramRuns',
        source: said(
          'H22',
          'Projekt Framsteget upphör under hösten',
          'No one is admitted after the project has ended.',
        ),
      },
    ],
    vacancyScope: [
      {
        from,
        enforcement: 'should',
        value: { education: false, experience: false, branches: ['manufacturing', 'warehouse', 'retail', 'care'] },
        source: said(
          'H14',
          'jobb som inte kräver någon speciell utbildning eller arbetslivserfarenhet',
          'H15: mainly four branches, and others.',
        ),
      },
    ],
    cooperation: [
      {
        from,
        enforcement: 'must',
        value: ['arbetsmarknadsenheten', 'sfi', 'ekonomisktBistand'],
        source: said('H04', 'samarbete mellan arbetsmarknadsenheten, SFI och enheten ekonomiskt bistånd'),
      },
    ],
    householdMonthCost: [{ from, value: sek(8_083), source: household }],
    outcomeTarget: [
      {
        from,
        value: 10,
        source: said('H07', 'Prognosen låg på tio', 'Called both a forecast and a target; its period is not stated.'),
      },
    ],
  },
  rules: {
    'hassleholm/target-group': {
      was: ['eligibility/target-group'],
      says: {
        en: 'A measure is granted to a person who is unemployed and receives ekonomiskt bistånd.',
        sv: 'En insats får bara beviljas den som är arbetslös och har ekonomiskt bistånd.',
        da: 'Et forløb kan kun bevilges til en person, der er ledig og modtager ekonomiskt bistånd.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: twoConditions,
          requires: { at: 'measure', allOf: ['isUnemployed', 'receivesEkonomisktBistand'] },
        },
      ],
    },
    'hassleholm/measures': {
      was: ['measure/of-this-program'],
      says: {
        en: 'The measure granted is heta jobbspår.',
        sv: 'Den insats som beviljas ska vara heta jobbspår.',
        da: 'Det forløb, der bevilges, skal være heta jobbspår.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('H18', 'Heta jobbspår med lön istället för bidrag'),
          requires: { at: 'measure', allOf: [{ field: 'kind', oneOf: ['hetaJobbspar'] }] },
        },
      ],
    },
    'hassleholm/within-a-measure': {
      was: ['measure/granted-before'],
      says: {
        en: 'A praktik or an ordinary employment begins within a measure that has been granted.',
        sv: 'När en praktik eller en ordinarie anställning börjar ska den ingå i en insats som har beviljats.',
        da: 'Når en praktik eller en ordinær ansættelse begynder, skal den indgå i et forløb, der er bevilget.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: said(
            'H01',
            'Det Leaderfinansierade projektet Framstegets ”heta jobbspår”',
            'The project’s method: what is counted as its job goes by way of the track.',
          ),
          order: { first: 'measure', then: ['praktik', 'ordinary'], covers: 'beginning' },
        },
      ],
    },
  },
  outcome: {
    id: 'hassleholm.paidWorkOrStudies',
    version: 1,
    says: 'Ended in paid work or studies, of all who ended.',
    counts: ['work', 'education'],
    excluded: [],
    source: said('H21', 'gick vidare till avlönat arbete eller studier'),
  },
  published: [
    {
      id: 'jobs',
      says: 'Former recipients of ekonomiskt bistånd who got a job.',
      unit: 'persons',
      value: 43,
      statements: ['H06', 'H05'],
      source: said('H06', '43 stycken före detta mottagare av ekonomiskt bistånd hade fått jobb'),
    },
    {
      id: 'jobsForecast',
      says: 'Jobs that were forecast.',
      unit: 'persons',
      value: 10,
      statements: ['H07'],
      source: said('H07', 'Prognosen låg på tio'),
    },
    {
      id: 'targetAttainment',
      says: 'Former recipients who got a job, in per cent of the forecast: 43 of 10.',
      unit: 'percent',
      value: 430,
      statements: ['H05', 'H06', 'H07'],
      source: said(
        'H06',
        '43 stycken före detta mottagare av ekonomiskt bistånd hade fått jobb',
        '43 ÷ 10.',
        'derived',
      ),
    },
    {
      id: 'employedByTheUnit',
      says: 'Persons employed by way of the whole unit in the first half of the year; not those of the project.',
      unit: 'persons',
      value: 150,
      statements: ['H10', 'H11'],
      source: said(
        'H10',
        'Totalt har 150 personer fått en anställning via arbetsmarknadsenheten under årets första halva',
        'The whole unit: a reference figure, never added to the 43.',
      ),
    },
    {
      id: 'householdYearCost',
      says: 'What a household on support costs in a full year.',
      unit: 'money',
      value: sek(96_996),
      statements: ['H12'],
      source: said('H12', 'medför i genomsnitt en kostnad om 96 996 kronor per år'),
    },
    {
      id: 'householdMonthCost',
      says: 'What a household on support costs in a month.',
      unit: 'money',
      value: sek(8_083),
      statements: ['H12'],
      source: household,
    },
    {
      id: 'supportBecauseOfUnemploymentBefore',
      says: 'Support paid because of unemployment in the whole country, November 2019.',
      unit: 'percent',
      value: 51,
      statements: ['H17'],
      source: said(
        'H17',
        'från 51% till 54% mellan november 2019 och november 2020',
        'The whole country: a reference figure.',
      ),
    },
    {
      id: 'supportBecauseOfUnemploymentAfter',
      says: 'Support paid because of unemployment in the whole country, November 2020.',
      unit: 'percent',
      value: 54,
      statements: ['H17'],
      source: said(
        'H17',
        'från 51% till 54% mellan november 2019 och november 2020',
        'The whole country: a reference figure.',
      ),
    },
    {
      id: 'unitOutcome',
      says: 'Of all who ended with the whole unit the year before, those who went to paid work or studies: 8 of 10.',
      unit: 'percent',
      value: { low: 75, high: 85 },
      statements: ['H20', 'H21'],
      source: said(
        'H20',
        '8 av 10 arbetslösa som avslutade sina insatser på arbetsmarknadsenheten',
        'The whole unit, the year before: a reference figure, a rounded ratio from 75 % to below 85 %.',
      ),
    },
  ],
  coverage: {
    H01: {
      is: 'modelled',
      by: [
        'program:name',
        'event:FundingSecured',
        'word:leader',
        'word:hetaJobbspar',
        'rule:hassleholm/within-a-measure',
      ],
    },
    H02: { is: 'documented', note: 'It had run a little over a year; the first day is not stated.' },
    H03: { is: 'modelled', by: ['figure:jobsInPrivateBusiness'] },
    H04: { is: 'modelled', by: ['term:cooperation', 'event:CooperationAgreed', 'rule:cooperation/all-units'] },
    H05: { is: 'modelled', by: ['figure:targetAttainment'] },
    H06: { is: 'modelled', by: ['figure:jobs', 'figure:targetAttainment'] },
    H07: { is: 'modelled', by: ['term:outcomeTarget', 'figure:jobsForecast', 'figure:targetAttainment'] },
    H08: { is: 'modelled', by: ['event:NeedsAnalysed', 'field:EmploymentBegun.need', 'field:EmploymentBegun.vacancy'] },
    H09: { is: 'modelled', by: ['event:InterventionStarted', 'word:educationMeasure', 'word:validation'] },
    H10: { is: 'modelled', by: ['figure:employedByTheUnit'] },
    H11: { is: 'documented', note: 'Nearly all gave savings: no ratio, so none is computed.' },
    H12: {
      is: 'modelled',
      by: [
        'term:householdMonthCost',
        'figure:householdSavings',
        'figure:householdYearCost',
        'figure:householdMonthCost',
      ],
    },
    H13: { is: 'modelled', by: ['event:NeedsAnalysed', 'word:current', 'word:upcoming', 'figure:needsAnalysed'] },
    H14: { is: 'modelled', by: ['term:vacancyScope', 'rule:vacancy/in-scope'] },
    H15: {
      is: 'modelled',
      by: ['word:manufacturing', 'word:warehouse', 'word:retail', 'word:care', 'word:other', 'rule:vacancy/in-scope'],
    },
    H16: { is: 'documented', note: 'Cooperation with private business and with other units, without a rule.' },
    H17: {
      is: 'modelled',
      by: ['figure:supportBecauseOfUnemploymentBefore', 'figure:supportBecauseOfUnemploymentAfter'],
    },
    H18: { is: 'modelled', by: ['word:hetaJobbspar', 'rule:hassleholm/measures'] },
    H19: { is: 'documented', note: 'A long-term goal without a figure.' },
    H20: { is: 'modelled', by: ['figure:unitOutcome'] },
    H21: { is: 'modelled', by: ['outcome:hassleholm.paidWorkOrStudies', 'figure:outcome'] },
    H22: { is: 'modelled', by: ['term:admission', 'event:ProgramEnded', 'rule:opening/while-the-program-runs'] },
    H23: { is: 'modelled', by: ['event:FundingApplied'] },
    H24: { is: 'documented', note: 'The uncertain part of municipalities in labour-market policy.' },
    H25: { is: 'documented', note: 'Roles at the unit. Events name roles and references in `actor`, never persons.' },
    H26: {
      is: 'modelled',
      by: ['condition:isUnemployed', 'condition:receivesEkonomisktBistand', 'rule:hassleholm/target-group'],
    },
    H27: { is: 'documented', note: 'The pandemic, and a public authority that was being reorganised.' },
  },
}
