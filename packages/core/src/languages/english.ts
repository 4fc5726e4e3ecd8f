import { subsidyTermDefs, termDefs } from '../terms/program-terms.js'
import { expectedTexts, foundTexts } from '../vocabulary/expected.js'
import { glossary } from '../vocabulary/glossary.js'
import { reasonTexts } from '../decider/reasons.js'
import { factNames } from './fact-names.js'
import { sentenceTexts } from './sentence-texts.js'
import { streamKinds } from '../store/stream-kinds.js'

/** A name as words: `fullTimeHours` is `full time hours`. */
const inWords = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const sentences = (kind: string, said: readonly (readonly [id: string, says: string])[]) =>
  said.map(([id, says]) => [`${kind}:${id}`, says] as const)

/**
 * The English of every text that a catalogue of core translates, by id: `rule:praktik/one-at-a-time`,
 * `event:PraktikStarted`, `word:resursjobb`, `fact:plannedTo`. Each is read from
 * where the code has it; the hash in a translation is of this text.
 */
export const english = (): Readonly<Record<string, string>> => {
  const streams = Object.values(streamKinds)
  return Object.fromEntries([
    ...sentences(
      'rule',
      streams.flatMap((stream) =>
        stream.rulesOf().flatMap(({ id, says }) => (says === undefined ? [] : [[id, says] as const])),
      ),
    ),
    ...sentences(
      'event',
      streams.flatMap(({ events }) => events.map(({ type, says }) => [type, says] as const)),
    ),
    ...sentences(
      'term',
      // What a rule of data states is looked up like a term.
      [...Object.keys({ ...termDefs, ...subsidyTermDefs }), 'rule'].map((name) => [name, inWords(name)] as const),
    ),
    ...sentences('problem', Object.entries(expectedTexts)),
    ...sentences(
      'problem',
      Object.entries(foundTexts).map(([code, text]) => [`found.${code}`, text] as const),
    ),
    ...sentences('reason', Object.entries(reasonTexts)),
    ...sentences('sentence', Object.entries(sentenceTexts)),
    ...sentences('fact', Object.entries(factNames)),
    ...sentences(
      'word',
      glossary.map(({ code, en }) => [code, en] as const),
    ),
  ])
}
