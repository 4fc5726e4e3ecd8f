import { type Catalogue } from '@jobbspar/core'

/** The sentences of the program falkenberg in Swedish. */
export const falkenberg: Catalogue = {
  'outcome:falkenberg': ['5f583633', 'Andel av alla avslutade deltaganden som ledde till arbete eller utbildning.'],
  'published:falkenberg.personsInFirstYear': ['a12bfe3d', 'Personer som fick resursjobb det första året.'],
  'published:falkenberg.supportBefore': ['e5525ac6', 'Försörjningsstöd året före, för alla tillsammans.'],
  'published:falkenberg.supportBefore.note': ['12c2ab7b', 'Cirka 2,5 miljoner: ett intervall på ±5 %.'],
  'published:falkenberg.supportAfter': [
    '01c87562',
    'Försörjningsstöd året efter ett år med resursjobb, för samma personer.',
  ],
  'published:falkenberg.supportAfter.note': [
    '73d078a6',
    'Cirka 350 000: ett intervall på ±5 %. Källan lämnar öppet om året är under eller efter anställningen; anställningskostnaden är inte avdragen.',
  ],
  'published:falkenberg.pilotYears': ['9bf9de38', 'Antal år som försöket planerades för.'],
  'published:falkenberg.longestEmploymentMonths': ['09c782f6', 'Antal månader som ett resursjobb varar som längst.'],
  'published:falkenberg.competencePercentRequired': [
    '1a147712',
    'Minsta andel av arbetstiden som är kompetensutveckling.',
  ],
  'published:falkenberg.praktikMonthsRequired': ['4a44689b', 'Antal månader i praktik före en anställning.'],
  'published:falkenberg.conditions': ['575d5e62', 'Villkor att uppfylla, i sex delar.'],
  'coverage:falkenberg.F05': [
    'c7a4734f',
    'En vinst i välbefinnande utan någon siffra; ingen fritext sparas, och inget räknas om till pengar.',
  ],
  'coverage:falkenberg.F08': ['9c3163e8', 'Arbetsmarknaden runt programmet.'],
  'coverage:falkenberg.F15': ['92736225', 'Vilka som vanligen deltar; inget villkor.'],
  'coverage:falkenberg.F16': ['b12b9cf3', 'Ett mål utan siffra och utan tid.'],
  'coverage:falkenberg.F23': ['01036803', 'En förväntad effekt utan siffra.'],
  'coverage:falkenberg.F27': ['7627f640', 'Välbefinnande och tillhörighet utan siffra; inget hittas på för dem.'],
  'coverage:falkenberg.F28': ['8604baa9', 'En önskan att växa, utan antal.'],
  'coverage:falkenberg.F38': [
    'c3cc2246',
    'Roller på två enheter. Händelser anger roller och referenser i `actor`, aldrig personer.',
  ],
}
