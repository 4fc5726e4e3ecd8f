import { type ProgramTerms } from './program-terms.js'
import { type Terms } from './term.js'

/**
 * The versions of a term, with the term's name in the program: `longestEmployment`, `subsidies.nystartsjobb.ceiling`.
 */
export interface NamedTerms {
  readonly name: string
  readonly versions: Terms<unknown>
}

const isTerms = (value: unknown): value is Terms<unknown> => Array.isArray(value)

/** All terms in some part of a program, or of a file, by name. */
export const namedIn = (terms: object, prefix = ''): readonly NamedTerms[] =>
  Object.entries(terms).flatMap(([name, value]: [string, unknown]): readonly NamedTerms[] =>
    isTerms(value)
      ? [{ name: `${prefix}${name}`, versions: value }]
      : typeof value === 'object' && value !== null
        ? namedIn(value, `${prefix}${name}.`)
        : [],
  )

/** All terms that a program has, by name, in its order. */
export const namedTerms = (terms: ProgramTerms): readonly NamedTerms[] => namedIn(terms)
