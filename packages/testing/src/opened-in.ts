import { type Program } from '@jobbspar/core'

const ascii: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', ø: 'o', æ: 'ae' }

/**
 * The program and municipality that an opening names. A program’s municipality is a name as people write it, and an event holds a code:
 * the same in ASCII, as identifiers are.
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
