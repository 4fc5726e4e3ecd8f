import { renamesOf } from './renamed-words.js'
import { type ProgramWords } from './words.js'
import { impliedConditions, type AssessedCondition } from '../vocabulary/kinds.js'
import { oncePer } from '../vocabulary/once-per.js'

interface WithWords {
  readonly words?: ProgramWords
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>

interface Implications {
  /** The conditions that imply a condition directly. */
  readonly implying: Edges
  /** The conditions that a condition implies directly. */
  readonly implied: Edges
}

/** What implies what directly, by the library’s words and by those of the program. Computed once per program. */
const implications: (program: WithWords) => Implications = oncePer(({ words = {} }: WithWords) => {
  const [implying, implied] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  const put = (edges: Map<string, Set<string>>, from: string, to: string): void => {
    const before = edges.get(from)
    if (before === undefined) edges.set(from, new Set([to]))
    else before.add(to)
  }
  const add = (one: string, by: string): void => {
    put(implying, one, by)
    put(implied, by, one)
  }
  // A condition that was one of the library’s is shown by what showed that one.
  const now = renamesOf({ words })?.get('condition')
  for (const [one, by] of Object.entries(impliedConditions as Readonly<Record<string, string>>))
    add(now?.get(one) ?? one, now?.get(by) ?? by)
  for (const [word, { implies = [], impliedBy = [] }] of Object.entries(words)) {
    for (const one of implies) add(one, word)
    for (const by of impliedBy) add(word, by)
  }
  return { implying, implied }
})

/** The conditions found along edges from some conditions, each once: on from each one that passes. */
const reached = (
  edges: Edges,
  from: readonly string[],
  passes: (condition: string) => boolean,
): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [...from]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const other of edges.get(next) ?? [])
      if (!found.has(other)) {
        found.add(other)
        if (passes(other)) open.push(other)
      }
  return found
}

const implyingThrough = (
  program: WithWords,
  condition: string,
  passes: (condition: string) => boolean,
): readonly string[] =>
  [...reached(implications(program).implying, [condition], passes)].filter((one) => one !== condition)

/** The conditions of which any one can show that a condition holds: it implies the condition, directly or by others. Computed once per program. */
export const conditionsImplying: (program: WithWords) => (condition: string) => readonly AssessedCondition[] = oncePer(
  (program: WithWords) => {
    const known = new Map<string, readonly AssessedCondition[]>()
    return (condition) => {
      const before = known.get(condition)
      if (before !== undefined) return before
      const implying = implyingThrough(program, condition, () => true)
      known.set(condition, implying)
      return implying
    }
  },
)

/** Whether a condition is assessed as met or as not met. `undefined` where it is not assessed. */
export type Assessments = (condition: AssessedCondition) => boolean | undefined

/**
 * The conditions assessed as met that show that a condition holds. A condition assessed as not met shows nothing, and neither does
 * what would imply the condition only by it.
 */
export const metImplying = (
  program: WithWords,
  condition: AssessedCondition,
  isMet: Assessments,
): readonly AssessedCondition[] =>
  implyingThrough(program, condition, (one) => isMet(one) !== false).filter((one) => isMet(one) === true)

/**
 * The conditions assessed as not met although one that implies them is assessed as met: among a condition and those that imply it. The
 * assessments contradict each other, and which of them is wrong is not known.
 */
export const contradictedOf = (
  program: WithWords,
  condition: AssessedCondition,
  isMet: Assessments,
): readonly AssessedCondition[] => {
  const asked = new Set<string>([condition, ...conditionsImplying(program)(condition)])
  const met = [...asked].filter((one) => isMet(one) === true)
  const shown = reached(implications(program).implied, met, (one) => asked.has(one))
  return [...asked].filter((one) => isMet(one) === false && shown.has(one))
}
