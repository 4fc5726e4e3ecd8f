import { dataRuleSentence } from './rule-sentences.js'
import { type Language } from './texts.js'
import { oncePer } from '../vocabulary/once-per.js'
import { type Determination } from '../decider/determination.js'
import { streamKinds } from '../store/stream-kinds.js'
import { notSettled } from '../terms/term.js'
import { type Stated } from '../terms/data-rules.js'
import { type Program } from '../terms/program.js'

/** The rules of a kind of stream, as far as their sentences need them. */
export interface WithSentences<P> {
  rulesOf(program?: P): readonly { readonly id: string; readonly says?: string }[]
}

/** What names a rule. With the terms that it was judged by, the sentence is that of the version in force. */
export type OfRule = Pick<Determination, 'rule'> & Partial<Pick<Determination, 'terms'>>

/**
 * The sentence of the rule that a determination, an obligation or a finding names: one that can be read aloud at a desk.
 * It is in the language of the catalogue, by default in English. A sentence that the catalogue lacks is in English, and a
 * rule that no stream has is its id.
 */
export type SentenceOf<P> = (of: OfRule, program: P, language?: Language) => string

const ofData = ({ rule, terms }: OfRule, program: unknown, language: Language | undefined): string | undefined => {
  const { rules = {} } = program as Partial<Program>
  const stated = Object.hasOwn(rules, rule) ? rules[rule] : undefined
  if (stated === undefined) return undefined
  const used = terms?.find(({ name }) => name === 'rule')?.value
  const inForce = used === undefined || used === notSettled ? undefined : (used as Stated)
  return dataRuleSentence(stated, program as Program, language, inForce)
}

/** `sentenceOf` for an app’s own kinds of stream, with the rules that the app added. */
export const sentencesOf = <P>(streams: readonly WithSentences<P>[]): SentenceOf<P> => {
  const under = oncePer(
    (program: P): ReadonlyMap<string, string> =>
      new Map(
        streams.flatMap((stream) =>
          stream.rulesOf(program).flatMap(({ id, says }) => (says === undefined ? [] : [[id, says] as const])),
        ),
      ),
  )
  return (of, program, language) =>
    language?.texts[`rule:${of.rule}`]?.[1] ?? under(program).get(of.rule) ?? ofData(of, program, language) ?? of.rule
}

/** The sentence of a rule of the library’s own kinds of stream. */
export const sentenceOf: SentenceOf<Program> = sentencesOf<Program>(Object.values(streamKinds))
