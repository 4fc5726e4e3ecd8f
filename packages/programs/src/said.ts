import { type Source } from '@jobbspar/core'

/** Quotes a document: a statement by its id, at most 15 of its words, and, where the text is open, our reading of it. */
export const quoting =
  (document: string) =>
  (
    id: string,
    quote: string,
    note?: string,
    status: Source['status'] = note === undefined ? 'verified' : 'interpretation',
  ): Source => ({
    id,
    document,
    quote,
    status,
    ...(note === undefined ? {} : { note }),
  })
