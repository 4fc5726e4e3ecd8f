import { type Catalogue, type Translation } from '@jobbspar/core'

const observed: Translation = [
  '2f67a670',
  'Genomsnittlig förändring från den första till den senaste observationen, för {participations, plural, one {# deltagande} other {# deltaganden}} med minst två observationer.',
]
const endNotKnown: Translation = ['1acbe63f', 'Uppgift saknas: anställningens slut.']
const endNotKnownAndMissing: Translation = ['2d5956ee', 'Uppgift saknas: anställningens slut, {missing}.']
const missing: Translation = ['69fc4dbb', 'Uppgift saknas: {missing}.']

/** The figures of work in Swedish. */
export const work: Catalogue = {
  'figure:competenceShare': ['da5839a4', 'Kompetensutveckling som andel av arbetstiden.'],
  'figure:competenceShare.note.hours': [
    '1c22e08a',
    '{competence, number} h av {worked, number} h; andelen nåddes i {reached, number} av {ended, number} avslutade anställningar.',
  ],
  'figure:certificates': ['8ab3703d', 'Intyg om ett helt års anställning i programmets egen anställningsform.'],
  'figure:competenceDeficit': [
    '763cad19',
    'Återstående timmar kompetensutveckling i pågående anställningar, i förhållande till den andel av arbetstiden som krävs.',
  ],
  'figure:competenceDeficit.note.open': [
    'bc91b1d2',
    '{open, plural, one {# anställning pågår} other {# anställningar pågår}}; i {lost, number} går andelen inte längre att nå.',
  ],
  'figure:employed': ['1c33b698', 'Personer som på avstämningsdagen är anställda i programmets anställningsformer.'],
  'figure:employedByAma': ['25cd66f4', 'Personer anställda av arbetsmarknadsavdelningen (AMA).'],
  'figure:employedByForvaltning': ['0f59f8c3', 'Personer anställda av förvaltningarna.'],
  'figure:employedInResursjobb': ['b073dc73', 'Personer anställda i resursjobb.'],
  'figure:recruitedOrdinarily': ['e72dcc46', 'Personer rekryterade via ordinarie rekryteringsväg.'],
  'figure:scenario': ['833302ef', 'Personer i resursjobb, med {part} fler.'],
  'figure:scenario.note.alternative': [
    'c7edd4a6',
    'Ett scenario, inte en fas i programmet. Det utgår från resursjobb på avstämningsdagen, inte från alla anställda.',
  ],
  'figure:parallelInterventions': ['d75ac909', 'Praktikdagar med minst en parallell insats.'],
  'figure:parallelInterventions.note.days': ['a7cbf65b', '{parallel, number} av {praktik, number} dagar.'],
  'figure:progressHours': ['e849d37a', 'Förändring av arbetstiden per vecka, medelvärde.'],
  'figure:progressHours.note.observed': observed,
  'figure:progressTasks': ['9a8fc3c1', 'Förändring av antalet arbetsuppgifter, medelvärde.'],
  'figure:progressTasks.note.observed': observed,
  'figure:qualifiedForUnemploymentInsurance': [
    '629639f9',
    'Deltaganden vars arbete gav rätt till arbetslöshetsersättning dagen efter programmets anställning; medlemskap i a-kassa är inte prövat.',
  ],
  'figure:qualifiedForUnemploymentInsurance.note.endNotKnown': endNotKnown,
  'figure:qualifiedForUnemploymentInsurance.note.endNotKnownAndMissing': endNotKnownAndMissing,
  'figure:qualifiedForUnemploymentInsurance.note.missing': missing,
  'figure:qualifiedForSicknessInsurance': [
    '2d34aa8b',
    'Deltaganden vars anställning i programmet gav rätt till sjukpenning.',
  ],
  'figure:qualifiedForSicknessInsurance.note.endNotKnown': endNotKnown,
  'figure:qualifiedForSicknessInsurance.note.endNotKnownAndMissing': endNotKnownAndMissing,
  'figure:qualifiedForSicknessInsurance.note.missing': missing,
}
