import { statedOn, type Day, type Program, type RuleVersion, type StatedRule, type Words } from '@jobbspar/core'

/**
 * The rules of data of a program that hold on a day, each with its version. With a last day, `undefined` where one of them
 * changes up to that day.
 */
export const statedRules = (program: Program, first: Day, last: Day = first): readonly StatedRule[] | undefined => {
  const found = statedOn(program, first)
  const later = new Map(statedOn(program, last).map(({ id, version }) => [id, version]))
  return found.length === later.size && found.every(({ id, version }) => later.get(id) === version) ? found : undefined
}

/** Every version of a rule of data of a program. */
export const everyVersion = ({ rules = {} }: Program): readonly RuleVersion[] =>
  Object.values(rules).flatMap(({ versions }) => versions)

/** Words as a list. */
export const listed = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)
