import * as t from 'io-ts'
import { fieldsOf, eitherOf, listOf, oneOf, type Check } from '../vocabulary/codec.js'
import { assessedConditions, derivedConditions, type AssessedCondition, type Condition } from '../vocabulary/kinds.js'

/** Conditions that must hold together, or of which one suffices. */
export type Requirement =
  { readonly allOf: readonly (Condition | Requirement)[] } | { readonly anyOf: readonly (Condition | Requirement)[] }

const conditionCodec: Check<Condition> = /* @__PURE__ */ oneOf([...assessedConditions, ...derivedConditions])

/** A requirement: conditions and further requirements, all of which or any of which must hold. */
export const requirementCodec: Check<Requirement> = /* @__PURE__ */ t.recursion<Requirement>(
  'a requirement',
  (self) => {
    const parts = listOf(
      eitherOf(conditionCodec, self as Check<Requirement>, (value) => (typeof value === 'object' ? 'b' : 'a')),
    )
    return eitherOf(fieldsOf({ allOf: parts }), fieldsOf({ anyOf: parts }), (value) =>
      typeof value === 'object' && value !== null && 'anyOf' in value ? 'b' : 'a',
    )
  },
)

/** The conditions that a requirement names and somebody assesses, each once, in the order they are named. */
export const conditionsIn = (requirement: Condition | Requirement): readonly AssessedCondition[] => {
  if (typeof requirement === 'string') return assessedConditions.filter((condition) => condition === requirement)
  const parts = 'allOf' in requirement ? requirement.allOf : requirement.anyOf
  return [...new Set(parts.flatMap(conditionsIn))]
}
