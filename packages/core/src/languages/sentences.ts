import { type Language } from './texts.js'
import { oncePer } from '../vocabulary/once-per.js'
import { type Determination } from '../decider/determination.js'
import { streamKinds } from '../store/stream-kinds.js'
import { type Program } from '../terms/program.js'

/** The rules of a kind of stream, as far as their sentences need them. */
export interface WithSentences<P> {
  rulesOf(program?: P): readonly { readonly id: string; readonly says: string }[]
}

/**
 * The sentence of the rule that a determination, an obligation or a finding names: one that can be read aloud at a desk.
 * It is in the language of the catalogue, by default in English. A sentence that the catalogue lacks is in English, and a
 * rule that no stream has is its id.
 */
export type SentenceOf<P> = (of: Pick<Determination, 'rule'>, program: P, language?: Language) => string

/** `sentenceOf` for an app’s own kinds of stream, with the rules that the app added. */
export const sentencesOf = <P>(streams: readonly WithSentences<P>[]): SentenceOf<P> => {
  const under = oncePer(
    (program: P): ReadonlyMap<string, string> =>
      new Map(streams.flatMap((stream) => stream.rulesOf(program).map(({ id, says }) => [id, says] as const))),
  )
  return ({ rule }, program, language) => language?.texts[`rule:${rule}`]?.[1] ?? under(program).get(rule) ?? rule
}

/** The sentence of a rule of the library’s own kinds of stream. */
export const sentenceOf: SentenceOf<Program> = sentencesOf<Program>(Object.values(streamKinds))
