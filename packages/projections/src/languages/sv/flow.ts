import { type Catalogue, type Translation } from '@jobbspar/core'

const notBegun: Translation = ['73aa9c4f', 'Perioden har inte börjat på avstämningsdagen.']
const notOver: Translation = [
  'a1635694',
  'Perioden pågick fortfarande på avstämningsdagen. Uppgiften avser läget den dagen.',
]
const late: Translation = [
  '0a6f9a67',
  'Händelser under de sista dagarna kan ännu saknas, eftersom tiden för att registrera i efterhand inte har gått ut.',
]

/** The figures of flow in Swedish. */
export const flow: Catalogue = {
  'figure:participationsAtStart': ['74eb4051', 'Pågående deltaganden vid periodens början.'],
  'figure:participationsAtStart.note.notBegun': notBegun,
  'figure:participationsAtStart.note.notOver': notOver,
  'figure:participationsAtStart.note.late': late,
  'figure:participationsEntered': ['30ad6ee1', 'Deltaganden som påbörjades under perioden.'],
  'figure:participationsEntered.note.notBegun': notBegun,
  'figure:participationsEntered.note.notOver': notOver,
  'figure:participationsEntered.note.late': late,
  'figure:participationsLeft': ['a56a5f79', 'Deltaganden som avslutades under perioden.'],
  'figure:participationsLeft.note.notBegun': notBegun,
  'figure:participationsLeft.note.notOver': notOver,
  'figure:participationsLeft.note.late': late,
  'figure:leftIn': ['7e608666', 'Deltaganden som avslutades under perioden: {part}.'],
  'figure:leftIn.note.notBegun': notBegun,
  'figure:leftIn.note.notOver': notOver,
  'figure:leftIn.note.late': late,
  'figure:participationsAtEnd': ['68152ba3', 'Pågående deltaganden vid periodens slut.'],
  'figure:participationsAtEnd.note.notBegun': notBegun,
  'figure:participationsAtEnd.note.notOver': notOver,
  'figure:participationsAtEnd.note.late': late,
  'figure:personsAtEnd': ['4c5fa69f', 'Personer som deltog vid periodens slut.'],
  'figure:personsAtEnd.note.notBegun': notBegun,
  'figure:personsAtEnd.note.notOver': notOver,
  'figure:personsAtEnd.note.late': late,
  'figure:borneInPeriod': ['32a2bac7', 'Betalat av {part} för periodens månader.'],
  'figure:borneInPeriod.note.notBegun': notBegun,
  'figure:borneInPeriod.note.notOver': notOver,
  'figure:borneInPeriod.note.notWholeMonths': [
    '3ab21fc9',
    'Beloppen redovisas per månad. Perioden består inte av hela månader, och därför anges inget belopp.',
  ],
  'figure:entryCohorts': ['7e0c8f89', 'Deltaganden efter det kvartal då de påbörjades.'],
  'figure:entryCohorts.note.status': [
    'ffb80548',
    'Läget på dagen det angivna antalet månader efter varje start. Hushåll: av dem som hade avslutat, med minst en hel månad mellan avslutet och den dagen, anges hur många som fick försörjningsstöd för en sådan månad. Det anges också för hur många det inte är känt.',
  ],
  'figure:entryCohorts.note.unsettled': [
    '89a7eb09',
    '{n, plural, one {# deltagande räknas} other {# deltaganden räknas}} som pågående en dag då tiden för eftersläpande registrering inte har gått ut.',
  ],
  'figure:entryCohorts.column.quarter': ['16b60e9d', 'kvartal'],
  'figure:entryCohorts.column.months': ['94b65224', 'månader efter'],
  'figure:entryCohorts.column.opened': ['50236627', 'påbörjade'],
  'figure:entryCohorts.column.still': ['edce70cc', 'pågår'],
  'figure:entryCohorts.column.outcome': ['200550d8', 'avslut med resultat'],
  'figure:entryCohorts.column.otherExit': ['fc45e28e', 'annat avslut'],
  'figure:entryCohorts.column.excludedExit': ['5a749abf', 'avslut som inte räknas'],
  'figure:entryCohorts.column.notYet': ['3b82aae1', 'ännu inte'],
  'figure:entryCohorts.column.households': ['af4a7a75', 'hushåll som följts'],
  'figure:entryCohorts.column.returned': ['cc615654', 'stöd igen'],
  'figure:entryCohorts.column.supportNotKnown': ['b99520f7', 'okänt'],
}
