import { type AssessedCondition, type RequiredPart } from '@jobbspar/core'
import { perProgram } from '../per-program.js'
import { everyVersion } from '../stated-rules.js'

const conditionsIn = (part: RequiredPart): readonly AssessedCondition[] => {
  if (typeof part === 'string') return part === 'praktikPassed' ? [] : [part]
  if ('allOf' in part) return part.allOf.flatMap(conditionsIn)
  if ('anyOf' in part) return part.anyOf.flatMap(conditionsIn)
  return 'noneOf' in part ? part.noneOf.flatMap(conditionsIn) : []
}

/** The conditions that the rules of a program require, each once. */
export const conditionsAskedBy = perProgram((program): readonly AssessedCondition[] => [
  ...new Set(everyVersion(program).flatMap(({ requires }) => (requires?.allOf ?? []).flatMap(conditionsIn))),
])
