import { type Catalogue } from '@jobbspar/core'

const parts: Catalogue = {
  met: ['e79b52d8', 'bedömt som uppfyllt'],
  notMet: ['a9953d09', 'bedömt som inte uppfyllt'],
  notKnown: ['4510ba71', 'går inte att avgöra'],
  notRecorded: ['e230d2d7', '{is, select, fact {ingen uppgift} other {inte bedömt}}'],
  word: ['913a4ed8', '{word}'],
  below: ['3e2b99b1', 'under {below, number}'],
  between: ['310aec83', '{from, number}–{to, number}'],
  within: ['355dafe4', 'från {from, number} till under {below, number}'],
  over: ['6a069d91', '{from, number} och över'],
}

/** The names of the groups in the labels of a figure. */
const partsOf = (figure: string): Catalogue =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [`figure:${figure}.part.${name}`, text]))

/** The figures by an assessed condition or a fact, in Swedish. */
export const groups: Catalogue = {
  'figure:personsByGroup': [
    'e62d7485',
    'Deltagare efter {is, select, fact {”{by}”} other {bedömningen av ”{by}”}}: {part}.',
  ],
  'figure:personsByGroup.note.counts': [
    '685c674d',
    '{is, select, fact {Det som är känt när deltagandet inleds räknas. Är inget känt räknas det som först blir känt före den sista dagen.} other {Den bedömning som gäller när deltagandet inleds räknas. Finns ingen sådan räknas den första som görs före den sista dagen.}}',
  ],
  'figure:personsByGroup.note.several': [
    '0c9cd413',
    'Varje person räknas en gång per grupp. {n, plural, one {# person finns} other {# personer finns}} i mer än en grupp.',
  ],
  'figure:personsByGroup.note.late': [
    'ca429396',
    '{is, select, fact {En del grupper är inte kända eller antagna: en uppgift, eller ett avslut före en uppgift, kan ännu inte ha registrerats.} other {En del grupper är inte kända eller antagna: en bedömning, eller ett avslut före en bedömning, kan ännu inte ha registrerats.}}',
  ],
  'figure:outcomeByGroup': [
    'a351b0b8',
    'Deltaganden som nådde resultatet, efter {is, select, fact {”{by}”} other {bedömningen av ”{by}”}}: {part}.',
  ],
  'figure:outcomeByGroup.note.descriptive': [
    'f6b74fd7',
    '{is, select, fact {Varje deltagande räknas efter det som är känt om det. Den som slutar innan något är känt hör till gruppen utan uppgift.} other {Varje deltagande räknas efter sin egen bedömning. Den som slutar före en bedömning hör till gruppen utan bedömning.}} En skillnad mellan grupper är inte en effekt.',
  ],
  'figure:endedByGroup': [
    '420f6af6',
    'Avslutade deltaganden efter {is, select, fact {”{by}”} other {bedömningen av ”{by}”}}: {part}.',
  ],
  ...partsOf('personsByGroup'),
  ...partsOf('outcomeByGroup'),
  ...partsOf('endedByGroup'),
}
