import { type Catalogue } from '@jobbspar/core'

const parts: Catalogue = {
  met: ['e79b52d8', 'vurderet som opfyldt'],
  notMet: ['a9953d09', 'vurderet som ikke opfyldt'],
  notKnown: ['4510ba71', 'kan ikke afgøres'],
  notRecorded: ['e230d2d7', '{is, select, fact {ingen oplysning} other {ikke vurderet}}'],
  word: ['913a4ed8', '{word}'],
  below: ['3e2b99b1', 'under {below, number}'],
  between: ['310aec83', '{from, number}–{to, number}'],
  within: ['355dafe4', 'fra {from, number} til under {below, number}'],
  over: ['6a069d91', '{from, number} og derover'],
}

/** The names of the groups in the labels of a figure. */
const partsOf = (figure: string): Catalogue =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [`figure:${figure}.part.${name}`, text]))

/** The figures by an assessed condition or a fact, in Danish. */
export const groups: Catalogue = {
  'figure:personsByGroup': [
    'e62d7485',
    'Deltagere efter {is, select, fact {»{by}«} other {vurderingen af »{by}«}}: {part}.',
  ],
  'figure:personsByGroup.note.counts': [
    '685c674d',
    '{is, select, fact {Det, der er kendt ved forløbets begyndelse, tæller. Er intet kendt, tæller det, der først bliver kendt før den sidste dag.} other {Den vurdering, der gælder ved forløbets begyndelse, tæller. Findes der ingen, tæller den første, der foretages før den sidste dag.}}',
  ],
  'figure:personsByGroup.note.several': [
    '0c9cd413',
    'Hver person tælles én gang pr. gruppe. {n, plural, one {# person er} other {# personer er}} i mere end én gruppe.',
  ],
  'figure:personsByGroup.note.late': [
    'ca429396',
    '{is, select, fact {Nogle grupper kendes ikke eller er antaget: En oplysning, eller en afslutning før en oplysning, er måske ikke registreret endnu.} other {Nogle grupper kendes ikke eller er antaget: En vurdering, eller en afslutning før en vurdering, er måske ikke registreret endnu.}}',
  ],
  'figure:outcomeByGroup': [
    'a351b0b8',
    'Forløb, der nåede resultatet, efter {is, select, fact {»{by}«} other {vurderingen af »{by}«}}: {part}.',
  ],
  'figure:outcomeByGroup.note.descriptive': [
    'f6b74fd7',
    '{is, select, fact {Hvert forløb tælles efter det, der er kendt om det. Den, der stopper, før noget er kendt, hører til gruppen uden oplysning.} other {Hvert forløb tælles efter sin egen vurdering. Den, der stopper før en vurdering, hører til gruppen uden vurdering.}} En forskel mellem grupper er ikke en effekt.',
  ],
  'figure:endedByGroup': [
    '420f6af6',
    'Afsluttede forløb efter {is, select, fact {»{by}«} other {vurderingen af »{by}«}}: {part}.',
  ],
  ...partsOf('personsByGroup'),
  ...partsOf('outcomeByGroup'),
  ...partsOf('endedByGroup'),
}
