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
}
