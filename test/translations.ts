import { createHash } from 'node:crypto'
import { type Catalogue } from '@jobbspar/core'

/** The hash of an English message, as a translation of it carries it. */
export const hashOf = (english: string): string => createHash('sha256').update(english).digest('hex').slice(0, 8)

/** The names of what is put into an ICU message: a brace inside an argument opens a message of its own, and one inside that an argument. */
const namesIn = (message: string): string => {
  const names = new Set<string>()
  let depth = 0
  for (const { 0: brace, index } of message.matchAll(/[{}]/g)) {
    if (brace === '{' && depth % 2 === 0) names.add(/^\s*(\w*)/.exec(message.slice(index + 1))?.[1] ?? '')
    depth += brace === '{' ? 1 : -1
  }
  return [...names].sort().join(', ')
}

/** What is wrong with the translations of some English texts, one line each: one that is missing, of an earlier English, or of none. */
export const translationProblems = (english: Readonly<Record<string, string>>, texts: Catalogue): readonly string[] => [
  ...Object.entries(english).flatMap(([id, message]) => {
    const translation = texts[id]
    if (translation === undefined) return [`${id} is missing: ['${hashOf(message)}', …] of “${message}”`]
    const [of, text] = translation
    if (of !== hashOf(message))
      return [`${id} translates an earlier English: see that it says “${message}”, and write ${hashOf(message)}`]
    if (text.trim() === '') return [`${id} is empty`]
    return namesIn(text) === namesIn(message)
      ? []
      : [`${id} names {${namesIn(text)}}, the English {${namesIn(message)}}`]
  }),
  ...Object.keys(texts).flatMap((id) => (english[id] === undefined ? [`${id} translates nothing`] : [])),
]
