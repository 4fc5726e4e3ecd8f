import { type Program } from '@jobbspar/core'

const ascii: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', ø: 'o', æ: 'ae' }

/**
 * The program and municipality that an opening names. A program has the municipality's name as people write it. An
 * event has a code: the same name in ASCII, as for all identifiers.
 */
export const openedIn = ({
  id,
  municipality,
}: Program): { readonly program: string; readonly municipality: string } => ({
  program: id,
  municipality: municipality
    .toLowerCase()
    .replace(/[åäöøæ]/g, (letter) => ascii[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-'),
})
