// Reads the Swedish and Danish texts, and two reports printed in them, for English words, rejected synonyms, words of the other
// country, and numbers and days in a form that is not the language's.
import { english, type Catalogue, type Language } from '@jobbspar/core'
import { catalogue as coreInDanish } from '@jobbspar/core/da'
import { catalogue as coreInSwedish } from '@jobbspar/core/sv'
import { programs, programsInEnglish } from '@jobbspar/programs'
import { catalogue as programsInDanish } from '@jobbspar/programs/da'
import { catalogue as programsInSwedish } from '@jobbspar/programs/sv'
import { contents, figuresInEnglish } from '@jobbspar/projections'
import { catalogue as figuresInDanish } from '@jobbspar/projections/da'
import { catalogue as figuresInSwedish } from '@jobbspar/projections/sv'
import { run } from '../packages/cli/src/index.js'
import { catalogue as commandInDanish } from '../packages/cli/src/languages/da.js'
import { en } from '../packages/cli/src/languages/en.js'
import { catalogue as commandInSwedish } from '../packages/cli/src/languages/sv.js'
import {
  messageProblems,
  printedProblems,
  vocabularyOf,
  wordsIn,
  type Knowledge,
  type Translated,
} from './language-checks.js'

const inEnglish: Readonly<Record<string, string>> = {
  ...english(),
  ...figuresInEnglish(contents),
  ...programsInEnglish(programs),
  ...en,
}

/** The words of codes are names, of which many are Swedish or Danish in English, too. */
const isWord = (id: string): boolean => /^(?:word|term):/.test(id)
const vocabulary = vocabularyOf(Object.entries(inEnglish).flatMap(([id, text]) => (isWord(id) ? [] : [text])))
const catalogues: readonly Language[] = [
  ...[coreInSwedish, programsInSwedish, figuresInSwedish, commandInSwedish],
  ...[coreInDanish, programsInDanish, figuresInDanish, commandInDanish],
]

/** The words of codes in the other language: those that keep their form are the same. */
const otherWords = (lang: Translated): Catalogue =>
  Object.fromEntries(
    catalogues.flatMap((one) => (one.lang === lang ? [] : Object.entries(one.texts).filter(([id]) => isWord(id)))),
  )
const other: Readonly<Record<Translated, Catalogue>> = { sv: otherWords('sv'), da: otherWords('da') }
const keptFrom = (words: Catalogue): ReadonlySet<string> =>
  new Set(Object.values(words).flatMap(([, text]) => wordsIn(text)))
const knowledge: Readonly<Record<Translated, Knowledge>> = {
  sv: { vocabulary, kept: keptFrom(other.sv) },
  da: { vocabulary, kept: keptFrom(other.da) },
}

const problemsOf = (texts: Catalogue, lang: Translated): readonly string[] =>
  Object.entries(texts).flatMap(([id, [, text]]) =>
    // A word that keeps its form is the same in both.
    isWord(id) && other[lang][id]?.[1] === text
      ? []
      : messageProblems(text, lang, knowledge[lang]).map((problem) => `${lang} ${id}: ${problem} in “${text}”`),
  )

/** A report as the command prints it. */
const reportIn = async (lang: Translated, name: string): Promise<string> => {
  let printed = ''
  await run(['report', `examples/histories/${name}.jsonl`, '--lang', lang], {
    out: (text) => (printed += text),
    err: (text) => (printed += text),
    isTerminal: false,
  })
  // The name of a program is not a text of this library.
  return programs.reduce((text, program) => text.replaceAll(program.name, ''), printed)
}

const found = catalogues.flatMap(({ lang, texts }) => problemsOf(texts, lang as Translated))
for (const [lang, name] of [
  ['sv', 'falkenberg'],
  ['da', 'hedensted'],
] as const)
  for (const line of (await reportIn(lang, name)).split('\n'))
    for (const problem of printedProblems(line, lang, knowledge[lang]))
      found.push(`${lang} report ${name}: ${problem} in “${line.trim()}”`)

if (found.length > 0) {
  console.error(found.join('\n'))
  process.exitCode = 1
}
