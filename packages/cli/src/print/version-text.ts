import { type Term } from '@jobbspar/core'
import { type Page } from '../terminal/io.js'
import { indented } from '../terminal/text.js'
import { periodText, valueText } from '../terminal/values.js'
import { sourceText } from './source-text.js'

/**
 * One version of a term: its days, value and source, and how it binds if that matters; `onlyIn` says which of two
 * programs has it.
 */
export const versionText = (
  { from, until, since, value, source, enforcement }: Term<unknown>,
  { width, locale }: Page,
  { onlyIn, binding = true }: { readonly onlyIn?: string; readonly binding?: boolean } = {},
): string => {
  const { say } = locale
  const facts = { period: periodText(from, until, locale, since), value: valueText(value, locale) }
  const version =
    enforcement === undefined || !binding
      ? say('versionIs', facts)
      : say('versionBinds', { ...facts, enforcement: say(enforcement) })
  return (
    indented(6, onlyIn === undefined ? version : say('versionOnlyIn', { program: onlyIn, version }), width) +
    indented(8, say('source', { source: sourceText(source, locale) }), width)
  )
}
