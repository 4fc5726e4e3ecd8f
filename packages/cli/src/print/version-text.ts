import { type Term } from '@jobbspar/core'
import { sourceText } from './source-text.js'
import { indented, periodText, valueText } from '../terminal/text.js'

/** One version of a term, after what is to stand `before` it: when it holds, its value and source, and how it binds unless that means nothing. */
export const versionText = (
  { from, until, since, value, source, enforcement }: Term<unknown>,
  width: number,
  { before = '', binding = true }: { readonly before?: string; readonly binding?: boolean } = {},
): string =>
  indented(
    6,
    `${before}${periodText(from, until, since)}: ${valueText(value)}${enforcement === undefined || !binding ? '' : ` (${enforcement})`}`,
    width,
  ) + indented(8, `source: ${sourceText(source)}`, width)
