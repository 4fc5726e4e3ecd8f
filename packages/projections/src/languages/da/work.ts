import { type Catalogue, type Translation } from '@jobbspar/core'

const observed: Translation = [
  '2f67a670',
  'Gennemsnitlig ændring fra den første til den seneste observation, for {participations, plural, one {# forløb} other {# forløb}} med mindst to observationer.',
]
const endNotKnown: Translation = ['1acbe63f', 'Oplysning mangler: ansættelsens ophør.']
const endNotKnownAndMissing: Translation = ['2d5956ee', 'Oplysning mangler: ansættelsens ophør, {missing}.']
const missing: Translation = ['69fc4dbb', 'Oplysning mangler: {missing}.']

/** The figures of work in Danish. */
export const work: Catalogue = {
  'figure:competenceShare': ['da5839a4', 'Kompetenceudvikling som andel af arbejdstiden.'],
  'figure:competenceShare.note.hours': [
    '1c22e08a',
    '{competence, number} t. af {worked, number} t.; andelen blev nået i {reached, number} af {ended, number} afsluttede ansættelser.',
  ],
  'figure:certificates': ['8ab3703d', 'Beviser for et helt års ansættelse i programmets egen ansættelsesform.'],
  'figure:competenceDeficit': [
    '763cad19',
    'Manglende timer med kompetenceudvikling i igangværende ansættelser i forhold til den krævede andel af arbejdstiden.',
  ],
  'figure:competenceDeficit.note.open': [
    'bc91b1d2',
    '{open, plural, one {# ansættelse er} other {# ansættelser er}} i gang; i {lost, number} kan andelen ikke længere nås.',
  ],
  'figure:employed': ['1c33b698', 'Personer ansat i programmets ansættelsesformer på opgørelsesdatoen.'],
  'figure:employedByAma': ['25cd66f4', 'Personer ansat af arbejdsmarkedsafdelingen (AMA).'],
  'figure:employedByForvaltning': ['0f59f8c3', 'Personer ansat af forvaltningerne.'],
  'figure:employedInResursjobb': ['b073dc73', 'Personer ansat i resursjobb.'],
  'figure:recruitedOrdinarily': ['e72dcc46', 'Personer rekrutteret ad ordinær vej.'],
  'figure:scenario': ['833302ef', 'Personer i resursjobb, med {part} flere.'],
  'figure:scenario.note.alternative': [
    'c7edd4a6',
    'Et scenarie, ikke en fase i programmet. Det bygger på resursjobb på opgørelsesdatoen, ikke på alle ansatte.',
  ],
  'figure:parallelInterventions': ['d75ac909', 'Praktikdage med mindst én parallel indsats.'],
  'figure:parallelInterventions.note.days': ['a7cbf65b', '{parallel, number} af {praktik, number} dage.'],
  'figure:progressHours': ['e849d37a', 'Ændring i ugentlige timer, gennemsnit.'],
  'figure:progressHours.note.observed': observed,
  'figure:progressTasks': ['9a8fc3c1', 'Ændring i antal opgaver, gennemsnit.'],
  'figure:progressTasks.note.observed': observed,
  'figure:qualifiedForUnemploymentInsurance': [
    '629639f9',
    'Forløb, hvor arbejdet gav ret til arbejdsløshedsdagpenge dagen efter programmets ansættelse; medlemskab af a-kasse er ikke undersøgt.',
  ],
  'figure:qualifiedForUnemploymentInsurance.note.endNotKnown': endNotKnown,
  'figure:qualifiedForUnemploymentInsurance.note.endNotKnownAndMissing': endNotKnownAndMissing,
  'figure:qualifiedForUnemploymentInsurance.note.missing': missing,
  'figure:qualifiedForSicknessInsurance': [
    '2d34aa8b',
    'Forløb, hvor ansættelsen i programmet gav ret til sygedagpenge.',
  ],
  'figure:qualifiedForSicknessInsurance.note.endNotKnown': endNotKnown,
  'figure:qualifiedForSicknessInsurance.note.endNotKnownAndMissing': endNotKnownAndMissing,
  'figure:qualifiedForSicknessInsurance.note.missing': missing,
}
