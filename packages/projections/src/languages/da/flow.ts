import { type Catalogue, type Translation } from '@jobbspar/core'

const notBegun: Translation = ['73aa9c4f', 'Perioden er ikke begyndt på opgørelsesdatoen.']
const notOver: Translation = [
  'a1635694',
  'Perioden løber stadig på opgørelsesdatoen. Tallet er opgjort pr. denne dato.',
]
const late: Translation = [
  '0a6f9a67',
  'Hændelser i de sidste dage er måske ikke registreret endnu, fordi fristen for forsinket registrering ikke er udløbet.',
]

/** The figures of flow in Danish. */
export const flow: Catalogue = {
  'figure:participationsAtStart': ['74eb4051', 'Igangværende forløb ved periodens begyndelse.'],
  'figure:participationsAtStart.note.notBegun': notBegun,
  'figure:participationsAtStart.note.notOver': notOver,
  'figure:participationsAtStart.note.late': late,
  'figure:participationsEntered': ['30ad6ee1', 'Forløb påbegyndt i perioden.'],
  'figure:participationsEntered.note.notBegun': notBegun,
  'figure:participationsEntered.note.notOver': notOver,
  'figure:participationsEntered.note.late': late,
  'figure:participationsLeft': ['a56a5f79', 'Forløb afsluttet i perioden.'],
  'figure:participationsLeft.note.notBegun': notBegun,
  'figure:participationsLeft.note.notOver': notOver,
  'figure:participationsLeft.note.late': late,
  'figure:leftIn': ['7e608666', 'Forløb afsluttet i perioden: {part}.'],
  'figure:leftIn.note.notBegun': notBegun,
  'figure:leftIn.note.notOver': notOver,
  'figure:leftIn.note.late': late,
  'figure:participationsAtEnd': ['68152ba3', 'Igangværende forløb ved periodens slutning.'],
  'figure:participationsAtEnd.note.notBegun': notBegun,
  'figure:participationsAtEnd.note.notOver': notOver,
  'figure:participationsAtEnd.note.late': late,
  'figure:personsAtEnd': ['4c5fa69f', 'Personer, der deltog ved periodens slutning.'],
  'figure:personsAtEnd.note.notBegun': notBegun,
  'figure:personsAtEnd.note.notOver': notOver,
  'figure:personsAtEnd.note.late': late,
  'figure:borneInPeriod': ['32a2bac7', 'Betalt af {part} for periodens måneder.'],
  'figure:borneInPeriod.note.notBegun': notBegun,
  'figure:borneInPeriod.note.notOver': notOver,
  'figure:borneInPeriod.note.notWholeMonths': [
    '3ab21fc9',
    'Beløbene opgøres pr. måned. Perioden består ikke af hele måneder, og derfor angives intet beløb.',
  ],
  'figure:entryCohorts': ['7e0c8f89', 'Forløb efter det kvartal, de blev påbegyndt i.'],
  'figure:entryCohorts.note.status': [
    'ffb80548',
    'Status opgøres det angivne antal måneder efter hver start, regnet fra dato til dato. For husstande, hvis forløb var afsluttet mindst én hel måned før denne dag, opgøres det, hvor mange der fik forsørgelsesydelse i en sådan måned, og hvor mange der mangler oplysninger om.',
  ],
  'figure:entryCohorts.note.unsettled': [
    '89a7eb09',
    '{n, plural, one {# forløb tælles} other {# forløb tælles}} som igangværende på en dag, hvor fristen for forsinket registrering ikke er udløbet.',
  ],
  'figure:entryCohorts.column.quarter': ['16b60e9d', 'kvartal'],
  'figure:entryCohorts.column.months': ['94b65224', 'måneder efter'],
  'figure:entryCohorts.column.opened': ['50236627', 'påbegyndt'],
  'figure:entryCohorts.column.still': ['edce70cc', 'i gang'],
  'figure:entryCohorts.column.outcome': ['200550d8', 'afsluttet med resultat'],
  'figure:entryCohorts.column.otherExit': ['fc45e28e', 'anden afslutning'],
  'figure:entryCohorts.column.excludedExit': ['5a749abf', 'afslutning, der ikke tæller med'],
  'figure:entryCohorts.column.notYet': ['3b82aae1', 'endnu ikke'],
  'figure:entryCohorts.column.households': ['af4a7a75', 'husstande fulgt'],
  'figure:entryCohorts.column.returned': ['cc615654', 'på ydelse igen'],
  'figure:entryCohorts.column.supportNotKnown': ['b99520f7', 'ukendt'],
}
