import { type ProgramWord, type ProgramWords } from '@jobbspar/core'
import { indented } from '../terminal/text.js'
import { type Page } from '../terminal/io.js'
import { langs, type Locale } from '../terminal/locale.js'

const formsText = (word: ProgramWord): readonly string[] =>
  langs.flatMap((lang) => {
    const forms = word[lang]
    return forms === undefined ? [] : [`${lang}: ${forms.join(', ')}`]
  })

/** What a word says besides its sort and its forms, one sentence each. */
const traitsText = (word: ProgramWord, { say, list }: Locale): readonly string[] => {
  const { as, implies, impliedBy, unit, grows, temporary, small, was } = word
  const flag = (value: boolean) => ({ is: value ? 'yes' : 'no' })
  return [
    ...(as === undefined ? [] : [say('word.as', { word: as })]),
    ...(implies === undefined ? [] : [say('word.implies', { words: list(implies) })]),
    ...(impliedBy === undefined ? [] : [say('word.impliedBy', { words: list(impliedBy) })]),
    ...(unit === undefined ? [] : [say(`word.unit.${unit}`)]),
    ...(grows === undefined ? [] : [say('word.grows', flag(grows))]),
    ...(temporary === undefined ? [] : [say('word.temporary', flag(temporary))]),
    ...(small === undefined ? [] : [say('word.small', flag(small))]),
    ...(was === undefined ? [] : [say('word.was', { words: list(was) })]),
  ]
}

/** What a program says of a word, one line each: its sort, its forms in each language, and its traits. */
export const wordLines = (word: ProgramWord, locale: Locale): readonly string[] => [
  locale.say(`sort.${word.is}`),
  ...formsText(word),
  ...traitsText(word, locale),
]

/** The words of a program's own, each with what it says of them. */
export const wordsText = (words: ProgramWords, { width, locale }: Page): string =>
  Object.entries(words)
    .map(
      ([word, declared]) =>
        indented(2, word, width) +
        wordLines(declared, locale)
          .map((line) => indented(4, line, width))
          .join(''),
    )
    .join('\n')
