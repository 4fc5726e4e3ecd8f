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
  'figure:personsByCondition': ['99153338', 'Deltagare efter bedömningen av ”{condition}”: {part}.'],
  'figure:personsByCondition.note.counts': [
    'c3135dee',
    'Den bedömning som gäller när deltagandet inleds räknas. Finns ingen sådan räknas den första som görs före den sista dagen.',
  ],
  'figure:personsByCondition.note.several': [
    '0c9cd413',
    'Varje person räknas en gång per grupp. {n, plural, one {# person finns} other {# personer finns}} i mer än en grupp.',
  ],
  'figure:personsByCondition.note.late': [
    '8a37084c',
    'En del grupper är inte kända eller antagna: en bedömning, eller ett avslut före en bedömning, kan ännu inte ha registrerats.',
  ],
  'figure:personsByCondition.part.met': ['e79b52d8', 'bedömt som uppfyllt'],
  'figure:personsByCondition.part.notMet': ['a9953d09', 'bedömt som inte uppfyllt'],
  'figure:personsByCondition.part.notRecorded': ['b6295010', 'inte bedömt'],
}
