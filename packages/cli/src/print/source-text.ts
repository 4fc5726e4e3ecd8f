import { type Source } from '@jobbspar/core'
import { type Language } from '../terminal/language.js'

/** A source in a row: id, quote, document, how far it was verified, and what to know of it. */
export const sourceText = ({ id, document, quote, status, note }: Source, { say }: Language): string =>
  [
    `${id}${quote === undefined ? '' : ` “${quote}”`}, ${document}`,
    ...(status === 'verified' ? [] : [say(`status.${status}`)]),
    ...(note === undefined ? [] : [note]),
  ].join('; ')
