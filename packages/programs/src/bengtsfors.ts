import { quoting } from './said.js'
import { swedishTerms } from './sweden.js'
import { libraryTerms, sek, type Program } from '@jobbspar/core'

const title = 'Bengtsfors kommun, Kommunal jobbcoachning på gång, 2017-04-27'
const said = quoting(title)

const from = '2017-04-27'

const twoGroups = said(
  'B13',
  'lämnat eller är på väg att lämna etableringsfasen och riskerar att behöva ekonomiskt bistånd',
  'Mainly these, therefore advice; B14: also people on ekonomiskt bistånd with an established work ability.',
)
const cost = said(
  'B21',
  '1,2–1,3 miljoner kronor per år för lönekostnader samt resor',
  'For the two posts that are recruited [B20].',
)

/** Municipal job coaching in Bengtsfors: coaches with 20 to 30 persons each, calls on employers, and reverse matching. */
export const bengtsfors: Program = {
  id: 'bengtsfors',
  name: 'Kommunal jobbcoachning',
  municipality: 'Bengtsfors',
  country: 'SE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  document: { title, date: '2017-04-27' },
  terms: {
    ...swedishTerms,
    ...libraryTerms,
    caseload: [
      {
        from,
        enforcement: 'should',
        value: { low: 20, high: 30, afterFullMonths: 1 },
        source: said(
          'B09',
          'en jobbcoach ha ansvar för mellan 20-30 personer',
          '`Bör`: both ends are advice and belong to the band, after a coach’s first full month.',
        ),
      },
    ],
    staffing: [
      {
        from,
        enforcement: 'should',
        value: 2,
        source: said('B15', 'bör en minsta bemanning vara två heltider', 'Summed over the coaches.'),
      },
    ],
    weeklyContact: [
      {
        from,
        enforcement: 'should',
        value: { percent: 100 },
        source: said(
          'B18',
          'ha någon form av kontakt minst en gång i veckan',
          'A goal that can be set; per ISO week, by any form.',
        ),
      },
    ],
    contactTargets: [
      {
        from,
        enforcement: 'must',
        value: 'notSettled',
        source: said(
          'B17',
          'mål för antal arbetsgivarkontakter samt coachande samtal',
          'Required, and no figure is given.',
        ),
      },
    ],
    reverseRoute: [
      {
        from,
        enforcement: 'should',
        value: 'whenNoAdvertisedJobMatches',
        source: said('B08', 'krävs en omvänd matchning där ett mer uppsökande arbetssätt oftast är mer framgångsrikt'),
      },
    ],
    cooperation: [
      {
        from,
        enforcement: 'must',
        value: ['naringslivsfunktionen', 'enVagIn'],
        source: said('B12', 'fungera i samverkan med kommunens näringslivsfunktion', 'B23: and close to En väg in.'),
      },
    ],
    operatingCost: [{ from, value: { low: sek(1_200_000), high: sek(1_300_000), posts: 2 }, source: cost }],
  },
  rules: {
    'bengtsfors/target-group': {
      was: ['eligibility/target-group'],
      says: {
        en: 'A measure is granted to a person who has left or is leaving the establishment phase and is at risk of needing ekonomiskt bistånd, or who receives ekonomiskt bistånd and has an established work ability.',
        sv: 'En insats får bara beviljas den som har lämnat eller är på väg att lämna etableringsfasen och riskerar att behöva ekonomiskt bistånd, eller den som har ekonomiskt bistånd och en fastställd arbetsförmåga.',
        da: 'Et forløb kan kun bevilges til en person, der har forladt eller er ved at forlade etableringsfasen og risikerer at få brug for ekonomiskt bistånd, eller som modtager ekonomiskt bistånd og har en afklaret arbejdsevne.',
      },
      versions: [
        {
          from,
          enforcement: 'should',
          source: twoGroups,
          requires: {
            at: 'measure',
            allOf: [
              {
                anyOf: [
                  {
                    allOf: [{ anyOf: ['hasLeftEstablishment', 'isLeavingEstablishment'] }, 'atRiskOfEkonomisktBistand'],
                  },
                  { allOf: ['receivesEkonomisktBistand', 'hasEstablishedWorkAbility'] },
                ],
              },
            ],
          },
        },
      ],
    },
    'bengtsfors/measures': {
      was: ['measure/of-this-program'],
      says: {
        en: 'The measure granted is jobbcoachning.',
        sv: 'Den insats som beviljas ska vara jobbcoachning.',
        da: 'Det forløb, der bevilges, skal være jobbcoachning.',
      },
      versions: [
        {
          from,
          enforcement: 'must',
          source: said('B01', 'Kommunstyrelsen har beslutat att skapa en funktion för att förmedla arbete'),
          requires: { at: 'measure', allOf: [{ field: 'kind', oneOf: ['jobbcoachning'] }] },
        },
      ],
    },
    'bengtsfors/within-a-measure': {
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
            'B02',
            'personer som har svårt att etablera sig på arbetsmarknaden',
            'What is brokered is brokered for those who are coached.',
          ),
          order: { first: 'measure', then: ['praktik', 'ordinary'], covers: 'beginning' },
        },
      ],
    },
  },
  outcome: {
    id: 'bengtsfors.selfSupport',
    version: 1,
    says: 'Ended in self-support, of all who ended.',
    counts: ['selfSupport'],
    excluded: [],
    source: said('B04', 'behov av att hitta en egenförsörjning'),
  },
  published: [
    {
      id: 'caseloadBand',
      says: 'Persons a coach is responsible for.',
      unit: 'persons',
      value: { low: 20, high: 30 },
      statements: ['B09'],
      source: said('B09', 'en jobbcoach ha ansvar för mellan 20-30 personer'),
    },
    {
      id: 'fullTimePosts',
      says: 'Full-time posts at least.',
      unit: 'posts',
      value: 2,
      statements: ['B15', 'B20'],
      source: said('B15', 'bör en minsta bemanning vara två heltider'),
    },
    {
      id: 'coachesRecruited',
      says: 'Persons recruited at the start.',
      unit: 'persons',
      value: 2,
      statements: ['B20'],
      source: said('B20', 'rekrytera två personer med lämplig kompetens'),
    },
    {
      id: 'contactsAWeek',
      says: 'Contacts a week at least.',
      unit: 'times',
      value: 1,
      statements: ['B18'],
      source: said('B18', 'ha någon form av kontakt minst en gång i veckan'),
    },
    {
      id: 'operatingCost',
      says: 'Wages and travel in a year.',
      unit: 'money',
      value: { low: sek(1_200_000), high: sek(1_300_000) },
      statements: ['B21'],
      source: cost,
    },
    {
      id: 'employerCallsTarget',
      says: 'Calls on employers aimed at.',
      unit: 'times',
      value: 'missing',
      statements: ['B17'],
      source: said(
        'B17',
        'mål för antal arbetsgivarkontakter samt coachande samtal',
        'Required, and no figure is given.',
      ),
    },
    {
      id: 'coachingTalksTarget',
      says: 'Coaching talks aimed at.',
      unit: 'times',
      value: 'missing',
      statements: ['B17'],
      source: said(
        'B17',
        'mål för antal arbetsgivarkontakter samt coachande samtal',
        'Required, and no figure is given.',
      ),
    },
    {
      id: 'documentDate',
      says: 'The day the page was last changed.',
      unit: 'day',
      value: '2017-04-27',
      statements: ['B24'],
      source: said('B24', 'Senast uppdaterad: 27 april 2017'),
    },
  ],
  coverage: {
    B01: { is: 'modelled', by: ['event:ProgramAdopted', 'rule:bengtsfors/measures', 'word:jobbcoachning'] },
    B02: { is: 'modelled', by: ['condition:hasDifficultyEstablishing', 'rule:bengtsfors/within-a-measure'] },
    B03: { is: 'documented', note: 'A growing part of the population outside the labour market.' },
    B04: { is: 'modelled', by: ['outcome:bengtsfors.selfSupport', 'figure:outcome'] },
    B05: { is: 'documented', note: 'A motive: worry about the cost of the social services.' },
    B06: { is: 'documented', note: 'Why the municipality steps in alongside the public authority.' },
    B07: {
      is: 'modelled',
      by: ['event:RouteChosen', 'word:advertised', 'rule:route/reverse-when-no-advertised-job-matches'],
    },
    B08: {
      is: 'modelled',
      by: [
        'term:reverseRoute',
        'word:reverse',
        'event:MatchProposed',
        'rule:route/reverse-when-no-advertised-job-matches',
      ],
    },
    B09: {
      is: 'modelled',
      by: [
        'term:caseload',
        'event:ParticipantAssigned',
        'rule:caseload/at-most',
        'rule:caseload/at-least',
        'figure:caseload',
        'figure:caseloadBand',
      ],
    },
    B10: { is: 'modelled', by: ['event:EmployerCalled', 'word:call', 'word:visit', 'figure:employerCalls'] },
    B11: {
      is: 'documented',
      note: 'Job search is the focus; B16 says calls on companies. Both are kept as activities.',
    },
    B12: { is: 'modelled', by: ['term:cooperation', 'event:CooperationAgreed', 'rule:cooperation/all-units'] },
    B13: {
      is: 'modelled',
      by: [
        'condition:hasLeftEstablishment',
        'condition:isLeavingEstablishment',
        'condition:atRiskOfEkonomisktBistand',
        'rule:bengtsfors/target-group',
      ],
    },
    B14: {
      is: 'modelled',
      by: [
        'rule:bengtsfors/target-group',
        'condition:hasEstablishedWorkAbility',
        'condition:receivesEkonomisktBistand',
      ],
    },
    B15: { is: 'modelled', by: ['term:staffing', 'field:CoachAppointed.fullTimeShare', 'figure:fullTimePosts'] },
    B16: { is: 'modelled', by: ['event:EmployerCalled', 'figure:employerCalls'] },
    B17: {
      is: 'modelled',
      by: [
        'term:contactTargets',
        'figure:employerCalls',
        'figure:coachingTalks',
        'figure:employerCallsTarget',
        'figure:coachingTalksTarget',
      ],
    },
    B18: {
      is: 'modelled',
      by: [
        'term:weeklyContact',
        'event:ContactMade',
        'rule:contact/weekly',
        'figure:weeklyContact',
        'figure:contactsAWeek',
      ],
    },
    B19: { is: 'documented', note: 'What a coach should know; nothing is computed from it.' },
    B20: { is: 'modelled', by: ['event:CoachAppointed', 'figure:coachesRecruited'] },
    B21: {
      is: 'modelled',
      by: ['term:operatingCost', 'figure:operatingCost', 'figure:costPerCoach', 'figure:costPerParticipant'],
    },
    B22: {
      is: 'documented',
      note: 'Where the function belongs, and who is likely its largest group; not a condition.',
    },
    B23: { is: 'modelled', by: ['term:cooperation', 'event:CooperationAgreed'] },
    B24: { is: 'modelled', by: ['program:document', 'figure:documentDate'] },
    B25: { is: 'documented', note: 'A growing part of the citizens.' },
  },
}
