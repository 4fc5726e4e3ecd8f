import { allCompared } from './compared-rules.js'
import { rulesIn, type Library } from './libraries.js'
import { type Replacements } from './replaced.js'

/**
 * What is wrong with a table of replacements: a rule that is neither in the library nor in the table, or in both; a
 * program that there is not; a replacing rule that its program does not have, or that does not say which rule it was.
 */
export const misfits = (table: Replacements, library: Library): readonly string[] => {
  const rulesOf = new Map(library.programs.map(({ id }) => [id, rulesIn(library, id)]))
  const isThere = (rule: string) => [...rulesOf.values()].some((rules) => rules.has(rule))
  return [
    ...allCompared.flatMap((rule) => {
      const isReplaced = table[rule] !== undefined
      if (isThere(rule) !== isReplaced) return []
      return [isReplaced ? `${rule} is replaced, and still in the library` : `${rule} is gone, and nothing replaces it`]
    }),
    ...Object.entries(table).flatMap(([rule, inPrograms]) =>
      Object.entries(inPrograms).flatMap(([program, { by }]) =>
        by.flatMap((id) => {
          const one = rulesOf.get(program)?.get(id)
          if (one === undefined) return [`${rule} is replaced by ${id}, which ${program} does not have`]
          return one.was.includes(rule) ? [] : [`${id} of ${program} does not say that it was ${rule}`]
        }),
      ),
    ),
  ]
}
