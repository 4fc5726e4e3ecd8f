import { factNames } from './fact-names.js'
import { sentenceTexts, type SentenceText } from './sentence-texts.js'
import { type Language } from './texts.js'
import { type Program } from '../terms/program.js'
import { boundFields, type Bound, type RuleBounds } from '../terms/rule-bounds.js'
import { type Words } from '../terms/rule-requires.js'
import { notSettled } from '../terms/term.js'
import { subjectNames } from '../terms/subjects.js'
import { glossaryEntry } from '../vocabulary/glossary.js'
import { type PeriodUnit } from '../vocabulary/period.js'

const langs = ['en', 'sv', 'da'] as const
type Lang = (typeof langs)[number]

/** The language of a catalogue in which a program may give a form of a word or a sentence. */
export const langOf = (language: Language | undefined): Lang => langs.find((lang) => lang === language?.lang) ?? 'en'

/** What a sentence is made with: the words of a program, in a language. */
export interface Speaking {
  readonly program: Program
  readonly language: Language | undefined
}

/** A text with its facts filled in. */
export const text = (id: SentenceText, { language }: Speaking, facts: Readonly<Record<string, string>> = {}): string =>
  (language?.texts[`sentence:${id}`]?.[1] ?? sentenceTexts[id]).replaceAll(
    /\{(\w+)\}/g,
    (name, fact: string) => facts[fact] ?? name,
  )

/** A word of the library, or the name of a subject as a whole. */
const libraryWord = (code: string, speaking: Speaking): string =>
  speaking.language?.texts[`word:${code}`]?.[1] ??
  glossaryEntry(code)?.en ??
  (subjectNames.some((name) => name === code) ? fieldName(code, speaking) : code)

/** A word in a language: its form, in another language where it has none in this one, which is then named. */
const formOf = (code: string, speaking: Speaking, form: 0 | 1): string => {
  const own = speaking.program.words?.[code]
  if (own === undefined) return libraryWord(code, speaking)
  const lang = langOf(speaking.language)
  const inLang = own[lang]?.[form] ?? own[lang]?.[0]
  if (inLang !== undefined) return inLang
  const other = langs.find((one) => own[one]?.[0] !== undefined)
  return other === undefined ? code : `${own[other]?.[form] ?? own[other]?.[0] ?? code} (${other})`
}

/** A word in its indefinite form: a holiday job. */
export const word = (code: string, speaking: Speaking): string => formOf(code, speaking, 0)

/** A word in its definite form, where it has one: the age. */
export const definite = (code: string, speaking: Speaking): string => formOf(code, speaking, 1)

/** One or several words, of which any one is meant. */
export const words = (codes: Words, speaking: Speaking): string =>
  (typeof codes === 'string' ? [codes] : codes).map((one) => word(one, speaking)).join(text('or', speaking))

/** The name of a field. */
export const fieldName = (field: string, { language }: Speaking): string =>
  language?.texts[`fact:${field}`]?.[1] ?? factNames[field] ?? field

const numberText = (bound: Bound, speaking: Speaking): string =>
  bound === notSettled ? text('notSettled', speaking) : String(bound)

const singular = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const

/** A length of time: 1 month, 3 months. */
export const lengthText = (bound: Bound, unit: PeriodUnit, speaking: Speaking): string =>
  bound === notSettled
    ? numberText(bound, speaking)
    : text(bound === 1 ? singular[unit] : unit, speaking, { number: String(bound) })

const amountText = (bound: Bound, unit: PeriodUnit | 'money' | undefined, speaking: Speaking): string => {
  if (unit === undefined || bound === notSettled) return numberText(bound, speaking)
  return unit === 'money'
    ? text('money', speaking, { number: String(bound), currency: speaking.program.currency })
    : lengthText(bound, unit, speaking)
}

/** Bounds on a number, on a length of time, or on an amount of money. */
export const boundsText = (bounds: RuleBounds, speaking: Speaking, unit?: PeriodUnit | 'money'): string =>
  (Object.keys(boundFields) as (keyof RuleBounds)[])
    .flatMap((name) => {
      const bound = bounds[name]
      if (bound === undefined) return []
      return [text(name, speaking, { length: amountText(bound, unit, speaking) })]
    })
    .join(text('also', speaking))
