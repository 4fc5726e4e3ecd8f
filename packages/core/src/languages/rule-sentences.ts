import { factNames } from './fact-names.js'
import { type Language } from './texts.js'
import { type DataRule, type RequiredPart, type Requires } from '../terms/data-rules.js'
import { type Program } from '../terms/program.js'
import { glossaryEntry } from '../vocabulary/glossary.js'

/** The texts of which the sentences of rules of data are made, in English. */
export const sentenceTexts = {
  requires: 'When {subject} begins, this holds: {parts}.',
  allOf: 'all of ({parts})',
  anyOf: 'at least one of ({parts})',
  noneOf: 'none of ({parts})',
  field: '{field}: {words}',
  or: ' or ',
  and: '; ',
} as const satisfies Readonly<Record<string, string>>

const langs = ['en', 'sv', 'da'] as const
type Lang = (typeof langs)[number]

const langOf = (language: Language | undefined): Lang => langs.find((lang) => lang === language?.lang) ?? 'en'

/** What a sentence is made with: the words of a program, in a language. */
interface Speaking {
  readonly program: Program
  readonly language: Language | undefined
}

const text = (
  id: keyof typeof sentenceTexts,
  { language }: Speaking,
  facts: Readonly<Record<string, string>> = {},
): string =>
  (language?.texts[`sentence:${id}`]?.[1] ?? sentenceTexts[id]).replaceAll(
    /\{(\w+)\}/g,
    (name, fact: string) => facts[fact] ?? name,
  )

/** A word in a language: its indefinite form, in another language where it has none in this one, which is then named. */
const word = (code: string, { program, language }: Speaking): string => {
  const own = program.words?.[code]
  if (own === undefined) return language?.texts[`word:${code}`]?.[1] ?? glossaryEntry(code)?.en ?? code
  const lang = langOf(language)
  const form = own[lang]?.[0]
  if (form !== undefined) return form
  const other = langs.find((one) => own[one]?.[0] !== undefined)
  return other === undefined ? code : `${own[other]?.[0] ?? code} (${other})`
}

const fieldName = (field: string, { language }: Speaking): string =>
  language?.texts[`fact:${field}`]?.[1] ?? factNames[field] ?? field

const partText = (part: RequiredPart, speaking: Speaking): string => {
  if (typeof part === 'string') return word(part, speaking)
  if ('field' in part)
    return text('field', speaking, {
      field: fieldName(part.field, speaking),
      words: part.oneOf.map((one) => word(one, speaking)).join(text('or', speaking)),
    })
  const [group, parts] =
    'allOf' in part
      ? (['allOf', part.allOf] as const)
      : 'anyOf' in part
        ? (['anyOf', part.anyOf] as const)
        : (['noneOf', part.noneOf] as const)
  return text(group, speaking, { parts: partsText(parts, speaking) })
}

const partsText = (parts: readonly RequiredPart[], speaking: Speaking): string =>
  parts.map((one) => partText(one, speaking)).join(text('and', speaking))

const requiresText = ({ at, allOf }: Requires, speaking: Speaking): string =>
  text('requires', speaking, { subject: word(at, speaking), parts: partsText(allOf, speaking) })

/**
 * The sentence of a rule of data: its own, where the program gives one in the language; otherwise the one that its kind
 * makes of the version asked for, by default the latest.
 */
export const dataRuleSentence = (
  { versions, says }: DataRule,
  program: Program,
  language: Language | undefined,
  requires: Requires | undefined = versions.at(-1)?.requires,
): string | undefined => {
  const own = says?.[langOf(language)]
  if (own !== undefined) return own
  return requires === undefined ? undefined : requiresText(requires, { program, language })
}
