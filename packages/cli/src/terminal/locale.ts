import { createHash } from 'node:crypto'
import {
  glossaryEntry,
  isDay,
  isInstant,
  isMonth,
  isMoney,
  shownDecimal,
  type Catalogue,
  type Day,
  type Instant,
  type Language,
  type Money,
  type ProgramWord,
  type ProgramWords,
} from '@jobbspar/core'
import { type Message } from '@jobbspar/projections'
import { IntlMessageFormat } from 'intl-messageformat'
import { en, type TextId } from '../languages/en.js'
import { words } from './text.js'

/** The languages that the command writes. */
export const langs = ['en', 'sv', 'da'] as const

/** A language that the command writes. */
export type Lang = (typeof langs)[number]

/** The facts of a sentence. */
export type TextFacts = Readonly<Record<string, string | number | Money | readonly string[]>>

/** A language as the command writes it: its sentences, and its format of numbers, days, amounts and lists. */
export interface Locale {
  readonly lang: Lang
  /** The decimal sign. */
  readonly decimalPoint: string
  /** The text of an id in the catalogue, with its facts inserted: in English where the catalogue has no translation of this English. */
  readonly text: (id: string, english: Message, facts?: TextFacts) => string
  /** A sentence of the command. */
  readonly say: (id: TextId, facts?: TextFacts) => string
  /** The word of a catalogue for a code: a word or the name of a fact; nothing in English, where codes are words themselves. */
  readonly named: (kind: 'word' | 'fact' | 'term', code: string) => string | undefined
  /** A number with thousands separators and at most six decimals, as in factors. */
  readonly number: (value: number) => string
  /** A number with one decimal, also where that is zero. */
  readonly tenths: (value: number) => string
  /** An amount without its currency; without minor units where there are none. */
  readonly amount: (money: Money) => string
  /** The currency as written after an amount. */
  readonly currency: (currency: Money['currency']) => string
  /** A day in a sentence. */
  readonly day: (day: Day) => string
  /** A day in a column. */
  readonly shortDay: (day: Day) => string
  /** An instant in UTC, to the second, or with the fractions it has. */
  readonly instant: (instant: Instant) => string
  /** A month of the calendar. */
  readonly month: (month: string) => string
  /** A list of texts. */
  readonly list: (texts: readonly string[]) => string
  /** The catalogue, for sentences that are made elsewhere; none in English. */
  readonly language: Language | undefined
  /** The same language with the words of a program: a word without forms in it is shown in another language, which is named. */
  readonly speaking: (words: ProgramWords) => Locale
}

type Writing = Omit<Locale, 'lang' | 'language' | 'text' | 'say' | 'named' | 'amount' | 'speaking'>

const spaced = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ').replace('-', '−')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** English: thousands separated by a space, days as stored, codes in a list. */
const english: Writing = {
  decimalPoint: '.',
  number: (value) => spaced(shownDecimal(value, 6)),
  tenths: (value) => value.toFixed(1),
  currency: (currency) => currency,
  day: (day) => day,
  shortDay: (day) => day,
  instant: (instant) => instant,
  month: (month) => month,
  list: (texts) => texts.join(', '),
}

const dateOf = (day: Day | Instant): Date => new Date(day)

/** Writes as a locale does; `own` is the currency that has a short name there. */
const writingOf = (
  locale: string,
  own: { readonly currency: Money['currency']; readonly name: string },
  dayStyle: 'long' | 'short',
): Writing => {
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const long = inUtc({ dateStyle: dayStyle })
  const short = inUtc({ dateStyle: 'short' })
  const timeTo = (fractionalSecondDigits?: 3) =>
    inUtc({
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
      ...(fractionalSecondDigits === undefined ? {} : { fractionalSecondDigits }),
    })
  const [toSecond, toMillisecond] = [timeTo(), timeTo(3)]
  const ofMonth = inUtc({ month: 'long', year: 'numeric' })
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' })
  // A date stays in one piece where a line is broken.
  const whole = (text: string): string => text.replaceAll(' ', '\u00a0')
  const day = (one: Day): string => whole(long.format(dateOf(one)))
  return {
    decimalPoint: ',',
    number: (value) => decimals.format(shownDecimal(value, 6)),
    tenths: (value) => oneDecimal.format(value),
    currency: (currency) => (currency === own.currency ? own.name : currency),
    day,
    shortDay: (one) => short.format(dateOf(one)),
    instant: (instant) => {
      const date = dateOf(instant)
      const time = (date.getUTCMilliseconds() === 0 ? toSecond : toMillisecond).format(date)
      return whole(`${long.format(date)} ${time}`)
    },
    month: (month) => whole(ofMonth.format(dateOf(`${month}-01` as Day))),
    list: (texts) => listed.format(texts),
  }
}

