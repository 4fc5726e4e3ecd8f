import { type Catalogue } from '@jobbspar/core'

/** The figures of persons in Swedish. */
export const persons: Catalogue = {
  'figure:persons': ['a5ec7361', 'Deltagare som anställts i programmets egen anställningsform.'],
  'figure:personsInFirstYear': ['49774e12', 'Deltagare som anställts inom 12 månader från den första anställningen.'],
  'figure:fullTimePersonsOnSupport': ['04dcbcad', 'Helårspersoner med försörjningsstöd de senaste tolv månaderna.'],
  'figure:fullTimePersonsOnSupport.note.counted': [
    '58157b40',
    '{persons, plural, one {# person hade} other {# personer hade}} stöd minst en dag; ett beslut som inte anger någon deltagare räknas som en person i hushållet.',
  ],
}
