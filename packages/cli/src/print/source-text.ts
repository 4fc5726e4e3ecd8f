import { type Source } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** A source in a row: id, quote, document, its status, and its note. */
export const sourceText = ({ id, document, quote, status, note }: Source, { say }: Locale): string =>
  [
    `${id}${quote === undefined ? '' : ` ${say('quoted', { quote })}`}, ${document}`,
    ...(status === 'verified' ? [] : [say(`status.${status}`)]),
    ...(note === undefined ? [] : [note]),
  ].join('; ')
