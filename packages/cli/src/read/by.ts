import { factUnit, knownWords, participation, type AssessedCondition, type Program } from '@jobbspar/core'
import { type By, type ByFact, type History } from '@jobbspar/projections'
import { type Locale } from '../terminal/locale.js'

/** Numbers at which bands begin, as an example. */
const bandsExample = '25,30,50'

/** Values of `--by`, as examples: a condition, a fact that is a word, and a fact that is a number. */
export const byExamples = {
  example: 'ableToWork' satisfies AssessedCondition,
  fact: 'sex',
  bands: `age:${bandsExample}`,
}

type Asked = { readonly ok: true; readonly by?: By } | { readonly ok: false; readonly because: string }

const shapeOfNumber = /^-?\d{1,12}(\.\d{1,4})?$/

/** Rising numbers from a list with commas; nothing where it is none. */
const risingNumbers = (text: string): readonly number[] | undefined => {
  const parts = text.split(',')
  const numbers = parts.map(Number)
  return parts.every((part) => shapeOfNumber.test(part)) && numbers.every((n, i) => n > (numbers[i - 1] ?? -Infinity))
    ? numbers
    : undefined
}

/**
 * What persons are divided by, if that is requested: a condition, a fact, or a fact with the numbers at which its bands begin. Otherwise
 * why it is none of these: the program does not know the word, or bands do not fit it.
 */
export const byAsked = (asked: string | undefined, { say }: Locale, program: Pick<Program, 'words'> = {}): Asked => {
  if (asked === undefined) return { ok: true }
  const { condition: conditions, fact: facts } = knownWords(program)
  const [, word = asked, numbers] = /^([^:]*):(.*)$/s.exec(asked) ?? []
  const refused = (because: string): Asked => ({ ok: false, because })
  if (!conditions.has(word) && !facts.has(word))
    return refused(say('unknownBy', { found: word, list: [...conditions, ...facts].join(', ') }))
  if (numbers === undefined)
    return conditions.has(word)
      ? { ok: true, by: word }
      : factUnit(program, word).unit === undefined
        ? { ok: true, by: { fact: word } }
        : refused(say('byNumber', { word, bands: bandsExample }))
  if (conditions.has(word)) return refused(say('byBandsOfWords', { word }))
  const bands = risingNumbers(numbers)
  return bands === undefined
    ? refused(say('byBands', { word, found: numbers, bands: bandsExample }))
    : { ok: true, by: { fact: word, bands } }
}

/** The forms in which a fact is known in histories. */
const formsKnown = (fact: string, streams: readonly History[], program: Program) => {
  let [words, numbers] = [false, false]
  const { record } = participation.inWords(program)
  for (const { kind, events } of streams)
    if (kind === 'participation')
      for (const { type, data } of record === undefined ? events : events.map((event) => record(event)))
        if (type === 'FactKnown' && data.fact === fact && data.about === undefined) {
          if ('word' in data.value) words = true
          else if (!('of' in data.value)) numbers = true
        }
  return { words, numbers }
}

/** Why a fact cannot divide the persons of these histories as requested: it is known as words and has no bands, or as numbers and needs some. */
export const byUnfit = (
  { fact, bands }: ByFact,
  streams: readonly History[],
  program: Program,
  { say }: Locale,
): string | undefined => {
  const { words, numbers } = formsKnown(fact, streams, program)
  if (words === numbers) return undefined
  if (bands === undefined) return numbers ? say('byNumber', { word: fact, bands: bandsExample }) : undefined
  return words ? say('byBandsOfWords', { word: fact }) : undefined
}
