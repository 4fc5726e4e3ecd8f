import { fieldsOf, eitherOf, listOf, wordOf, recursive, type Check } from '../vocabulary/codec.js'
import { expecting } from '../vocabulary/expected.js'
import { derivedConditions, type AssessedCondition, type Condition } from '../vocabulary/kinds.js'

/** Conditions that must all hold, or alternatives of which one is enough. */
export type Requirement =
  { readonly allOf: readonly (Condition | Requirement)[] } | { readonly anyOf: readonly (Condition | Requirement)[] }

/** A requirement: a list of conditions and further requirements. Either all of them must hold, or any one. */
export const requirementCodec: Check<Requirement> = recursive<Requirement>(
  'requirement',
  expecting('requirement'),
  (self) => {
    const condition: Check<Condition> = wordOf('condition')
    const parts = listOf(eitherOf(condition, self, (value) => (typeof value === 'object' ? 'b' : 'a')))
    return eitherOf(fieldsOf({ allOf: parts }), fieldsOf({ anyOf: parts }), (value) =>
      typeof value === 'object' && value !== null && 'anyOf' in value ? 'b' : 'a',
    )
  },
)

/** The assessed conditions that a requirement names, each once, in the order in which it names them. */
export const conditionsIn = (requirement: Condition | Requirement): readonly AssessedCondition[] => {
  if (typeof requirement === 'string')
    return (derivedConditions as readonly string[]).includes(requirement) ? [] : [requirement]
  const parts = 'allOf' in requirement ? requirement.allOf : requirement.anyOf
  return [...new Set(parts.flatMap(conditionsIn))]
}
