import { type Catalogue } from '../texts.js'

/** The parts of the sentences of rules of data, in Danish. */
export const sentences: Catalogue = {
  'sentence:requires': ['f044415f', 'Når {subject} begynder, skal følgende gælde: {parts}.'],
  'sentence:allOf': ['fc7867a8', 'alt af ({parts})'],
  'sentence:anyOf': ['5b790c4d', 'mindst ét af ({parts})'],
  'sentence:noneOf': ['1d5504c2', 'intet af ({parts})'],
  'sentence:field': ['ec93fd47', '{field}: {words}'],
  'sentence:or': ['e1a3e78c', ' eller '],
  'sentence:and': ['0a2d3f8f', '; '],
}
