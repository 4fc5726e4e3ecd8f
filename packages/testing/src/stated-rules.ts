import { type Day, type Program, type RuleVersion, type Words } from '@jobbspar/core'

/** A rule of data with the version of it that holds. */
export interface StatedRule {
  readonly id: string
  readonly version: RuleVersion
}

/**
 * The rules of data of a program that hold on a day, each with its version. With a last day, `undefined` where one of them
 * changes up to that day.
 */
export const statedRules = (
  { rules = {} }: Program,
  first: Day,
  last: Day = first,
): readonly StatedRule[] | undefined => {
  const found: StatedRule[] = []
  for (const [id, { versions }] of Object.entries(rules)) {
    const on = (day: Day) =>
      versions.findLast(({ from, until }) => from <= day && (until === undefined || day <= until))
    const version = on(first)
    if (version !== on(last)) return undefined
    if (version !== undefined) found.push({ id, version })
  }
  return found
}

/** Every version of a rule of data of a program. */
export const everyVersion = ({ rules = {} }: Program): readonly RuleVersion[] =>
  Object.values(rules).flatMap(({ versions }) => versions)

/** Words as a list. */
export const listed = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)
