import { type Catalogue } from '@jobbspar/core'

/** The figures of persons in Danish. */
export const persons: Catalogue = {
  'figure:persons': ['a5ec7361', 'Deltagere ansat i programmets egen ansættelsesform.'],
  'figure:personsInFirstYear': ['49774e12', 'Deltagere ansat inden for 12 måneder efter den første ansættelse.'],
  'figure:fullTimePersonsOnSupport': ['04dcbcad', 'Fuldtidspersoner på forsørgelsesydelse de seneste tolv måneder.'],
  'figure:fullTimePersonsOnSupport.note.counted': [
    '58157b40',
    '{persons, plural, one {# person var} other {# personer var}} på ydelse mindst én dag; en bevilling, der ikke nævner nogen deltager, tæller som én person i husstanden.',
  ],
  'figure:personsByCondition': ['99153338', 'Deltagere efter vurderingen af »{condition}«: {part}.'],
  'figure:personsByCondition.note.counts': [
    'c3135dee',
    'Den vurdering, der gælder ved forløbets begyndelse, tæller. Findes der ingen, tæller den første, der foretages før den sidste dag.',
  ],
  'figure:personsByCondition.note.several': [
    '0c9cd413',
    'Hver person tælles én gang pr. gruppe. {n, plural, one {# person er} other {# personer er}} i mere end én gruppe.',
  ],
  'figure:personsByCondition.note.late': [
    '8a37084c',
    'Nogle grupper kendes ikke eller er antaget: En vurdering, eller en afslutning før en vurdering, er måske ikke registreret endnu.',
  ],
  'figure:personsByCondition.part.met': ['e79b52d8', 'vurderet som opfyldt'],
  'figure:personsByCondition.part.notMet': ['a9953d09', 'vurderet som ikke opfyldt'],
  'figure:personsByCondition.part.notRecorded': ['b6295010', 'ikke vurderet'],
}
