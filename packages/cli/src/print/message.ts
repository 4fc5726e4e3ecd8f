import { isMoney } from '@jobbspar/core'
import { type Facts, type Message } from '@jobbspar/projections'
import { IntlMessageFormat } from 'intl-messageformat'
import { numberText, valueText } from '../terminal/text.js'

const formatters = {
  // Numbers are set as everywhere in a report; of a number format only `format` is called.
  getNumberFormat: () => ({ format: numberText }) as unknown as Intl.NumberFormat,
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...given),
}

const compiled = new Map<Message, IntlMessageFormat>()

/** A sentence with its facts put in. */
export const messageText = (message: Message, facts: Facts): string => {
  const format =
    compiled.get(message) ?? new IntlMessageFormat(message, 'en', undefined, { formatters, ignoreTag: true })
  compiled.set(message, format)
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, isMoney(fact) ? valueText(fact) : fact]),
  )
  return String(format.format(values))
}
