import { conditionsIn, type AssessedCondition, type Requirement } from '@jobbspar/core'
import { perProgram } from '../per-program.js'

const isRequirement = (value: object): value is Requirement => 'allOf' in value || 'anyOf' in value

const requirementsIn = (value: unknown): readonly Requirement[] => {
  if (typeof value !== 'object' || value === null) return []
  return isRequirement(value) ? [value] : Object.values(value).flatMap(requirementsIn)
}

/** The conditions that a program requires anywhere in its terms, each once. */
export const conditionsAskedBy = perProgram(({ terms }): readonly AssessedCondition[] => [
  ...new Set(requirementsIn(terms).flatMap(conditionsIn)),
])