const writings: Readonly<Record<Lang, () => Writing>> = {
  en: () => english,
  sv: () => writingOf('sv-SE', { currency: 'SEK', name: 'kr' }, 'short'),
  da: () => writingOf('da-DK', { currency: 'DKK', name: 'kr.' }, 'long'),
}

/** The hash that a translation states: the first eight hex digits of the SHA-256 of the English. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The indefinite form of a word in a language, or in another one that is named with it. */
const formIn = (word: ProgramWord, lang: Lang): string | undefined => {
  const own = word[lang]?.[0]
  if (own !== undefined) return own
  const other = langs.find((one) => word[one]?.[0] !== undefined)
  return other === undefined ? undefined : `${word[other]?.[0] ?? ''} (${other})`
}

/** A language with the texts of its catalogues; English has none, since its sentences are where they are used. */
export const localeOf = (lang: Lang, catalogue: Catalogue = {}): Locale => {
  const writing = writings[lang]()
  const { number, currency, list } = writing
  const amount = ({ minor }: Money): string => {
    const rest = Math.abs(minor) % 100
    const whole = number(Math.trunc(minor / 100))
    // A number between 0 and minus one whole unit has lost its sign.
    const sign = minor < 0 && minor > -100 ? number(-1).replace('1', '') : ''
    return `${sign}${whole}${rest === 0 ? '' : `${writing.decimalPoint}${String(rest).padStart(2, '0')}`}`
  }
  const formatters = {
    // Numbers are written as everywhere else; only `format` of a number format is called.
    getNumberFormat: () => ({ format: number }) as unknown as Intl.NumberFormat,
    getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...given),
    getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...given),
  }
  const compiled = new Map<Message, IntlMessageFormat>()
  const formatOf = (message: Message): IntlMessageFormat => {
    const known = compiled.get(message)
    if (known !== undefined) return known
    const made = new IntlMessageFormat(message, lang, undefined, { formatters, ignoreTag: true })
    compiled.set(message, made)
    return made
  }
  const named: Locale['named'] = (kind, code) => catalogue[`${kind}:${code}`]?.[1]
  /** A fact as written in a sentence; a list has codes, which are translated. */
  const shownFact = (fact: TextFacts[string]): string | number => {
    if (typeof fact === 'string' || typeof fact === 'number') return fact
    return isMoney(fact)
      ? `${amount(fact)} ${currency(fact.currency)}`
      : list(fact.map((code) => named('word', code) ?? named('term', code) ?? glossaryEntry(code)?.en ?? words(code)))
  }
  /** A message of the catalogue, unless it translates an earlier English. */
  const messageOf = (id: string, message: Message): Message => {
    const [of, translated] = catalogue[id] ?? []
    return translated === undefined || of !== hashOf(message) ? message : translated
  }
  const text: Locale['text'] = (id, message, facts = {}) =>
    String(
      formatOf(messageOf(id, message)).format(
        Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shownFact(fact)])),
      ),
    )
  const speaking: Locale['speaking'] = (words) =>
    localeOf(lang, {
      ...catalogue,
      ...Object.fromEntries(
        Object.entries(words).map(([code, word]) => [`word:${code}`, ['', formIn(word, lang) ?? code] as const]),
      ),
    })
  const language = lang === 'en' ? undefined : { lang, reviewed: 'none', texts: catalogue }
  return {
    lang,
    language,
    ...writing,
    amount,
    named,
    text,
    speaking,
    say: (id, facts) => text(`text:${id}`, en[id], facts),
  }
}

/** A stored text that is a day, an instant or a month, as the language writes it; any other text by its word in the catalogue, or unchanged. */
export const codeText = (code: string, { day, instant, month, named }: Locale): string =>
  isDay(code)
    ? day(code)
    : isInstant(code)
      ? instant(code)
      : isMonth(code)
        ? month(code)
        : (named('word', code) ?? code)
