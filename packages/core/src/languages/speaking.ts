import { factNames } from './fact-names.js'
import { sentenceTexts, type SentenceText } from './sentence-texts.js'
import { type Language } from './texts.js'
import { type Program } from '../terms/program.js'
import { boundFields, type Bound, type RuleBounds } from '../terms/rule-bounds.js'
import { type Words } from '../terms/rule-requires.js'
import { notSettled } from '../terms/term.js'
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

/** A word in a language: its indefinite form, in another language where it has none in this one, which is then named. */
export const word = (code: string, { program, language }: Speaking): string => {
  const own = program.words?.[code]
  if (own === undefined) return language?.texts[`word:${code}`]?.[1] ?? glossaryEntry(code)?.en ?? code
  const lang = langOf(language)
  const form = own[lang]?.[0]
  if (form !== undefined) return form
  const other = langs.find((one) => own[one]?.[0] !== undefined)
  return other === undefined ? code : `${own[other]?.[0] ?? code} (${other})`
}

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

/** Bounds on a number, or on a length of time. */
export const boundsText = (bounds: RuleBounds, speaking: Speaking, unit?: PeriodUnit): string =>
  (Object.keys(boundFields) as (keyof RuleBounds)[])
    .flatMap((name) => {
      const bound = bounds[name]
      if (bound === undefined) return []
      const length = unit === undefined ? numberText(bound, speaking) : lengthText(bound, unit, speaking)
      return [text(name, speaking, { length })]
    })
    .join(text('also', speaking))
