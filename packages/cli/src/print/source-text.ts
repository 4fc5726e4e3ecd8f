import { type Source } from '@jobbspar/core'

/** A source in a row: id, quote, document, how far it was verified, and what to know of it. */
export const sourceText = ({ id, document, quote, status, note }: Source): string =>
  [
    `${id}${quote === undefined ? '' : ` “${quote}”`}, ${document}`,
    ...(status === 'verified' ? [] : [status]),
    ...(note === undefined ? [] : [note]),
  ].join('; ')
