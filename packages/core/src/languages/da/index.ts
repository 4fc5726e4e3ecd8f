import { type Language } from '../texts.js'
import { events } from './events.js'
import { facts } from './facts.js'
import { problems } from './problems.js'
import { reasons } from './reasons.js'
import { rules } from './rules.js'
import { sentences } from './sentences.js'
import { terms } from './terms.js'
import { words } from './words.js'

/** The texts of core in Danish. */
export const catalogue: Language = {
  lang: 'da',
  reviewed: 'none',
  texts: { ...rules, ...events, ...problems, ...reasons, ...facts, ...terms, ...words, ...sentences },
}
