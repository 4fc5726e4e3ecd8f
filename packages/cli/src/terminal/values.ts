import { isMoney, notSettled, type Day, type Term } from '@jobbspar/core'
import { unitTexts, type FigureUnit } from '@jobbspar/projections'
import { codeText, type Locale } from './locale.js'
import { words } from './text.js'

/** A unit as written after a number, singular or plural; plural after a range. */
export const unitText = (n: number | undefined, unit: FigureUnit, { text }: Locale): string =>
  text(`unit:${unit}`, unitTexts[unit], { n: n ?? 2 })

/** Days from a first to a last one, which may be open. */
export const periodText = (
  first: Day,
  until: Day | undefined,
  { say, day }: Locale,
  since?: Term<unknown>['since'],
): string => {
  const period =
    until === undefined ? say('openPeriod', { first: day(first) }) : say('range', { low: day(first), high: day(until) })
  return since === undefined ? period : say('knownBefore', { period })
}

const rangeText = (low: unknown, high: unknown, locale: Locale): string =>
  locale.say('range', {
    low: isMoney(low) && isMoney(high) && low.currency === high.currency ? locale.amount(low) : valueText(low, locale),
    high: valueText(high, locale),
  })

/** A term's value or a fact for people to read: amounts with their currency, lists in a row, names as words. */
export const valueText = (value: unknown, locale: Locale): string => {
  const { say, number, amount, currency } = locale
  const list = (values: readonly unknown[]): string => locale.list(values.map((one) => valueText(one, locale)))
  if (value === notSettled) return say('notSettled')
  if (isMoney(value)) return `${amount(value)} ${currency(value.currency)}`
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'string') return codeText(value, locale)
  if (Array.isArray(value)) return value.length === 0 ? say('none') : list(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if ('allOf' in value && Array.isArray(value.allOf)) return say('allOf', { list: list(value.allOf) })
  if ('anyOf' in value && Array.isArray(value.anyOf)) return say('anyOf', { list: list(value.anyOf) })
  if ('low' in value && 'high' in value) return rangeText(value.low, value.high, locale)
  if ('first' in value && 'last' in value) return rangeText(value.first, value.last, locale)
  return factsText(value, locale)
}

// Hours worked, required and missing are stated in hours.
const inHours = (name: string, facts: object): boolean =>
  /^(worked|competence)$/.test(name) || (/^(required|short)$/.test(name) && ('worked' in facts || 'workHours' in facts))

const units: Readonly<Record<string, FigureUnit>> = { hours: 'hours', months: 'months', days: 'days', years: 'years' }

// A bound alone, as in `least 1`, does not say that it is one.
const boundTexts: Readonly<Record<string, string>> = {
  least: 'at least',
  most: 'at most',
  over: 'more than',
  below: 'less than',
}

/** A fact that no catalogue names, in the words of its code; a number with its unit where the words give it: `required 3 months`, `share 20 %`. */
const plainFactText = (name: string, fact: unknown, facts: object, locale: Locale): string => {
  if (typeof fact !== 'number') return `${words(name)} ${valueText(fact, locale)}`
  const value = locale.number(fact)
  if (name === 'percent') return `${'required' in facts ? 'required share' : 'share'} ${value} %`
  if (inHours(name, facts)) return `${words(name)} ${value} ${unitText(fact, 'hours', locale)}`
  const [, before = '', unit = '', after = ''] = /^(.*?)(hours|months|days|years)([A-Z].*)?$/i.exec(name) ?? []
  const known = units[unit.toLowerCase()]
  return known === undefined
    ? `${boundTexts[name] ?? words(name)} ${value}`
    : `${words(before)} ${value} ${unitText(fact, known, locale)}${words(after)}`.trim()
}

/** A list of named values: `required 3 months; passed none`, or with the names of a catalogue. */
export const factsText = (facts: object, locale: Locale): string =>
  Object.entries(facts)
    .map(([name, fact]) => {
      const named = locale.named('fact', name)
      return named === undefined ? plainFactText(name, fact, facts, locale) : `${named}: ${valueText(fact, locale)}`
    })
    .join('; ')
