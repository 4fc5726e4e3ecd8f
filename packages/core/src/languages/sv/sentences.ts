import { type Catalogue } from '../texts.js'

/** The parts of the sentences of rules of data, in Swedish. */
export const sentences: Catalogue = {
  'sentence:requires': ['f044415f', 'När {subject} börjar ska detta gälla: {parts}.'],
  'sentence:allOf': ['fc7867a8', 'allt av ({parts})'],
  'sentence:anyOf': ['5b790c4d', 'minst ett av ({parts})'],
  'sentence:noneOf': ['1d5504c2', 'inget av ({parts})'],
  'sentence:field': ['ec93fd47', '{field}: {words}'],
  'sentence:or': ['e1a3e78c', ' eller '],
  'sentence:and': ['0a2d3f8f', '; '],
}
