import { alsoEnglish, synonyms } from './language-words.js'

/** A language that texts are translated into. */
export type Translated = 'sv' | 'da'

/** The text of a message without its arguments: the parts at every other depth of braces. */
const literalsOf = (message: string): string => {
  let depth = 0
  let text = ''
  for (const character of message) {
    if (character === '{') depth++
    else if (character === '}') {
      depth--
      text += ' '
    } else if (depth % 2 === 0) text += character
  }
  return text
}

/** A text without what is the same in every language: code, options, patterns, paths, commands to copy, and names of periods. */
const withoutCode = (text: string): string =>
  text
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/\bjobbspar .*$/gm, ' ')
    .replaceAll(/(?:^|[\s(])--[\w-]+/gm, ' ')
    .replaceAll(/\S*DDT\S*/g, ' ')
    .replaceAll(/(?=\S*\p{L})\S*\/\S+|\S+\.jsonl?\b/gu, ' ')
    .replaceAll(/\b\d{4}-Q[1-4]\b/g, ' ')
    // A time of day, which Danish writes with full stops.
    .replaceAll(/\b\d{2}([.:])\d{2}\1\d{2}(?:,\d{3})?/g, ' ')

/** The words of a text that distinguish one language from another: of two letters or more. */
export const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1)

/** The words of English texts. They must not occur in a translation, unless they are words of that language, too. */
export const vocabularyOf = (messages: readonly string[]): ReadonlySet<string> =>
  new Set(messages.flatMap((message) => wordsIn(withoutCode(literalsOf(message)))))

/** The English words in a text. */
const englishIn = (text: string, lang: Translated, vocabulary: ReadonlySet<string>): readonly string[] =>
  wordsIn(text)
    .filter((word) => vocabulary.has(word) && !alsoEnglish[lang].includes(word))
    .map((word) => `“${word}” is English`)

/** The words in a text for which another word of the language is used here. */
const rejectedIn = (text: string, lang: Translated): readonly string[] =>
  wordsIn(text).flatMap((word) =>
    synonyms[lang]
      .filter(({ rejected }) => (rejected.endsWith('*') ? word.startsWith(rejected.slice(0, -1)) : word === rejected))
      .map(({ preferred }) => `“${word}”: write ${preferred}`),
  )

/** Forms of numbers, days and amounts that a language does not use, each with the form that is expected. */
const wrongForms: Readonly<Record<Translated, readonly (readonly [RegExp, string])[]>> = {
  sv: [
    [/\d\.\d/g, 'a decimal comma, and thousands by a space'],
    [/\d{1,2}\/\d{1,2}\b/g, 'a day YYYY-MM-DD'],
    [/\b\d{1,2}\.\d{1,2}\.\d{4}/g, 'a day YYYY-MM-DD'],
    [/\d%/g, 'a space before %'],
    [/\bkr\.|\bSEK\b/g, 'kr'],
  ],
  da: [
    [/(?<![\d.])\d+\.(?!\d{3}(?!\d))\d+(?![\d.])/g, 'a decimal comma, and thousands by a full stop'],
    [/\d{1,3}[ \u00a0]\d{3}\b(?!-)/g, 'thousands by a full stop'],
    [/\d{4}-\d{2}-\d{2}/g, 'a day such as 1. marts 2025 or 01.03.2025'],
    [/\d%/g, 'a space before %'],
    [/(?<!\p{L})kr(?![\p{L}.])|\bDKK\b/gu, 'kr.'],
  ],
}

const wrongFormsIn = (text: string, lang: Translated): readonly string[] =>
  wrongForms[lang].flatMap(([form, expected]) =>
    [...text.matchAll(form)].map(([found]) => `“${found.trim()}”: expected ${expected}`),
  )

/** A letter of the other country’s alphabet occurs only in words that are taken over from that country. */
const otherLetters: Readonly<Record<Translated, RegExp>> = { sv: /[æø]/, da: /[äö]/ }

/** A word that keeps its form, with or without an article at its end. */
const isKept = (word: string, kept: ReadonlySet<string>): boolean =>
  kept.has(word) || kept.has(word.replace(/(?:e?n|e?t)$/, ''))

const foreignIn = (text: string, lang: Translated, kept: ReadonlySet<string>): readonly string[] =>
  wordsIn(text)
    .filter((word) => otherLetters[lang].test(word) && !isKept(word, kept))
    .map((word) => `“${word}” is of the other language, and no word of the glossary`)

/** The lists against which a text is checked. */
export interface Knowledge {
  /** The words of our English. */
  readonly vocabulary: ReadonlySet<string>
  /** The words that keep their form in the other country’s texts. */
  readonly kept: ReadonlySet<string>
}

/** What is wrong with the language of a text as it is printed. */
export const printedProblems = (text: string, lang: Translated, { vocabulary, kept }: Knowledge): readonly string[] => {
  const plain = withoutCode(text)
  return [
    ...englishIn(plain, lang, vocabulary),
    ...rejectedIn(plain, lang),
    ...wrongFormsIn(plain, lang),
    ...foreignIn(plain, lang, kept),
  ]
}

/** What is wrong with the language of a message. */
export const messageProblems = (message: string, lang: Translated, known: Knowledge): readonly string[] =>
  printedProblems(literalsOf(message), lang, known)
